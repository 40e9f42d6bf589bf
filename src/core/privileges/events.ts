import type { Day } from "../clock";
import type { CustomerId, Service } from "../customers/customer";
import type { TopicsOf } from "../notices/topics";

/** What is decided about privileges that stayed after a removal, and what is seen of those that a customer grants. */
export type PrivilegeEvent =
  | { type: "privileges.ended"; customer: CustomerId; name: string; service: Service }
  | { type: "privileges.kept"; customer: CustomerId; name: string; service: Service; reason: string; until: Day }
  /** What was kept until now is to be decided again. */
  | { type: "privileges.reopened"; customer: CustomerId; name: string; service: Service }
  | { type: "privileges.granted-again"; customer: CustomerId; name: string; services: Service[]; on: Day }
  /** Somebody saw that another partner holds services; an adviser, or one that sells through CSP (R48, R49). */
  | {
      type: "privileges.partner-recorded";
      customer: CustomerId;
      name: string;
      partner: string;
      transacting: boolean;
      services: Service[];
      on: Day;
      /** As an adviser: the day until which it was the CSP partner. */
      cspUntil?: Day;
    };

export const privilegeTopics: TopicsOf<PrivilegeEvent> = {
  "privileges.ended": "privileges",
  "privileges.kept": "privileges",
  "privileges.reopened": "privileges",
  "privileges.granted-again": "privileges",
  "privileges.partner-recorded": "privileges",
};
