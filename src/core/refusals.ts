import type { CustomerRefusal } from "./customers/refusals";
import type { InvitationRefusal } from "./invitations/refusals";
import type { NoticeRefusal } from "./notices/refusals";
import type { PeopleRefusal } from "./people/refusals";
import type { PrivilegeRefusal } from "./privileges/refusals";
import type { RemovalRefusal } from "./removals/refusals";

/**
 * Every way in which the core says no, each with its subject. A member carries what the person needs to go on; the
 * sentence is chosen by the chat side in the reader's language (house rule 3).
 */
export type Refusal =
  | CommonRefusal
  | PeopleRefusal
  | CustomerRefusal
  | InvitationRefusal
  | RemovalRefusal
  | PrivilegeRefusal
  | NoticeRefusal;

/** Ways to say no that every subject has. */
export type CommonRefusal =
  | { kind: "not-found"; what: "customer" | "invitation" | "removal" | "provider" | "follow-up"; words: string }
  /** The thing was changed after the person saw it; nothing was overwritten. */
  | { kind: "changed-meanwhile"; what: "customer" | "invitation" | "removal" | "follow-up" };
