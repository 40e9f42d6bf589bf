import { did, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Ledger, type Reads, unchanged, type World } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Removal, RemovalId, VoidReason } from "./removal";
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
  world: World,
  ledger: Ledger,
  actor: Person,
  decision: Decision,
  noticeVersion: number,
): Promise<Outcome> {
  return ledger.change<Outcome>(async (reads) => {
    const found = await decidable(reads, actor, decision);
    if (!found.ok) return unchanged(found);
    const removal = found.value;
    const at = world.clock.now();
    const why = await voidReason(reads, removal, noticeVersion, at);
    if (why) return voidInstead(reads, removal, why, at);
    const approved: Removal = {
      ...removal,
      state: "approved",
      decided: { by: actor.id, at, comment: decision.comment.trim() },
    };
    return decided(reads, actor, approved, "removal.approved", [
      { kind: "end-relationship", key: `end:${removal.id}`, removal: removal.id },
      { kind: "refresh-cards", key: `approved:${removal.id}`, subject: { kind: "removal", id: removal.id } },
    ]);
  });
}

/** Refuses a removal; the requester gets the comment, so there has to be one. */
export function refuseRemoval(world: World, ledger: Ledger, actor: Person, decision: Decision): Promise<Outcome> {
  return ledger.change<Outcome>(async (reads) => {
    const found = await decidable(reads, actor, decision);
    if (!found.ok) return unchanged(found);
    const comment = decision.comment.trim();
    if (!comment) return unchanged(refused({ kind: "comment-needed" }));
    const at = world.clock.now();
    const turnedDown: Removal = { ...found.value, state: "refused", decided: { by: actor.id, at, comment } };
    const change = await decided(
      reads,
      actor,
      turnedDown,
      "removal.refused",
      tellEveryone(turnedDown, `refused:${turnedDown.id}`),
    );
    return { ...change, ...(await customerFreed(reads, found.value)) };
  });
}

/** Takes one's own request back while nobody has decided it. */
export function withdrawRemoval(
  world: World,
  ledger: Ledger,
  actor: Person,
  seen: { id: RemovalId },
): Promise<Outcome> {
  return ledger.change<Outcome>(async (reads) => {
    const permitted = await permit(reads, actor, "removals.request");
    if (!permitted.ok) return unchanged(permitted);
    const removal = await reads.removal(seen.id);
    if (!removal || removal.requestedBy !== actor.id) {
      return unchanged(refused({ kind: "not-found", what: "removal", words: seen.id }));
    }
    if (!isPending(removal)) return unchanged(refused({ kind: "already-decided", removal }));
    return voidInstead(reads, removal, "withdrawn", world.clock.now(), ok);
  });
}

/** Voids a request that nobody decided in time. Doing it again, or too early, changes nothing. */
export function expireRemoval(world: World, ledger: Ledger, id: RemovalId): Promise<void> {
  return ledger.change<void>(async (reads) => {
    const removal = await reads.removal(id);
    const at = world.clock.now();
    if (!isPending(removal) || at < removal.expiresAt) return unchanged(undefined);
    return { ...voided(removal, "expired", at), ...(await customerFreed(reads, removal)), answer: undefined };
  });
}

/** Whether a request still holds at this moment, without changing anything: for showing it. */
export async function voidReason(
  reads: Reads,
  removal: Removal,
  noticeVersion: number,
  at: number,
): Promise<VoidReason | undefined> {
  const customer = await reads.customer(removal.customer);
  if (customer?.revision !== removal.customerRevision || customer.state !== "active") return "customer-changed";
  if (removal.notice.version !== noticeVersion) return "notice-changed";
  return at >= removal.expiresAt ? "expired" : undefined;
}

async function decidable(reads: Reads, actor: Person, decision: Decision): Promise<Outcome> {
  const permitted = await permit(reads, actor, "removals.approve");
  if (!permitted.ok) return permitted;
  const removal = await reads.removal(decision.id);
  if (!removal) return refused({ kind: "not-found", what: "removal", words: decision.id });
  if (removal.requestedBy === actor.id) {
    const approvers = (await approversFor(reads, actor.id)).map((person) => person.name);
    return refused({ kind: "own-request", removal: removal.id, approvers });
  }
  if (!isPending(removal)) return refused({ kind: "already-decided", removal });
  if (removal.revision !== decision.revision) return refused({ kind: "changed-meanwhile", what: "removal" });
  return ok(removal);
}

async function voidInstead(
  reads: Reads,
  removal: Removal,
  why: VoidReason,
  at: number,
  answer: (removal: Removal) => Outcome = (now) => refused({ kind: "already-decided", removal: now }),
): Promise<Change<Outcome>> {
  const change = voided(removal, why, at);
  const [now = removal] = change.removals ?? [];
  return { ...change, ...(await customerFreed(reads, removal)), answer: answer(now) };
}

async function decided(
  reads: Reads,
  actor: Person,
  removal: Removal,
  type: "removal.approved" | "removal.refused",
  effects: Change<Outcome>["effects"],
): Promise<Change<Outcome>> {
  const requester = await reads.person(removal.requestedBy);
  const event = did(actor, {
    type,
    removal: removal.id,
    customer: removal.customer,
    name: removal.customerName,
    comment: removal.decided?.comment ?? "",
    requestedBy: requester?.name ?? "",
  });
  return { answer: ok(removal), removals: [removal], events: [event], ...(effects && { effects }) };
}
