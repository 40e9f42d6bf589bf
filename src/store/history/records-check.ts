import type { HistoryEntry } from "../../core/history/chain";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import type { DocumentRow } from "../stored-entity";
import { digestOf, isFoundAsItIs, type Kind, recordedKinds, storedRow, storedRows } from "./records";

/** A thing that is not stored as the history tells, by kind and id (`people/a00…`). */
export interface RecordFault {
  record: string;
  /** The entry that tells of it last; none where the history does not know it. */
  seq?: number;
  fault: "stored-otherwise" | "not-stored" | "not-told" | "changed-before" | "found-otherwise";
}

/** What the history tells: the digest of each thing, and the entry that says so. */
export type Told = Map<string, { digest: string; seq: number }>;

/**
 * Takes in what an entry tells.
 *
 * @returns a thing that was not, when it was changed, what the history had told before
 */
export function tell(told: Told, { seq, records = {} }: HistoryEntry): RecordFault | undefined {
  for (const [record, digests] of Object.entries(records)) {
    const [first, second] = digests;
    const before = second === undefined ? undefined : first;
    if (told.get(record)?.digest !== before) return { record, seq, fault: "changed-before" };
    told.set(record, { digest: second ?? first, seq });
  }
  return undefined;
}

interface Thing {
  kind: Kind;
  id: string;
}

/** The things that do not seem to be stored as the history tells; reading takes a while, in which others may write. */
export async function wrongRecords(db: Database, tenant: TenantId, told: Told): Promise<Thing[]> {
  const unseen = new Set(told.keys());
  const wrong: Thing[] = [];
  for (const kind of recordedKinds) {
    for await (const rows of storedRows(db, tenant, kind)) {
      for (const row of rows) {
        unseen.delete(`${kind}/${row.id}`);
        if (wrongIn(tenant, told, { kind, id: row.id }, row)) wrong.push({ kind, id: row.id });
      }
    }
    for (const name of unseen) {
      if (name.startsWith(`${kind}/`)) wrong.push({ kind, id: name.slice(kind.length + 1) });
    }
  }
  return wrong;
}

/** The first of these things that is not stored as the history tells. */
export async function wronglyStored(
  tx: Database,
  tenant: TenantId,
  told: Told,
  things: readonly Thing[],
): Promise<RecordFault | undefined> {
  for (const thing of things) {
    const fault = wrongIn(tenant, told, thing, await storedRow(tx, tenant, thing.kind, thing.id));
    if (fault) return fault;
  }
  return undefined;
}

function wrongIn(
  tenant: TenantId,
  told: Told,
  { kind, id }: Thing,
  row: DocumentRow | undefined,
): RecordFault | undefined {
  const record = `${kind}/${id}`;
  const last = told.get(record);
  if (!last) return row && { record, fault: "not-told" };
  if (!row) return { record, seq: last.seq, fault: "not-stored" };
  if (digestOf(row) === last.digest && isFoundAsItIs(tenant, kind, row)) return undefined;
  return { record, seq: last.seq, fault: "stored-otherwise" };
}
