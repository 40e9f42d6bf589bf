import type { Service } from "../../../core/customers/customer";
import type { Reader } from "../../texts/reader";

/** What one kind of event says beyond its own sentence `event.<type>`. Nothing is left out by leaving a part out. */
export interface EventView<Event> {
  /** What belongs to it, in the history. */
  detail?(reader: Reader, event: Event): string;
  /** Nobody did it, and it matters: in bold. */
  standsOut?: true;
  /** What a channel hears, beside `headline.<type>`. Reasons and comments stay out of it: everybody reads it there. */
  notice?: {
    /** Who did it, where that is more than one person. */
    who?(reader: Reader, event: Event): string;
    detail?(reader: Reader, event: Event): string;
    /** What there is to do or to remember after it. */
    more?(reader: Reader, event: Event): string;
  };
}

/** The words of all events of one subject. */
export type EventViews<Event extends { type: string }> = {
  readonly [Type in Event["type"]]: EventView<Extract<Event, { type: Type }>>;
};

/** "Exchange and Azure". */
export const servicesNamed = (reader: Reader, services: readonly Service[]): string =>
  reader.and(services.map((service) => reader.text(`service.${service}`)));

/** "Services: Exchange and Azure", as a notice says it. */
export const servicesListed = (reader: Reader, services: readonly Service[]): string =>
  reader.text("notice.services", { n: services.length, services: servicesNamed(reader, services) });
