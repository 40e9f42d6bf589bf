import type { CustomerEvent, HeldByOther } from "../../../core/customers/events";
import type { Reader } from "../../texts/reader";
import { type EventViews, servicesListed, servicesNamed } from "../history/event-view";
import { changeInWords } from "./account/parts";

/** What happens to a customer, in words. */
export const customerEvents: EventViews<CustomerEvent> = {
  "customer.added": {
    detail: (reader, { origin }) =>
      reader.text("event.detail.customer.added", { origin: reader.text(`customer.origin.${origin}`) }),
    notice: { more: (reader) => reader.text("notice.customer.added") },
  },
  "customer.changed": {
    detail: (reader, { changed }) => changed.map((each) => changeInWords(reader, each)).join(" · "),
  },
  "customer.imported": {},
  "customer.unlisted": { detail: (_reader, { file }) => file },
  "customer.listed-again": {},
  "customer.kept-unlisted": {},
  "customer.subscription-ended": { detail: (_reader, { subscription }) => subscription },
  "customer.privileges-revoked": {
    detail: (reader, { services, others, on }) =>
      [servicesNamed(reader, services), ...ofOthers(reader, others), ...seenOn(reader, on)].filter(Boolean).join(" · "),
    standsOut: true,
    notice: {
      detail: (reader, { services, others }) =>
        [services.length > 0 ? servicesListed(reader, services) : "", ...ofOthers(reader, others)]
          .filter(Boolean)
          .join(" · "),
      more: (reader, { services }) => (services.length > 0 ? reader.text("notice.responsible") : ""),
    },
  },
  "customer.buying-permitted": { notice: { more: (reader) => reader.text("notice.buying") } },
  "customer.buying-withdrawn": { notice: { more: (reader) => reader.text("notice.buying") } },
};

/** What other partners lost with us. */
const ofOthers = (reader: Reader, others: readonly HeldByOther[] = []): string[] =>
  others.map(({ partner, services }) =>
    reader.text("privileges.of-other", { partner, services: servicesNamed(reader, services) }),
  );

const seenOn = (reader: Reader, day: string | undefined): string[] =>
  day ? [reader.text("privileges.seen-on", { day: reader.day(day) })] : [];
