import type { TopicsOf } from "../notices/topics";
import type { AccountChange } from "./account/parts";
import type { CustomerId, Origin, Service } from "./customer";

/** What happens to a customer, most of it without anybody's decision. */
export type CustomerEvent =
  | { type: "customer.added"; customer: CustomerId; name: string; origin: Origin }
  | { type: "customer.changed"; customer: CustomerId; name: string; changed: readonly AccountChange[] }
  | { type: "customer.imported"; customer: CustomerId; name: string }
  | { type: "customer.subscription-ended"; customer: CustomerId; name: string; subscription: string }
  | { type: "customer.privileges-revoked"; customer: CustomerId; name: string; services: Service[] };

export const customerTopics: TopicsOf<CustomerEvent> = {
  "customer.added": "customers",
  "customer.changed": undefined,
  "customer.imported": undefined,
  "customer.subscription-ended": undefined,
  "customer.privileges-revoked": "privileges",
};
