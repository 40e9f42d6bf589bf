import { clouds } from "../clouds";
import { canOwn } from "../customers/account/assign";
import { changeCustomer } from "../customers/change";
import {
  type Customer,
  type CustomerId,
  type Grant,
  grantedAnew,
  type HeldElsewhere,
  heldElsewhere,
  newCustomer,
  otherHolder,
  type Service,
} from "../customers/customer";
import type { Invitation } from "../invitations/invitation";
import { byActor } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Deps, type Queries, unchanged } from "../ports";
import { withGrants } from "../privileges/grants";
import { overtakenBy } from "../privileges/overtake";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Acceptance, Appeared } from "./acceptance";

/** An acceptance of which it is known whose it is. */
export interface Taken {
  appeared: Appeared;
  /** The customer that accepted; none for a new one. */
  known: Customer | undefined;
  invitation?: Invitation | undefined;
  /** Another customer accepted by its link: the invitation stays open, as the link is the same for all (R43). */
  staysOpen?: true | undefined;
  /** The acceptance that had waited for somebody to say so. */
  acceptance?: Acceptance | undefined;
  /** By what it was told whose it is: what appeared, or a person. */
  match: "certain" | "confirmed";
  /** Services that are left out where another CSP partner holds them, as a person agreed to. */
  leaveOut?: readonly Service[] | undefined;
  /** The id of a new customer. */
  newId: CustomerId;
  /** It stood in a list of the portal. */
  isListed?: true;
  /** What else is told of a new customer. */
  tags?: string[];
}

/**
 * The customer appears in the list (R19, R50) with the privileges granted and nothing else: no subscription and no right
 * to bill (R33).
 */
export async function taken(
  deps: Deps,
  queries: Queries,
  actor: Person,
  seen: Taken,
): Promise<Change<Result<Customer, Refusal>>> {
  const { known, leaveOut = [] } = seen;
  const held = known ? heldElsewhere(known, seen.appeared.services) : [];
  const unsaid = held.filter(({ service }) => !leaveOut.includes(service));
  if (unsaid.length > 0) return unchanged(refused({ kind: "service-held", held: unsaid }));
  const appeared = known ? without(known, seen.appeared, leaveOut) : seen.appeared;
  const acceptance: Taken = { ...seen, appeared };
  const at = deps.clock.now();
  const customer = await withOwner(queries, acceptance, accepted(queries, acceptance, actor, at));
  const changed = await changeCustomer(deps, queries, customer);
  const overtaken = await overtakenBy(queries, customer, appeared.services, { actor, at });
  const event = byActor(actor, await acceptedEvent(queries, acceptance, customer, actor));
  return {
    answer: ok(customer),
    ...changed,
    ...overtaken,
    ...invitationAfter(acceptance, customer, actor, at),
    ...acceptanceAfter(acceptance, customer, actor, at, held),
    events: [event, ...(changed.events ?? [])],
    effects: [...(changed.effects ?? []), ...(overtaken.effects ?? [])],
  };
}

/** What appeared but for the services that another CSP partner of the customer holds and that may be left out. */
export const without = (customer: Customer, appeared: Appeared, leaveOut: readonly Service[]): Appeared => ({
  ...appeared,
  services: appeared.services.filter((each) => !(leaveOut.includes(each) && otherHolder(customer, each))),
});

/** The customer after the acceptance; what a removed relationship had does not come back by itself (C10, B21). */
function accepted(queries: Queries, taken: Taken, actor: Person, at: number): Customer {
  const { appeared, known, invitation } = taken;
  const customer = known ?? firstSeen(taken, at);
  const { removedAt: _, managedSince, ...kept } = customer.state === "removed" ? withoutPast(customer) : customer;
  const { services, tenantId } = appeared;
  const held = customer.state === "removed" ? [] : grantedAnew(customer);
  const granted: Grant[] = services
    .filter((service) => !held.includes(service))
    .map((service) => ({
      service,
      partner: "us",
      transacting: true,
      state: "granted",
      since: at,
      seen: { by: actor.name, how: "acceptance" },
    }));
  // In China an acceptance gives privileges only (C12).
  const provider = clouds[queries.tenant.cloud].jointAcceptance === "provider-can-order" && invitation?.provider;
  return {
    ...kept,
    ...(tenantId && !kept.tenantId && { tenantId }),
    state: "active",
    since: customer.state === "active" ? customer.since : at,
    services: [...new Set([...customer.services, ...services])],
    grants: withGrants(customer.grants, granted),
    ...(managedSince !== undefined && { managedSince }),
    ...(provider && { provider: { id: provider, canOrder: true }, managedSince: at }),
    asOf: at,
  };
}

