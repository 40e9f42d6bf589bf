import { clouds } from "../clouds";
import { changeCustomer } from "../customers/change";
import {
  type Customer,
  type CustomerId,
  type Grant,
  grantedServices,
  ourGrants,
  type Service,
} from "../customers/customer";
import type { CoreEvent } from "../events";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { isGranted } from "./grants";
import { closedAs, overtakenBy } from "./overtake";
import type { Calendar } from "./seen-on";

/** A customer as somebody saw it on a form, and what day it is where that person is. */
export interface SeenCustomer extends Calendar {
  id: CustomerId;
  revision: number;
}

/** The customer after somebody recorded what they saw, and whether that changed anything. */
export interface Recorded {
  customer: Customer;
  changed: boolean;
}

/** What is known after somebody recorded what they saw; nothing where that was known already. */
export type Known = { grants: Grant[]; events: CoreEvent[] } | undefined;

/**
 * Records what a person saw of the privileges that a customer grants. Relationship, account and subscriptions stay as
 * they are (R53); what is known already changes nothing, and on a card of an older state nothing is overwritten. What was
 * still to be decided about privileges of ours that are gone has ended with them; what the customer granted anew is
 * decided no more.
 */
export function recordKnown(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenCustomer,
  how: (customer: Customer, queries: Queries) => Result<Known, Refusal>,
): Promise<Result<Recorded, Refusal>> {
  return store.change<Result<Recorded, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "privileges.record");
    if (!permitted.ok) return unchanged(permitted);
    const { cloud } = queries.tenant;
    if (!clouds[cloud].open) return unchanged(refused({ kind: "privileges-not-here", cloud }));
    const customer = await queries.customer(seen.id);
    if (!customer) return unchanged(refused({ kind: "not-found", what: "customer", words: seen.id }));
    const known = how(customer, queries);
    if (!known.ok) return unchanged(known);
    if (!known.value) return unchanged(ok({ customer, changed: false }));
    if (customer.revision !== seen.revision) return unchanged(refused({ kind: "changed-meanwhile", what: "customer" }));
    const { grants, events } = known.value;
    const now: Customer = { ...customer, grants };
    const changed = await changeCustomer(deps, queries, now);
    const held = grantedServices(now);
    const lost = grantedServices(customer).filter((service) => !held.includes(service));
    const by = { actor, at: deps.clock.now() };
    const closed = await closedAs("ended", queries, customer, lost, by);
    const overtaken = await overtakenBy(queries, customer, anew(customer, now), by);
    return {
      answer: ok({ customer: now, changed: true }),
      ...changed,
      followUps: [...closed.followUps, ...overtaken.followUps],
      events: [...events.map((event) => byActor(actor, event)), ...(changed.events ?? [])],
      effects: [...(changed.effects ?? []), ...closed.effects, ...overtaken.effects],
    };
  });
}

/** Services for which we hold privileges now that we did not hold before, or not these. */
const anew = (before: Customer, now: Customer): Service[] =>
  ourGrants(now)
    .filter((grant) => isGranted(grant) && !before.grants.includes(grant))
    .map(({ service }) => service);
