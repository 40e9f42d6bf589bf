import { createHash } from "node:crypto";
import type { Millis } from "../clock";
import type { CoreEvent } from "../events";
import type { PersonId } from "../people/person";
import type { TenantId } from "../tenant";

/** One link of the tenant's hash chain. */
export interface HistoryEntry {
  seq: number;
  at: Millis;
  by: PersonId | null;
  byName: string;
  event: CoreEvent;
  previousHash: string;
  hash: string;
}

/** Where a tenant's chain ends: the number and the hash of its last entry. */
export interface ChainHead {
  seq: number;
  hash: string;
}

/** The head of a chain without entries. */
export const emptyChain: ChainHead = { seq: 0, hash: "0".repeat(64) };

/** What is wrong with the first entry that does not hold. `at` is what the entry itself says, where there is one. */
export interface ChainFault {
  seq: number;
  at?: number;
  fault: "missing" | "altered" | "not-linked" | "beyond-the-head" | "head-differs";
}

/** Makes the entry that follows `head`; its hash covers the tenant, the place, the time, the person and the event. */
export function linkEntry(
  tenant: TenantId,
  head: ChainHead,
  entry: Pick<HistoryEntry, "at" | "by" | "byName" | "event">,
): HistoryEntry {
  const linked = { ...entry, seq: head.seq + 1, previousHash: head.hash };
  return { ...linked, hash: hashOf(tenant, linked) };
}

/** What is wrong with an entry as the successor of `previous`; `undefined` when it holds. */
export function faultOf(tenant: TenantId, previous: ChainHead, entry: HistoryEntry): ChainFault | undefined {
  const found = (fault: ChainFault["fault"]): ChainFault => ({ seq: entry.seq, at: entry.at, fault });
  if (entry.seq !== previous.seq + 1) return { seq: previous.seq + 1, fault: "missing" };
  if (entry.previousHash !== previous.hash) return found("not-linked");
  return entry.hash === hashOf(tenant, entry) ? undefined : found("altered");
}

/** The first fault in a whole chain, in order of `seq`, which must end exactly at `head`. */
export function verifyChain(
  tenant: TenantId,
  entries: Iterable<HistoryEntry>,
  head: ChainHead,
): ChainFault | undefined {
  let last = emptyChain;
  for (const entry of entries) {
    if (entry.seq > head.seq) return { seq: entry.seq, at: entry.at, fault: "beyond-the-head" };
    const fault = faultOf(tenant, last, entry);
    if (fault) return fault;
    last = entry;
  }
  return endFault(last, head);
}

/** What is wrong when a chain whose entries hold ends at `last`. */
export function endFault(last: ChainHead, head: ChainHead): ChainFault | undefined {
  if (last.seq < head.seq) return { seq: last.seq + 1, fault: "missing" };
  return last.hash === head.hash ? undefined : { seq: last.seq, fault: "head-differs" };
}

/** JSON with the keys of every object in order and no absent members: one text for one value. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function hashOf(tenant: TenantId, entry: Omit<HistoryEntry, "hash">): string {
  const { seq, at, by, byName, event, previousHash } = entry;
  const said = canonicalJson({ tenant, seq, at, by, byName, event });
  return createHash("sha256").update(previousHash).update(said).digest("hex");
}