/** Whoever invited the customer looks after it, where nobody does. */
async function withOwner(queries: Queries, { invitation, staysOpen }: Taken, customer: Customer): Promise<Customer> {
  if (customer.owner !== undefined || !invitation || staysOpen) return customer;
  const inviter = await queries.person(invitation.createdBy);
  return inviter && canOwn(inviter) ? { ...customer, owner: inviter.id } : customer;
}

/** A former customer without what the ended relationship had given us, or it: none of that comes back (C10, B21). */
function withoutPast({ managedSince: _, buyingPermitted: __, provider, ...customer }: Customer): Customer {
  const subscriptions = customer.subscriptions.map((each) =>
    each.status === "ended" ? each : { ...each, billedByUs: false },
  );
  // That the provider can order comes of a joint acceptance only (R80–R83).
  return { ...customer, ...(provider && { provider: { ...provider, canOrder: false } }), mayBuy: false, subscriptions };
}

/** A customer that nobody invited, or of whom no more was known than where the invitation went. */
function firstSeen({ newId: id, appeared: { name, domain }, invitation, tags = [] }: Taken, at: number): Customer {
  const from = invitation
    ? ({ origin: "invitation", ...(invitation.channel && { channel: invitation.channel }) } as const)
    : ({ origin: "partner-center" } as const);
  const told = { name, domain, ...(tags.length > 0 && { tags }) };
  return newCustomer({ id, ...told, state: "active", ...from }, at);
}

async function acceptedEvent(queries: Queries, taken: Taken, customer: Customer, actor: Person) {
  const { invitation, staysOpen, acceptance, appeared, match, isListed } = taken;
  const { services } = appeared;
  const { id, name } = customer;
  const owner = (await queries.person(customer.owner ?? ""))?.name;
  const matched = match === "certain" ? { certain: true as const } : { confirmedBy: actor.name };
  const listed = isListed || acceptance?.source === "imported";
  const about = { customer: id, name, services, ...matched, ...(owner && { owner }), ...(listed && { listed }) };
  const provider = invitation?.provider && (await queries.provider(invitation.provider));
  const joint = provider && { joint: provider.name };
  return invitation && !staysOpen
    ? { type: "invitation.accepted" as const, ...about, invitation: invitation.id, ...joint }
    : { type: "acceptance.recorded" as const, ...about, ...(acceptance && { acceptance: acceptance.id }), ...joint };
}

function invitationAfter({ invitation, staysOpen }: Taken, { id, name }: Customer, actor: Person, at: number) {
  if (!invitation || staysOpen) return {};
  const accepted = { by: actor.id, at, customer: id };
  return { invitations: [{ ...invitation, state: "accepted" as const, customer: id, customerName: name, accepted }] };
}

function acceptanceAfter(taken: Taken, { id }: Customer, actor: Person, at: number, leftOut: HeldElsewhere[]) {
  const { acceptance, known, invitation, staysOpen } = taken;
  if (!acceptance) return {};
  const state = invitation && !staysOpen ? "of-invitation" : known ? "of-customer" : "new-customer";
  const decided = {
    by: actor.id,
    at,
    customer: id,
    ...(invitation && { invitation: invitation.id }),
    ...(leftOut.length > 0 && { leftOut }),
  };
  return { acceptances: [{ ...acceptance, state, decided } satisfies Acceptance] };
}
