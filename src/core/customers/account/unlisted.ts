import { byActor } from "../../people/actor";
import type { Person } from "../../people/person";
import { type ReadingDeps, type TenantStore, unchanged } from "../../ports";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import { changeCustomer } from "../change";
import type { Customer, CustomerId } from "../customer";
import { withAccount } from "./complete";

/**
 * Says of a customer that the portal's list did not have that it is ours all the same (R67, R68). It holds until a list
 * has it again; saying so again is the same answer.
 */
export function keepUnlisted(
  deps: ReadingDeps,
  store: TenantStore,
  actor: Person,
  id: CustomerId,
): Promise<Result<Customer, Refusal>> {
  return withAccount(store, actor, id, async (queries, customer) => {
    const { unlisted, name } = customer;
    if (!unlisted) return unchanged(refused({ kind: "not-unlisted", name }));
    if (unlisted.kept) return unchanged(ok(customer));
    const kept: Customer = { ...customer, unlisted: { ...unlisted, kept: actor.id } };
    const { events = [], ...change } = await changeCustomer(deps, queries, kept);
    const event = byActor(actor, { type: "customer.kept-unlisted", customer: id, name });
    return { answer: ok(kept), ...change, events: [event, ...events] };
  });
}
