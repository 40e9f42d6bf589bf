import type { Millis } from "../clock";
import type { KeyId } from "../history/keyring";
import type { Permission, Role } from "../permissions";
import type { PersonId } from "./person";

/** What of a permission was wanted, where that is more than one thing. */
export type Doing =
  | "accepting"
  | "assigning"
  | "completing"
  | "giving-notice"
  | "keeping-unlisted"
  | "sending"
  | "taking-back"
  | "putting-off"
  | "putting-off-follow-up"
  | "putting-off-invitation";

/** Ways to say no to the person who speaks, whatever was asked for. */
export type PeopleRefusal =
  | { kind: "needs-role"; permission: Permission; held: Role[]; holders: string[]; doing?: Doing }
  /** The history tells of other roles than those that are stored; `admins`: who can set that right. */
  | { kind: "roles-not-told"; held: readonly Role[]; told: readonly Role[]; admins: string[] }
  /** The key is not here with which the entry is sealed that tells of the roles. */
  | { kind: "roles-unchecked"; held: readonly Role[]; missingKey: KeyId; admins: string[] }
  | { kind: "not-a-member" }
  /** Teams could not be asked who it is. */
  | { kind: "not-recognised" }
  | { kind: "language-unknown"; typed: string }
  | UserRefusal;

/** Ways to say no to who adds somebody, or changes what they may do. */
export type UserRefusal =
  | { kind: "user-name-needed" }
  /** It reads as a link. */
  | { kind: "user-name-linked"; typed: string }
  | { kind: "user-address-unfit"; typed: string }
  /** R146. */
  | { kind: "user-address-taken"; address: string; by: PersonId; name: string }
  | { kind: "user-roles-needed" }
  /** Whoever was chosen in the directory has another address than the one that was typed. */
  | { kind: "user-address-other"; name: string; address: string }
  /** Nobody in the roster of Teams is the one who was chosen. */
  | { kind: "user-not-in-roster" }
  /** R141, R144: but that a Global admin makes themselves Admin agent. */
  | { kind: "own-roles" }
  | { kind: "last-global-admin"; name: string }
  /** The role comes from the setting `RAPPORT_ADMINS`, and would come back. */
  | { kind: "role-by-setting"; name: string }
  | { kind: "sign-in-shown"; name: string; at: Millis }
  | { kind: "sign-in-expired"; name: string }
  /** The person has signed in: there is no temporary password any more. */
  | { kind: "sign-in-over"; name: string }
  /** Shown to whoever made them, and to nobody else. */
  | { kind: "sign-in-of-another"; name: string };
