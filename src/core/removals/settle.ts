import { ourGrants } from "../customers/customer";
import { remindersOf } from "../notices/remind";
import { happened } from "../people/actor";
import { type CustomerAuthority, type Ledger, unchanged, type World } from "../ports";
import type { FollowUp } from "../privileges/follow-up";
import type { Removal, RemovalId } from "./removal";
import { tellEveryone } from "./void";

/**
 * Carries out an approved removal: the authority ends the relationship, then everything that follows is saved at
 * once. Safe to repeat: an executed removal is left alone, and the authority takes a second call as done.
 */
export async function endApproved(
  world: World,
  ledger: Ledger,
  authority: CustomerAuthority,
  id: RemovalId,
): Promise<void> {
  const removal = await ledger.removal(id);
  const customer = removal && (await ledger.customer(removal.customer));
  if (removal?.state !== "approved" || !customer) return;
  await authority.endRelationship(ledger.tenant, customer);
  await settle(world, ledger, id);
}

/** The customer leaves the list and stays in the history (R93); privileges stay and become follow-ups (R94, B6). */
function settle(world: World, ledger: Ledger, id: RemovalId): Promise<void> {
  return ledger.change<void>(async (reads) => {
    const removal = await reads.removal(id);
    const customer = removal && (await reads.customer(removal.customer));
    if (removal?.state !== "approved" || !customer) return unchanged(undefined);
    const at = world.clock.now();
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
      reads.person(removal.requestedBy),
      removal.decided && reads.person(removal.decided.by),
    ]);
    return {
      answer: undefined,
      customers: [{ ...rest, state: "removed", removedAt: at, asOf: at }],
      removals: [executed],
      followUps,
      events: [
        happened({
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
