import type { Origin } from "../../../core/customers/customer";
import type { CustomerEvent } from "../../../core/customers/events";
import type { Reader } from "../../texts/reader";
import { type EventViews, servicesListed, servicesNamed } from "../history/event-view";

const originOf = (reader: Reader, origin: Origin): string => reader.text(`customer.origin.${origin}`);

/** What happens to a customer, in words. */
export const customerEvents: EventViews<CustomerEvent> = {
  "customer.added": {
    detail: (reader, { origin }) => reader.text("event.detail.customer.added", { origin: originOf(reader, origin) }),
    notice: { more: (reader) => reader.text("notice.customer.added") },
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
