import { clouds } from "../clouds";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { changeCustomer } from "./change";
import type { Customer, CustomerId } from "./customer";

/** Whether a customer may buy some services for itself, or no longer. */
export interface BuyingWish {
  customer: CustomerId;
  /** Of the customer, as it was shown: what was allowed or ended since then was not seen. */
  revision: number;
  mayBuy: boolean;
}

/**
 * A customer whose own purchases this person may allow or end; why it cannot be (R193). What was allowed can be ended
 * without a relationship too.
 */
export async function buyingOf(
  queries: Queries,
  actor: Person,
  id: CustomerId,
  ends = false,
): Promise<Result<Customer, Refusal>> {
  const permitted = await permit(queries, actor, "customers.permit-buying");
  if (!permitted.ok) return permitted;
  const { cloud } = queries.tenant;
  if (!clouds[cloud].ownPurchases) return refused({ kind: "buying-not-here", cloud });
  const customer = await queries.customer(id);
  if (!customer) return refused({ kind: "not-found", what: "customer", words: id });
  const { name, state, mayBuy } = customer;
  if (state === "active" || mayBuy || ends) return ok(customer);
  const kind = state === "removed" ? "buying-needs-relationship" : "no-relationship";
  return refused({ kind, name, customer: id });
}

/**
 * Allows a customer to buy some services for itself, or ends that (R193). It is recorded here; the portal's own switch is
 * set by a person there. Once more is the same answer.
 */
export function decideBuying(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  { customer: id, revision, mayBuy }: BuyingWish,
): Promise<Result<Customer, Refusal>> {
  return store.change<Result<Customer, Refusal>>(async (queries) => {
    const found = await buyingOf(queries, actor, id, !mayBuy);
    if (!found.ok || found.value.mayBuy === mayBuy) return unchanged(found);
    if (found.value.revision !== revision) return unchanged(refused({ kind: "changed-meanwhile", what: "customer" }));
    const { buyingPermitted: _, ...customer } = found.value;
    const at = deps.clock.now();
    const decided: Customer = { ...customer, mayBuy, ...(mayBuy && { buyingPermitted: { by: actor.id, at } }) };
    const type = mayBuy ? "customer.buying-permitted" : "customer.buying-withdrawn";
    const { events = [], ...changed } = await changeCustomer(deps, queries, decided);
    return {
      answer: ok(decided),
      ...changed,
      events: [byActor(actor, { type, customer: id, name: decided.name }), ...events],
    };
  });
}
