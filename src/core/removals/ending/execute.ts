import { type AuthorityOutcome, answered } from "../../authority";
import { type Customer, ourGrants } from "../../customers/customer";
import { isOfPrivileges, isUndecided } from "../../follow-ups/follow-up";
import { remindersOf } from "../../notices/remind";
import { byRapport } from "../../people/actor";
import { type Change, type Deps, type Queries, type TenantStore, unchanged } from "../../ports";
import type { RemainingPrivileges } from "../../privileges/follow-up";
import { owedAfter } from "../duty/owed-notice";
import type { Removal } from "../removal";
import { inState, tellEveryone } from "../states";
import { beingCarriedOut, type Ending, operationKey } from "./ending";
import { getStuck } from "./stuck";

/**
 * Carries out an approved removal: the authority ends the relationship, then everything that follows is saved at once;
 * when it refuses, the removal is stuck. Safe to repeat: a removal that is over is left alone, and the authority knows
 * the operation by its key.
 *
 * @param signal ends before somebody else may try the same
 * @returns what the authority said; `undefined` when there was nothing to ask
 */
export async function executeRemoval(
  deps: Deps,
  store: TenantStore,
  ending: Pick<Ending, "key" | "removal">,
  signal: AbortSignal,
): Promise<AuthorityOutcome | undefined> {
  const found = await beingCarriedOut(store, ending);
  if (!found) return undefined;
  const call = { key: operationKey(ending.removal), signal };
  const outcome = await answered(call, deps.authority(store.tenant).endRelationship(found.customer, call));
  if (outcome.kind === "done") await settle(deps, store, ending);
  if (outcome.kind === "refused") await getStuck(deps, store, ending, { ...outcome, reason: "refused" });
  return outcome;
}

function settle(deps: Deps, store: TenantStore, ending: Pick<Ending, "key" | "removal">): Promise<void> {
  return store.change<void>(async (queries) => {
    const found = await beingCarriedOut(queries, ending);
    if (!found) return unchanged(undefined);
    const { source } = deps.authority(store.tenant);
    return ended(queries, { ...found.removal, endedBy: source }, found.customer, deps.clock.now());
  });
}

/**
 * The customer leaves the list and stays in the history (R93), and is no longer allowed to buy; privileges stay and become follow-ups (R94, B6), as does
 * the legal notice that is still to be given (R97).
 */
async function ended(queries: Queries, removal: Removal, customer: Customer, at: number): Promise<Change<void>> {
  const privileges = followUpsOf(removal, customer, at);
  const { buyingPermitted: _, ...kept } = customer;
  const withoutPermission: Customer = { ...kept, mayBuy: false };
  // What an earlier removal left, and nobody has ended since the customer came back, is decided once.
  const asked = (await queries.followUpsOf(customer.id)).filter(isOfPrivileges).filter(isUndecided);
  const unasked = privileges.filter(({ service }) => asked.every((each) => each.service !== service));
  const followUps = [...unasked, ...owedAfter(removal, removal.requestedBy, at)];
  const remaining = privileges.map(({ service }) => service);
  const executed: Removal = { ...removal, state: "executed", executedAt: at, remaining };
  const [reminders, requester, approver] = await Promise.all([
    Promise.all(followUps.map((followUp) => remindersOf(queries, followUp, at))),
    queries.person(removal.requestedBy),
    removal.decided && queries.person(removal.decided.by),
  ]);
  return {
    answer: undefined,
    ...inState(executed, { ...withoutPermission, state: "removed", removedAt: at, asOf: at }),
    followUps,
    events: [
      byRapport({
        type: "removal.executed",
        removal: removal.id,
        customer: customer.id,
        name: customer.name,
        remaining,
        requestedBy: requester?.name ?? "",
        approvedBy: approver?.name ?? "",
        ...(removal.endedBy && { endedBy: removal.endedBy }),
      }),
    ],
    effects: [...tellEveryone(executed, `executed:${removal.id}`), ...reminders.flat()],
  };
}

/** One for each service for which we still hold privileges. */
const followUpsOf = (removal: Removal, customer: Customer, at: number): RemainingPrivileges[] =>
  ourGrants(customer)
    .filter((grant) => grant.state === "granted")
    .map((grant) => ({
      id: `${removal.id}-${grant.service}`,
      customer: customer.id,
      customerName: customer.name,
      service: grant.service,
      grantedAt: grant.since,
      openedAt: at,
      assignedTo: customer.owner ?? removal.requestedBy,
      state: "open",
      revision: 0,
    }));
