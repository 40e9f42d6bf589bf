import type { Day } from "../clock";
import type { TopicsOf } from "../notices/topics";
import type { AccountChange } from "./account/parts";
import type { CustomerId, Origin, Service } from "./customer";

/** What a partner other than us held. */
export interface HeldByOther {
  partner: string;
  services: Service[];
}

/** What happens to a customer, most of it without anybody's decision. */
export type CustomerEvent =
  | { type: "customer.added"; customer: CustomerId; name: string; origin: Origin }
  | { type: "customer.changed"; customer: CustomerId; name: string; changed: readonly AccountChange[] }
  | { type: "customer.imported"; customer: CustomerId; name: string }
  /** A list of the portal did not have it, or has it again; or somebody said that it is ours all the same. */
  | { type: "customer.unlisted"; customer: CustomerId; name: string; file: string }
  | { type: "customer.listed-again" | "customer.kept-unlisted"; customer: CustomerId; name: string }
  | { type: "customer.subscription-ended"; customer: CustomerId; name: string; subscription: string }
  /** One decision of the customer, whomever it hits (R52). `services`: of ours; `on`: when it was seen. */
  | {
      type: "customer.privileges-revoked";
      customer: CustomerId;
      name: string;
      services: Service[];
      others?: HeldByOther[];
      on?: Day;
    }
  | { type: "customer.buying-permitted" | "customer.buying-withdrawn"; customer: CustomerId; name: string };

export const customerTopics: TopicsOf<CustomerEvent> = {
  "customer.added": "customers",
  "customer.changed": undefined,
  "customer.imported": undefined,
  "customer.unlisted": undefined,
  "customer.listed-again": undefined,
  "customer.kept-unlisted": undefined,
  "customer.subscription-ended": undefined,
  "customer.privileges-revoked": "privileges",
  "customer.buying-permitted": "customers",
  "customer.buying-withdrawn": "customers",
};
