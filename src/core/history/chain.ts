import { createHash } from "node:crypto";
import type { Millis } from "../clock";
import type { CoreEvent } from "../events";
import type { PersonId } from "../people/person";
import type { TenantId } from "../tenant";
import type { KeyId, Keyring } from "./keyring";

/** One link of the tenant's hash chain. */
export interface HistoryEntry {
  seq: number;
  at: Millis;
  by: PersonId | null;
  byName: string;
  event: CoreEvent;
  /** What was stored together with it. */
  records?: Records;
  previousHash: string;
  hash: string;
  /** Under which key, and how, it is sealed; entries of versions that knew no keys are chained alone. */
  sealed?: Sealed;
}

/** The things stored together with an entry, by kind and id (`people/a00…`): their digests before, if any, and after. */
export type Records = Readonly<Record<string, readonly [now: string] | readonly [before: string, now: string]>>;

export interface Sealed {
  key: KeyId;
  seal: string;
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
  fault:
    | "missing"
    | "altered"
    | "not-linked"
    | "not-sealed"
    | "beyond-the-head"
    | "head-differs"
    | "head-not-sealed"
    | "sealed-by-others";
}

/** How far a chain was found to hold. */
export interface Walked extends ChainHead {
  /** The first entry that is sealed. */
  sealedSince?: number;
  /** Keys with which entries are sealed and that are not here: those are chained alone as far as one can see. */
  missingKeys: ReadonlySet<KeyId>;
}

/** Nothing was looked at yet. */
export const notWalked: Walked = { ...emptyChain, missingKeys: new Set() };

/** Makes the entry that follows `head`; its hash covers the tenant, the place and everything that the entry says. */
export function linkEntry(
  tenant: TenantId,
  keys: Keyring,
  head: ChainHead,
  entry: Pick<HistoryEntry, "at" | "by" | "byName" | "event" | "records">,
): HistoryEntry {
  const { at, by, byName, event, records } = entry;
  const said = { at, by, byName, event, ...(records && { records }), seq: head.seq + 1, previousHash: head.hash };
  const hash = hashOf(tenant, said, keys.current);
  return { ...said, hash, sealed: sealedWith(keys, entryText(hash)) };
}

/** The seal of a tenant's head, without which the end of its history could be moved. */
export const sealHead = (tenant: TenantId, keys: Keyring, head: ChainHead): Sealed =>
  sealedWith(keys, headText(tenant, head));

/** Whether a head bears its seal. */
export function isSealed(tenant: TenantId, keys: Keyring, head: ChainHead, sealed: Sealed | undefined): boolean {
  return sealed !== undefined && keys.seal(sealed.key, headText(tenant, head)) === sealed.seal;
}

/** What is wrong with an entry as the successor of `last`, or how far the chain holds with it. */
export function follow(
  tenant: TenantId,
  keys: Keyring,
  last: Walked,
  entry: HistoryEntry,
): { broken: ChainFault } | Walked {
  const broken = (fault: ChainFault["fault"]) => ({ broken: { seq: entry.seq, at: entry.at, fault } });
  const { seq, hash, sealed } = entry;
  if (seq !== last.seq + 1) return { broken: { seq: last.seq + 1, fault: "missing" } };
  if (entry.previousHash !== last.hash) return broken("not-linked");
  if (hash !== hashOf(tenant, entry, sealed?.key)) return broken("altered");
  if (!sealed) return last.sealedSince === undefined ? { ...last, seq, hash } : broken("not-sealed");
  const seal = keys.seal(sealed.key, entryText(hash));
  if (seal !== undefined && seal !== sealed.seal) return broken("not-sealed");
  const missingKeys = seal === undefined ? new Set([...last.missingKeys, sealed.key]) : last.missingKeys;
  return { seq, hash, sealedSince: last.sealedSince ?? seq, missingKeys };
}

/**
 * Whether an entry alone is as it was sealed; `undefined` where its key is not here. Whether others are missing, the chain
 * tells.
 */
export function bearsItsSeal(tenant: TenantId, keys: Keyring, entry: HistoryEntry): boolean | undefined {
  const { hash, sealed } = entry;
  if (!sealed || hash !== hashOf(tenant, entry, sealed.key)) return false;
  const seal = keys.seal(sealed.key, entryText(hash));
  return seal === undefined ? undefined : seal === sealed.seal;
}

/** What is wrong when a chain whose entries hold ends at `last`, or how far it holds with its head. */
export function endAt(
  tenant: TenantId,
  keys: Keyring,
  last: Walked,
  head: ChainHead & { sealed?: Sealed },
): { broken: ChainFault } | Walked {
  const broken = (fault: ChainFault["fault"]) => ({ broken: { seq: last.seq, fault } });
  if (last.seq < head.seq) return { broken: { seq: last.seq + 1, fault: "missing" } };
  if (last.seq > head.seq) return { broken: { seq: head.seq + 1, fault: "beyond-the-head" } };
  if (last.hash !== head.hash) return broken("head-differs");
  if (!head.sealed) return broken("head-not-sealed");
  const seal = keys.seal(head.sealed.key, headText(tenant, head));
  if (seal === undefined) return broken("sealed-by-others");
  return seal === head.sealed.seal ? last : broken("head-not-sealed");
}

/** JSON with the keys of every object in order and no absent members: one text for one value. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * What an entry says, as the one text that is hashed behind the hash of the entry before it. The id of the key is hashed
 * too, so that nobody can take the seal of an entry away.
 */
export function hashedText(
  tenant: TenantId,
  { seq, at, by, byName, event, records }: Omit<HistoryEntry, "hash" | "previousHash" | "sealed">,
  key: KeyId | undefined,
): string {
  return canonicalJson({ tenant, seq, at, by, byName, event, records, key });
}

function hashOf(tenant: TenantId, entry: Omit<HistoryEntry, "hash" | "sealed">, key: KeyId | undefined): string {
  const said = hashedText(tenant, entry, key);
  return createHash("sha256").update(entry.previousHash).update(said).digest("hex");
}

const entryText = (hash: string): string => `entry:${hash}`;
const headText = (tenant: TenantId, { seq, hash }: ChainHead): string => `head:${tenant}:${seq}:${hash}`;

function sealedWith(keys: Keyring, text: string): Sealed {
  const seal = keys.seal(keys.current, text);
  if (seal === undefined) throw new Error("a keyring has its own current key");
  return { key: keys.current, seal };
}
