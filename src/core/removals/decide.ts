import type { Customer } from "../customers/customer";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Deps, type Queries, type ReadingDeps, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { endingOf } from "./ending/ending";
import { type Decision, forDecider, mayWithdraw } from "./policy";
import type { Removal } from "./removal";
import type { RemovalId } from "./removal-id";
import { inState, isPending, tellEveryone } from "./states";
import { changedSinceShown, type Voiding, voided, voidInstead } from "./void";

type Outcome = Result<Removal, Refusal>;

/**
 * Approves a removal (B3): once, by an approver who is not the requester, and only if customer and notice are still
 * what they were when it was asked for; otherwise the request is void and says why. The relationship is ended
 * afterwards, by the effect saved with the approval.
 */
export function approveRemoval(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  decision: Decision,
  noticeVersion: number,
): Promise<Outcome> {
  return store.change<Outcome>(async (queries) => {
    const found = await forDecider(queries, actor, decision, "pending");
    if (!found.ok) return unchanged(found);
    const removal = found.value;
    const at = deps.clock.now();
    const customer = await queries.customer(removal.customer);
    const voiding = voidingOf(deps, queries, removal, customer, { noticeVersion, at });
    if (voiding) return voidInstead(removal, voiding, at, customer);
    const decided = { by: actor.id, at, comment: decision.comment.trim() };
    const approved: Removal = { ...removal, state: "approved", decided };
    return {
      answer: ok(approved),
      ...inState(approved, customer),
      events: [await decidedEvent(queries, actor, approved, "removal.approved")],
      effects: [
        endingOf(approved),
        { kind: "refresh-cards", key: `approved:${removal.id}`, subject: { kind: "removal", id: removal.id } },
      ],
    };
  });
}

/** Refuses a removal; the requester gets the comment, so there has to be one. */
export function refuseRemoval(deps: Deps, store: TenantStore, actor: Person, decision: Decision): Promise<Outcome> {
  return store.change<Outcome>(async (queries) => {
    const found = await forDecider(queries, actor, decision, "pending");
    if (!found.ok) return unchanged(found);
    const comment = decision.comment.trim();
    if (!comment) return unchanged(refused({ kind: "comment-needed" }));
    const decided = { by: actor.id, at: deps.clock.now(), comment };
    const turnedDown: Removal = { ...found.value, state: "refused", decided };
    return {
      answer: ok(turnedDown),
      ...inState(turnedDown, await queries.customer(turnedDown.customer)),
      events: [await decidedEvent(queries, actor, turnedDown, "removal.refused")],
      effects: tellEveryone(turnedDown, `refused:${turnedDown.id}`),
    };
  });
}

/** Takes one's own request back while nobody has decided it. */
export function withdrawRemoval(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: { id: RemovalId },
): Promise<Outcome> {
  return store.change<Outcome>(async (queries) => {
    const permitted = await permit(queries, actor, "removals.request");
    if (!permitted.ok) return unchanged(permitted);
    const removal = await queries.removal(seen.id);
    if (!removal) return unchanged(refused({ kind: "not-found", what: "removal", words: seen.id }));
    if (!mayWithdraw(actor, removal)) {
      const requester = (await queries.person(removal.requestedBy))?.name ?? "";
      return unchanged(refused({ kind: "request-of-another", requester }));
    }
    if (!isPending(removal)) return unchanged(refused({ kind: "already-decided", removal }));
    const customer = await queries.customer(removal.customer);
    return voidInstead(removal, { why: "withdrawn" }, deps.clock.now(), customer, ok);
  });
}

/** Voids a request that nobody decided in time. Doing it again, or too early, changes nothing. */
export function expireRemoval(deps: Deps, store: TenantStore, id: RemovalId): Promise<void> {
  return store.change<void>(async (queries) => {
    const removal = await queries.removal(id);
    const at = deps.clock.now();
    if (!isPending(removal) || at < removal.expiresAt) return unchanged(undefined);
    const customer = await queries.customer(removal.customer);
    return { answer: undefined, ...voided(removal, { why: "expired" }, at, customer) };
  });
}

/** Why a request does not hold at this moment; nothing when customer, notice and time are what they were. */
function voidingOf(
  deps: ReadingDeps,
  { tenant }: Queries,
  removal: Removal,
  customer: Customer | undefined,
  { noticeVersion, at }: { noticeVersion: number; at: number },
): Voiding | undefined {
  const changed = changedSinceShown(deps, tenant, removal, customer);
  if (changed) return changed;
  if (removal.notice.version !== noticeVersion) return { why: "notice-changed" };
  return at >= removal.expiresAt ? { why: "expired" } : undefined;
}

async function decidedEvent(
  queries: Queries,
  actor: Person,
  removal: Removal,
  type: "removal.approved" | "removal.refused",
) {
  const requester = await queries.person(removal.requestedBy);
  return byActor(actor, {
    type,
    removal: removal.id,
    customer: removal.customer,
    name: removal.customerName,
    comment: removal.decided?.comment ?? "",
    requestedBy: requester?.name ?? "",
  });
}
