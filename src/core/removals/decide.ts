import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Removal, VoidReason } from "./removal";
import type { RemovalId } from "./removal-id";
import { approversFor } from "./request";
import { customerFreed, isPending, tellEveryone, voided } from "./void";

/** A decision on exactly what the approver had before the eyes. */
export interface Decision {
  id: RemovalId;
  revision: number;
  comment: string;
}

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
    const found = await decidable(queries, actor, decision);
    if (!found.ok) return unchanged(found);
    const removal = found.value;
    const at = deps.clock.now();
    const why = await voidReason(queries, removal, noticeVersion, at);
    if (why) return voidInstead(queries, removal, why, at);
    const approved: Removal = {
      ...removal,
      state: "approved",
      decided: { by: actor.id, at, comment: decision.comment.trim() },
    };
    return decided(queries, actor, approved, "removal.approved", [
      { kind: "end-relationship", key: `end:${removal.id}`, removal: removal.id },
      { kind: "refresh-cards", key: `approved:${removal.id}`, subject: { kind: "removal", id: removal.id } },
    ]);
  });
}

/** Refuses a removal; the requester gets the comment, so there has to be one. */
export function refuseRemoval(deps: Deps, store: TenantStore, actor: Person, decision: Decision): Promise<Outcome> {
  return store.change<Outcome>(async (queries) => {
    const found = await decidable(queries, actor, decision);
    if (!found.ok) return unchanged(found);
    const comment = decision.comment.trim();
    if (!comment) return unchanged(refused({ kind: "comment-needed" }));
    const at = deps.clock.now();
    const turnedDown: Removal = { ...found.value, state: "refused", decided: { by: actor.id, at, comment } };
    const change = await decided(
      queries,
      actor,
      turnedDown,
      "removal.refused",
      tellEveryone(turnedDown, `refused:${turnedDown.id}`),
    );
    return { ...change, ...(await customerFreed(queries, found.value)) };
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
    if (!removal || removal.requestedBy !== actor.id) {
      return unchanged(refused({ kind: "not-found", what: "removal", words: seen.id }));
    }
    if (!isPending(removal)) return unchanged(refused({ kind: "already-decided", removal }));
    return voidInstead(queries, removal, "withdrawn", deps.clock.now(), ok);
  });
}

/** Voids a request that nobody decided in time. Doing it again, or too early, changes nothing. */
export function expireRemoval(deps: Deps, store: TenantStore, id: RemovalId): Promise<void> {
  return store.change<void>(async (queries) => {
    const removal = await queries.removal(id);
    const at = deps.clock.now();
    if (!isPending(removal) || at < removal.expiresAt) return unchanged(undefined);
    return { ...voided(removal, "expired", at), ...(await customerFreed(queries, removal)), answer: undefined };
  });
}

/** Whether a request still holds at this moment, without changing anything: for showing it. */
export async function voidReason(
  queries: Queries,
  removal: Removal,
  noticeVersion: number,
  at: number,
): Promise<VoidReason | undefined> {
  const customer = await queries.customer(removal.customer);
  if (customer?.revision !== removal.customerRevision || customer.state !== "active") return "customer-changed";
  if (removal.notice.version !== noticeVersion) return "notice-changed";
  return at >= removal.expiresAt ? "expired" : undefined;
}

async function decidable(queries: Queries, actor: Person, decision: Decision): Promise<Outcome> {
  const permitted = await permit(queries, actor, "removals.approve");
  if (!permitted.ok) return permitted;
  const removal = await queries.removal(decision.id);
  if (!removal) return refused({ kind: "not-found", what: "removal", words: decision.id });
  if (removal.requestedBy === actor.id) {
    const approvers = (await approversFor(queries, actor.id)).map((person) => person.name);
    return refused({ kind: "own-request", removal: removal.id, approvers });
  }
  if (!isPending(removal)) return refused({ kind: "already-decided", removal });
  if (removal.revision !== decision.revision) return refused({ kind: "changed-meanwhile", what: "removal" });
  return ok(removal);
}

async function voidInstead(
  queries: Queries,
  removal: Removal,
  why: VoidReason,
  at: number,
  answer: (removal: Removal) => Outcome = (now) => refused({ kind: "already-decided", removal: now }),
): Promise<Change<Outcome>> {
  const change = voided(removal, why, at);
  const [now = removal] = change.removals ?? [];
  return { ...change, ...(await customerFreed(queries, removal)), answer: answer(now) };
}

async function decided(
  queries: Queries,
  actor: Person,
  removal: Removal,
  type: "removal.approved" | "removal.refused",
  effects: Change<Outcome>["effects"],
): Promise<Change<Outcome>> {
  const requester = await queries.person(removal.requestedBy);
  const event = byActor(actor, {
    type,
    removal: removal.id,
    customer: removal.customer,
    name: removal.customerName,
    comment: removal.decided?.comment ?? "",
    requestedBy: requester?.name ?? "",
  });
  return { answer: ok(removal), removals: [removal], events: [event], ...(effects && { effects }) };
}
