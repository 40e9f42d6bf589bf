import type { TopicsOf } from "../notices/topics";
import type { CustomerId, Service } from "./customer";

/** What happens to a customer without anybody's decision. */
export type CustomerEvent =
  | { type: "customer.imported"; customer: CustomerId; name: string }
  | { type: "customer.subscription-ended"; customer: CustomerId; name: string; subscription: string }
  | { type: "customer.privileges-revoked"; customer: CustomerId; name: string; services: Service[] };

export const customerTopics: TopicsOf<CustomerEvent> = {
  "customer.imported": undefined,
  "customer.subscription-ended": undefined,
  "customer.privileges-revoked": "privileges",
};
