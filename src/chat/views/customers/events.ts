import type { CustomerEvent } from "../../../core/customers/events";
import { type EventViews, servicesListed, servicesNamed } from "../history/event-view";

/** What happens to a customer, in words. */
export const customerEvents: EventViews<CustomerEvent> = {
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
