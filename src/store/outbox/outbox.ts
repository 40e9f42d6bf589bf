import type { Clock, Millis } from "../../core/clock";
import type { Effect } from "../../core/effects";
import type { LostPost } from "../../core/notices/conversation";
import type { TenantId } from "../../core/tenant";
import { insertRows } from "../documents";
import { type Database, inTransaction } from "../engines/database";
import { lockHead, movePlace } from "../history/tenant-head";
import type { ClaimedEffect } from "./claimed-effect";
import { claimDue, earliestDue } from "./claims";
import { kept } from "./lost";
import { effectRows } from "./rows";

/**
 * Effects still to be carried out, at least once each. Those of one lane are handed out in order, one at a time; one
 * that waits for a retry keeps its lane waiting. An effect whose worker vanished is handed out again after the lease.
 */
export interface Outbox {
  /** Leases at most `limit` due effects; no two workers get the same one. */
  claim(now: Millis, limit: number): Promise<ClaimedEffect[]>;
  /**
   * What it posts goes out now, and may be shown whatever comes of that; or is certain not to be, or known, where that is
   * taken back.
   *
   * @param perhaps what the messages carry that may be shown without our knowing
   * @throws when the lease was lost
   */
  mark(claimed: ClaimedEffect, perhaps: readonly string[]): Promise<void>;
  /** It has been carried out; what it posted in this try is known. */
  done(claimed: ClaimedEffect): Promise<void>;
  /** To be tried again at `dueAt`, from now on in the lane `aside`; without effect when the lease was lost. */
  retry(claimed: ClaimedEffect, dueAt: Millis, reason: string, how?: Retry): Promise<void>;
  /** Never to be tried again: kept as failed, and its lane goes on; without effect when the lease was lost. */
  giveUp(claimed: ClaimedEffect, reason: string): Promise<void>;
  /** It has been carried out, and these follow from it: both or neither. */
  replace(claimed: ClaimedEffect, effects: readonly Effect[]): Promise<void>;
  enqueue(tenant: TenantId, effects: readonly Effect[]): Promise<void>;
  /** When something can be claimed next, leases included; `undefined` when nothing waits. */
  nextDue(): Promise<Millis | undefined>;
  /** Calls `listener` whenever this process has stored new effects. */
  onEnqueued(listener: () => void): void;
  /** Deletes what was done before `moment`; from then on, the same keys can be enqueued again. */
  forgetDone(moment: Millis): Promise<void>;
}

interface Retry {
  aside?: string | undefined;
  /** This was no try: it counts for none. */
  untried?: boolean;
}

/** Outbox over all tenants; `enqueued` is to be called after every transaction that stored effects. */
export function openOutbox(db: Database, clock: Clock): { outbox: Outbox; enqueued: () => void } {
  const listeners: (() => void)[] = [];
  const enqueued = (): void => {
    for (const listener of listeners) listener();
  };
  const outbox: Outbox = {
    claim: (now, limit) => claimDue(db, now, limit),
    async mark(claimed, perhaps) {
      const leased = rowOf(db, claimed).where("attempts", "=", claimed.attempts);
      const { numUpdatedRows } = await leased.set({ perhaps: kept(perhaps) }).executeTakeFirst();
      if (numUpdatedRows === 0n) throw new Error("somebody else has this effect by now");
    },
    done: (claimed) => finish(db, claimed, clock.now()),
    retry: (claimed, dueAt, reason, { aside: lane, untried = false } = {}) =>
      putBack(db, claimed, {
        due_at: dueAt,
        reason,
        ...(lane && { lane }),
        ...(untried && { attempts: claimed.attempts - 1 }),
      }),
    giveUp: (claimed, reason) => putBack(db, claimed, { state: "failed", due_at: clock.now(), reason }),
    async replace(claimed, effects) {
      await inTransaction(db, async (tx) => {
        await enqueue(tx, claimed.tenant, effects, clock.now());
        await finish(tx, claimed, clock.now());
      });
      enqueued();
    },
    async enqueue(tenant, effects) {
      await inTransaction(db, (tx) => enqueue(tx, tenant, effects, clock.now()));
      enqueued();
    },
    nextDue: () => earliestDue(db),
    onEnqueued: (listener) => void listeners.push(listener),
    async forgetDone(moment) {
      await db.sql.deleteFrom("outbox").where("state", "=", "done").where("due_at", "<", moment).execute();
    },
  };
  return { outbox, enqueued };
}

async function enqueue(tx: Database, tenant: TenantId, effects: readonly Effect[], at: Millis): Promise<void> {
  const head = await lockHead(tx, tenant);
  await insertRows(tx, "outbox", effectRows(tenant, head.place, effects, at));
  await movePlace(tx, tenant, head.place + effects.length);
}

const rowOf = (db: Database, { tenant, id }: ClaimedEffect) =>
  db.sql.updateTable("outbox").where("tenant", "=", tenant).where("place", "=", id).where("state", "=", "waiting");

/** What has been done has been done, even when the lease had ended meanwhile. */
async function finish(db: Database, claimed: ClaimedEffect, at: Millis): Promise<void> {
  await rowOf(db, claimed)
    .set({ state: "done", due_at: at, reason: null, perhaps: kept(claimed.perhaps) })
    .execute();
}

type PutBack = { state?: "failed"; due_at: Millis; reason: string; lane?: string; attempts?: number };

async function putBack(db: Database, claimed: ClaimedEffect, set: PutBack): Promise<void> {
  await rowOf(db, claimed).where("attempts", "=", claimed.attempts).set(set).execute();
}

/** A message of it turned up: it is carried out, whatever became of its last try. */
export async function arrive(
  tx: Database,
  tenant: TenantId,
  { place, secrets }: Pick<LostPost, "place" | "secrets">,
  at: Millis,
): Promise<void> {
  const row = tx.sql.updateTable("outbox").where("tenant", "=", tenant).where("place", "=", place);
  await row.set({ state: "done", due_at: at, reason: null, perhaps: kept(secrets) }).execute();
}

/** What waits in a lane need not be done any more. */
export async function endLane(tx: Database, tenant: TenantId, lane: string, at: Millis): Promise<void> {
  const waiting = tx.sql.updateTable("outbox").where("tenant", "=", tenant).where("lane", "=", lane);
  await waiting.where("state", "=", "waiting").set({ state: "done", due_at: at, reason: null }).execute();
}
