import type { CustomerId } from "../customers/customer";
import type { InvitationId } from "../invitations/invitation";
import type { PersonId } from "../people/person";
import type { Role } from "../permissions";
import type { ProviderId } from "../providers/provider";
import type { HistoryEntry } from "./chain";
import type { KeyId } from "./keyring";

/** Whose history: a customer's, a provider's, that of one of our own people, or that of our own enrolment. */
export type Whose =
  | CustomerId
  | `user:${PersonId}`
  | `provider:${ProviderId}`
  | `invitation:${InvitationId}`
  | typeof ofEnrolment;

/** The history of one of our own people. */
export const ofPerson = (id: PersonId): Whose => `user:${id}`;

/** The history of a provider. */
export const ofProvider = (id: ProviderId): Whose => `provider:${id}`;

/** The history of an invitation that went to nobody known: it is that of the customer which accepts it. */
export const ofInvitation = (id: InvitationId): Whose => `invitation:${id}`;

/** The history of our own enrolment. */
export const ofEnrolment = "enrolment:own";

/** Roles as an entry tells them, or the key with which it is sealed, where that is not here. */
export type RolesTold = { roles: readonly Role[] } | { missingKey: KeyId };

/** Reads of the history. */
export interface HistoryQueries {
  /** What happened to one customer, provider or person, newest first, with the invitations that a customer accepted; `before` is the `seq` of the last entry seen. */
  history(whose: Whose, page: { before?: number; limit: number }): Promise<HistoryEntry[]>;
  historyLength(whose: Whose): Promise<number>;
  /** Whether the history holds, and all is stored as it tells; looked at anew from time to time. Never within a change. */
  historyHolds(): Promise<boolean>;
  /** The roles of one of our people by the latest entry that names them; `undefined` where there is none, or it bears no seal. */
  rolesTold(person: PersonId): Promise<RolesTold | undefined>;
  historyEntry(seq: number): Promise<HistoryEntry | undefined>;
}
