import type { Acceptance } from "./acceptances/acceptance";
import type { Day, Millis } from "./clock";
import type { CustomerId } from "./customers/customer";
import type { FollowUp } from "./follow-ups/follow-up";
import type { Invitation } from "./invitations/invitation";
import type { Page } from "./page";
import type { PersonId } from "./people/person";
import type { Removal } from "./removals/removal";

/**
 * What stays open until somebody acts: drafts and sent invitations, acceptances nobody has told whose they are, stuck and
 * waiting removals, open follow-ups.
 */
export interface OpenItems {
  invitations: Invitation;
  acceptances: Acceptance;
  removals: Removal;
  followUps: FollowUp;
}

export interface OpenItemQueries {
  /** One page of what waits for somebody: invitations newest first, the others oldest first, stuck removals before. */
  openItems<Kind extends keyof OpenItems>(kind: Kind, query: OpenQuery): Promise<Page<OpenItems[Kind]>>;
}

/** What follow-ups are about: of customers, privileges that stayed and legal notice that is owed; our own business profile. */
export type FollowUpsAbout = "customers" | "privileges" | "notices" | "providers" | "others" | "profile";

export interface OpenQuery {
  /** Of removals only those that are stuck, or those that wait for a decision. */
  stuck?: boolean | undefined;
  /** Of removals only those that somebody else asked for. */
  notOf?: PersonId | undefined;
  /** Only those of this customer. */
  customer?: CustomerId | undefined;
  /** Of follow-ups only those about this; `others`: customers and providers. */
  about?: FollowUpsAbout | undefined;
  /** Of invitations only those that were sent, or that were not. */
  sent?: boolean | undefined;
  /** Of invitations only those that this person began. */
  by?: PersonId | undefined;
  /** Of follow-ups only those that are assigned to this person. */
  to?: PersonId | undefined;
  /** Of invitations only those that were sent or else begun, from this moment on and before the other. */
  during?: { from: Millis; before: Millis } | undefined;
  /** Only those whose reminder is put off until a day after this one. */
  putOffPast?: Day | undefined;
  /** Opaque mark from another page of the same list; anything else gives the first page. */
  cursor?: string | undefined;
  limit: number;
}
