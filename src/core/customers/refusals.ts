import type { Millis } from "../clock";
import type { Cloud } from "../clouds";
import type { InvitationId } from "../invitations/invitation";
import { unreachable } from "../unreachable";
import type { Customer, CustomerId } from "./customer";

/** Ways to say no for what a customer is, or for what is said of one. */
export type CustomerRefusal =
  | { kind: "customer-removed"; name: string; customer: CustomerId; removedAt: Millis }
  /** It has an account, and no relationship yet. */
  | { kind: "no-relationship"; name: string; customer: CustomerId }
  | { kind: "customer-domain-unfit"; typed: string; wrong: "no-domain" | "web-mail" | "ours" }
  /** Something came of an account meanwhile: what it is called, and its domain, are settled by that. */
  | { kind: "account-settled"; part: "name" | "domain"; name: string }
  /** Another customer is called the same: it may be another company, which somebody has to say. */
  | { kind: "name-in-use"; name: string; domain: string; customer: CustomerId; wasRemoved: boolean }
  /** Its letters look like those of another customer's domain, and are others. */
  | { kind: "domain-look-alike"; typed: string; name: string; domain: string; customer: CustomerId }
  /** An invitation to this domain is open, and goes to a company of another name. */
  | { kind: "domain-invited"; domain: string; name: string; email: string; invitation: InvitationId }
  | { kind: "domain-in-use"; domain: string; customer: CustomerId; name: string }
  | { kind: "tenant-id-in-use"; tenantId: string; customer: CustomerId; name: string }
  /** The account is confirmed by this id: another one, or none, has to be said once more. */
  | { kind: "tenant-id-known"; known: string; typed: string; name: string }
  /** Who does not see customers looks after none. */
  | { kind: "owner-unfit"; name: string }
  /** Whom a client found among the people of the organisation is no user here. */
  | { kind: "owner-unknown" }
  /** In a cloud that is closed, what is known can be read and nothing be changed. */
  | { kind: "accounts-read-only"; cloud: Cloud }
  /** In this cloud no customer is allowed to buy for itself. */
  | { kind: "buying-not-here"; cloud: Cloud }
  /** Who has no relationship with us is allowed nothing by us (R193). */
  | { kind: "buying-needs-relationship"; name: string; customer: CustomerId };

/** Why nothing is done here that needs a relationship; nothing where there is one. */
export function withoutRelationship(customer: Customer): CustomerRefusal | undefined {
  const { id, name, state, removedAt = 0 } = customer;
  switch (state) {
    case "active":
      return undefined;
    case "removed":
      return { kind: "customer-removed", name, customer: id, removedAt };
    case "no-relationship":
      return { kind: "no-relationship", name, customer: id };
    default:
      return unreachable(state);
  }
}
