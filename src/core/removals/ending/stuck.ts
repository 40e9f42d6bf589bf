import type { Objection } from "../../authority";
import { stuckKey } from "../../notices/unreached";
import { byActor, byRapport, permit } from "../../people/actor";
import type { Person } from "../../people/person";
import { type Deps, type Queries, type TenantStore, unchanged } from "../../ports";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import { approversFor, asSeen, type Decision, forDecider, mayTryAgain, type SeenRemoval } from "../policy";
import { type Removal, type StuckReason, stuckReasons } from "../removal";
import { inState, tellEveryone } from "../states";
import { changedSinceShown, voidInstead } from "../void";
import { beingCarriedOut, type Ending, endingOf, operationKey } from "./ending";

type Outcome = Result<Removal, Refusal>;

/**
 * An approved removal that the authority has not carried out, and that nobody tries any more: its requester and all who
 * may decide are told, and can take it up again or close it. The customer stays as it is. Doing it again changes nothing.
 */
export function getStuck(
  deps: Deps,
  store: TenantStore,
  ending: Pick<Ending, "key" | "removal">,
  { reason, findings = [], reference }: { reason: StuckReason; findings?: Objection[]; reference: string },
): Promise<void> {
  return store.change<void>(async (queries) => {
    const found = await beingCarriedOut(queries, ending);
    if (!found) return unchanged(undefined);
    const { source } = deps.authority(queries.tenant);
    const why = { reason, findings, reference, source };
    const stuck: Removal = { ...found.removal, state: "stuck", stuck: { ...why, since: deps.clock.now() } };
    const { requestedBy } = stuck;
    const approvers = (await approversFor(queries, requestedBy)).map((person) => person.id);
    return {
      answer: undefined,
      ...inState(stuck, found.customer),
      events: [byRapport({ type: "removal.stuck", ...about(stuck), ...why })],
      effects: tellEveryone(stuck, stuckKey(stuck), [requestedBy, ...approvers]),
    };
  });
}

/** Nobody tries to end the relationship any more: what giving up means for the effect of an approved removal. */
export const giveUpEnding = (
  deps: Deps,
  store: TenantStore,
  ending: Ending,
  last: { reason: string; reference?: string },
): Promise<void> =>
  getStuck(deps, store, ending, {
    reason: stuckReasons.find((reason) => reason === last.reason) ?? "failure",
    reference: last.reference ?? operationKey(ending.removal),
  });

/** Takes up a removal that got stuck: whoever may decide it, and its requester. The approval still stands. */
export function retryRemoval(deps: Deps, store: TenantStore, actor: Person, seen: SeenRemoval): Promise<Outcome> {
  return store.change<Outcome>(async (queries) => {
    const found = await forRetry(queries, actor, seen);
    if (!found.ok) return unchanged(found);
    const { stuck: _, ...removal } = found.value;
    const customer = await queries.customer(removal.customer);
    const voiding = changedSinceShown(deps, queries.tenant, removal, customer);
    if (voiding) return voidInstead(removal, voiding, deps.clock.now(), customer);
    const again: Removal = { ...removal, state: "approved", retries: removal.retries + 1 };
    const ending = endingOf(again);
    const subject = { kind: "removal", id: again.id } as const;
    return {
      answer: ok(again),
      ...inState(again, customer),
      events: [byActor(actor, { type: "removal.retried", ...about(again) })],
      effects: [ending, { kind: "refresh-cards", key: `retried:${ending.key}`, subject }],
    };
  });
}

/** Closes a removal that got stuck: the relationship is left as it is, and the customer is free for another request. */
export function closeRemoval(deps: Deps, store: TenantStore, actor: Person, decision: Decision): Promise<Outcome> {
  return store.change<Outcome>(async (queries) => {
    const found = await forDecider(queries, actor, decision, "stuck");
    if (!found.ok) return unchanged(found);
    const comment = decision.comment.trim();
    if (!comment) return unchanged(refused({ kind: "comment-needed" }));
    const { stuck: _, ...removal } = found.value;
    const closed: Removal = { ...removal, state: "closed", closed: { by: actor.id, at: deps.clock.now(), comment } };
    return {
      answer: ok(closed),
      ...inState(closed, await queries.customer(closed.customer)),
      events: [byActor(actor, { type: "removal.closed", ...about(closed), comment })],
      effects: tellEveryone(closed, `closed:${closed.id}`),
    };
  });
}

async function forRetry(queries: Queries, actor: Person, seen: SeenRemoval): Promise<Outcome> {
  const permitted = await permit(queries, actor, "removals.retry");
  if (!permitted.ok) return permitted;
  const removal = await queries.removal(seen.id);
  if (!removal) return refused({ kind: "not-found", what: "removal", words: seen.id });
  if (mayTryAgain(actor, removal)) return asSeen(removal, seen, "stuck");
  const people = (await queries.people()).filter((person) => mayTryAgain(person, removal));
  return refused({ kind: "not-involved", removal: removal.id, people: people.map((person) => person.name) });
}

const about = ({ id, customer, customerName }: Removal) => ({ removal: id, customer, name: customerName });
