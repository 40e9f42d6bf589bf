import type { Millis } from "../clock";
import type { CustomerId, HeldElsewhere, Service } from "../customers/customer";
import type { InvitationId } from "../invitations/invitation";
import type { PersonId } from "../people/person";

export type AcceptanceId = string;

/** Who accepted, as it appeared at Microsoft: the link does not tell whose invitation it was (R43). */
export interface Appeared {
  name: string;
  /** In lower case, and none of web mail. */
  domain: string;
  /** The Microsoft tenant id in lower case, where known. */
  tenantId?: string;
  /** Services for which we were granted privileges. */
  services: Service[];
}

/** An acceptance that a person is to say whose it is, and what was said. */
export interface Acceptance extends Appeared {
  id: AcceptanceId;
  /** A person saw it, or a list of customers from the portal held it. */
  source: "seen" | "imported";
  by: PersonId;
  at: Millis;
  state: "waiting" | Decision;
  /** `leftOut`: what was seen and not recorded, since other CSP partners hold it. */
  decided?: { by: PersonId; at: Millis; customer?: CustomerId; invitation?: InvitationId; leftOut?: HeldElsewhere[] };
  revision: number;
}

/** Chosen on a form in place of an invitation, where it is still to be found which one was accepted. */
export const toFind = "to-find";

/** What a person says of an acceptance: whose it is, or that it is none of ours. */
export type Decision = "of-invitation" | "of-customer" | "new-customer" | "not-ours";
