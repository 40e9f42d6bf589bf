import { createHash } from "node:crypto";
import { type ChainHead, canonicalJson, type HistoryEntry } from "../../../src/core/history/chain";

/** The entry that follows `last`, as versions linked it that knew no keys. */
export function linkUnsealed(
  tenant: string,
  last: ChainHead,
  { at, by, byName, event, records }: Pick<HistoryEntry, "at" | "by" | "byName" | "event" | "records">,
): HistoryEntry {
  const seq = last.seq + 1;
  const said = canonicalJson({ tenant, seq, at, by, byName, event, records });
  const hash = createHash("sha256").update(last.hash).update(said).digest("hex");
  return { at, by, byName, event, ...(records && { records }), seq, previousHash: last.hash, hash };
}
