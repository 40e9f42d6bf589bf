import type { Day } from "../clock";
import type { CustomerId } from "../customers/customer";
import type { Finding, Removal } from "./removal";
import type { RemovalId } from "./removal-id";
import type { ShownPart } from "./shown";

/** Ways to say no to a removal request, or to a decision on one. */
export type RemovalRefusal =
  | { kind: "removal-blocked"; customer: CustomerId; name: string; findings: Finding[] }
  /** The customer is no longer what the form showed; `changed`: what is different, where that is known. */
  | { kind: "shown-changed"; changed: ShownPart[] }
  | { kind: "notice-not-accepted"; missing: ("read" | "faith" | "indemnity")[] }
  | { kind: "notice-outdated"; shown: number; current: number }
  | { kind: "duty-unanswered" }
  | { kind: "duty-date-needed"; given: boolean }
  | { kind: "duty-date-unfit"; given: boolean }
  /** Notice is recorded once it was given, at the latest today. */
  | { kind: "notice-date-unfit"; earliest: Day; latest: Day }
  | { kind: "reason-needed" }
  | { kind: "name-mismatch"; typed: string; name: string }
  | { kind: "own-request"; removal: RemovalId; approvers: string[]; stuck: boolean }
  /** `people`: those who may. */
  | { kind: "not-involved"; removal: RemovalId; people: string[] }
  /** Only who asked for it takes a request back; without a name, somebody who is not known here any more. */
  | { kind: "request-of-another"; requester: string }
  | { kind: "comment-needed" }
  | { kind: "already-decided"; removal: Removal }
  | { kind: "no-approver" };
