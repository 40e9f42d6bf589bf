import { ourGrants } from "../customers/customer";
import { remindersOf } from "../notices/remind";
import { byRapport } from "../people/actor";
import { type CustomerAuthority, type Deps, type TenantStore, unchanged } from "../ports";
import type { FollowUp } from "../privileges/follow-up";
import type { Removal } from "./removal";
import type { RemovalId } from "./removal-id";
import { tellEveryone } from "./void";

/**
 * Carries out an approved removal: the authority ends the relationship, then everything that follows is saved at
 * once. Safe to repeat: an executed removal is left alone, and the authority takes a second call as done.
 */
export async function executeRemoval(
  deps: Deps,
  store: TenantStore,
  authority: CustomerAuthority,
  id: RemovalId,
): Promise<void> {
  const removal = await store.removal(id);
  const customer = removal && (await store.customer(removal.customer));
  if (removal?.state !== "approved" || !customer) return;
  await authority.endRelationship(store.tenant, customer);
  await settle(deps, store, id);
}

/** The customer leaves the list and stays in the history (R93); privileges stay and become follow-ups (R94, B6). */
function settle(deps: Deps, store: TenantStore, id: RemovalId): Promise<void> {
  return store.change<void>(async (queries) => {
    const removal = await queries.removal(id);
    const customer = removal && (await queries.customer(removal.customer));
    if (removal?.state !== "approved" || !customer) return unchanged(undefined);
    const at = deps.clock.now();
    const { pendingRemoval: _done, ...rest } = customer;
    const remaining = ourGrants(customer).filter((grant) => grant.state === "granted");
    const executed: Removal = {
      ...removal,
      state: "executed",
      executedAt: at,
      remaining: remaining.map((grant) => grant.service),
    };
    const followUps = remaining.map<FollowUp>((grant) => ({
      id: `${id}-${grant.service}`,
      customer: customer.id,
      customerName: customer.name,
      service: grant.service,
      grantedAt: grant.since,
      openedAt: at,
      assignedTo: customer.owner ?? removal.requestedBy,
      state: "open",
      revision: 0,
    }));
    const [requester, approver] = await Promise.all([
      queries.person(removal.requestedBy),
      removal.decided && queries.person(removal.decided.by),
    ]);
    return {
      answer: undefined,
      customers: [{ ...rest, state: "removed", removedAt: at, asOf: at }],
      removals: [executed],
      followUps,
      events: [
        byRapport({
          type: "removal.executed",
          removal: id,
          customer: customer.id,
          name: customer.name,
          remaining: executed.remaining,
          requestedBy: requester?.name ?? "",
          approvedBy: approver?.name ?? "",
        }),
      ],
      effects: [
        ...tellEveryone(executed, `executed:${id}`),
        ...followUps.flatMap((followUp) => remindersOf(followUp, at)),
      ],
    };
  });
}
