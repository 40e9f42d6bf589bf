import type { Day } from "../clock";
import type { CustomerId, Service } from "../customers/customer";
import type { TopicsOf } from "../notices/topics";

/** What is decided about privileges that stayed after a removal. */
export type PrivilegeEvent =
  | { type: "privileges.ended"; customer: CustomerId; name: string; service: Service }
  | { type: "privileges.kept"; customer: CustomerId; name: string; service: Service; reason: string; until: Day }
  /** What was kept until now is to be decided again. */
  | { type: "privileges.reopened"; customer: CustomerId; name: string; service: Service };

export const privilegeTopics: TopicsOf<PrivilegeEvent> = {
  "privileges.ended": "privileges",
  "privileges.kept": "privileges",
  "privileges.reopened": "privileges",
};
