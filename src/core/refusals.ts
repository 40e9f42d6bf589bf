import type { Day, Millis } from "./clock";
import type { CustomerId, Service } from "./customers/customer";
import type { InvitationId } from "./invitations/invitation";
import type { LinkFault } from "./invitations/link-guard";
import type { Permission, Role } from "./permissions";
import type { Finding, Removal, RemovalId } from "./removals/removal";

/**
 * Every way in which the core says no. A member carries what the person needs to go on; the sentence is chosen by
 * the chat side in the reader's language (house rule 3).
 */
export type Refusal =
  | { kind: "needs-role"; permission: Permission; held: Role[]; holders: string[] }
  | { kind: "not-a-member" }
  | { kind: "not-found"; what: "customer" | "invitation" | "removal" | "provider" | "follow-up"; words: string }
  /** The thing was changed after the person saw it; nothing was overwritten. */
  | { kind: "changed-meanwhile"; what: "customer" | "invitation" | "removal" | "follow-up" }
  | { kind: "customer-removed"; name: string; customer: CustomerId; removedAt: Millis }
  // invitations
  | { kind: "address-invalid"; typed: string }
  | { kind: "link-missing"; provider?: string; holders: string[] }
  | { kind: "link-unfit"; fault: LinkFault; typed: string }
  | { kind: "provider-not-authorised"; provider: string }
  | { kind: "text-unfit"; fault: LinkFault; paragraph: 1 | 2; found: string }
  | { kind: "text-too-long"; paragraph: 1 | 2; limit: number; length: number }
  | { kind: "invitation-closed"; invitation: InvitationId; state: "sent" | "accepted" | "discarded" }
  | { kind: "invitation-not-drafted"; invitation: InvitationId }
  | { kind: "name-needed" }
  | { kind: "tenant-id-invalid"; typed: string }
  | { kind: "domain-taken"; domain: string; name: string }
  | { kind: "service-held"; service: Service; partner: string }
  // removals
  | { kind: "removal-blocked"; customer: CustomerId; name: string; findings: Finding[] }
  | { kind: "notice-not-accepted"; missing: ("read" | "faith" | "indemnity")[] }
  | { kind: "notice-outdated"; shown: number; current: number }
  | { kind: "duty-unanswered" }
  | { kind: "duty-date-needed" }
  | { kind: "reason-needed" }
  | { kind: "name-mismatch"; typed: string; name: string }
  | { kind: "own-request"; removal: RemovalId; approvers: string[] }
  | { kind: "comment-needed" }
  | { kind: "already-decided"; removal: Removal }
  | { kind: "no-approver" }
  // privileges
  | { kind: "follow-up-closed"; state: "ended" | "kept" }
  | { kind: "keep-needs-reason" }
  | { kind: "keep-needs-date"; latest: Day }
  // notices
  | { kind: "not-a-channel" }
  | { kind: "topic-unknown"; typed: string }
  | { kind: "language-unknown"; typed: string };
