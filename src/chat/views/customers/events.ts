import type { CustomerEvent } from "../../../core/customers/events";
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
  "customer.subscription-ended": { detail: (_reader, { subscription }) => subscription },
  "customer.privileges-revoked": {
    detail: (reader, { services }) => servicesNamed(reader, services),
    standsOut: true,
    notice: {
      detail: (reader, { services }) => servicesListed(reader, services),
      more: (reader) => reader.text("notice.responsible"),
    },
  },
};
