import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Records } from "../../core/history/chain";
import type { Entities, EntityLists } from "../../core/ports";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { kinds, tables } from "../entities";
import type { DocumentRow, StoredEntity } from "../stored-entity";

export type Kind = keyof Entities;

/** The kinds of things that are never stored without an entry that says how they are then. */
export const recordedKinds = kinds.filter((kind) => tables[kind].rowOf !== undefined);

/** The digest of a thing as it is stored; of bytes none, which SQLite keeps where a text belongs: nobody can read them. */
export const digestOf = ({ document }: DocumentRow): string =>
  typeof document === "string" ? createHash("sha256").update(document).digest("base64url") : "";

/** What an entry is to say of the things that are about to be stored with it; nothing when there are none. */
export async function recordsOf(db: Database, tenant: TenantId, lists: EntityLists): Promise<Records | undefined> {
  const records: Record<string, Records[string]> = {};
  for (const kind of recordedKinds) {
    for (const row of rowsOf(tenant, kind, lists)) {
      // Of what is new nothing is stored, or it is not stored at all.
      const before = row.revision === 1 ? undefined : await storedRow(db, tenant, kind, row.id);
      records[`${kind}/${row.id}`] = before ? [digestOf(before), digestOf(row)] : [digestOf(row)];
    }
  }
  return Object.keys(records).length === 0 ? undefined : records;
}

function rowsOf<Each extends Kind>(tenant: TenantId, kind: Each, lists: EntityLists): DocumentRow[] {
  const { rowOf }: StoredEntity<Entities[Each]> = tables[kind];
  return rowOf ? (lists[kind] ?? []).map((entity) => rowOf(tenant, entity)) : [];
}

/** Whether the columns by which a thing is found say what the thing itself says. */
export function isFoundAsItIs<Each extends Kind>(tenant: TenantId, kind: Each, row: DocumentRow): boolean {
  const { rowOf }: StoredEntity<Entities[Each]> = tables[kind];
  const columns = rowOf?.(tenant, JSON.parse(row.document)) ?? {};
  return Object.entries(columns).every(([column, value]) => row[column] === value);
}

const rowIn = (kind: Kind) =>
  prepare<DocumentRow>(
    (_db, arg) => sql`select * from ${sql.table(tables[kind].table)} where tenant = ${arg(0)} and id = ${arg(1)}`,
  );
const found = Object.fromEntries(recordedKinds.map((kind) => [kind, rowIn(kind)]));

/** A thing as it is stored. */
export const storedRow = async (
  db: Database,
  tenant: TenantId,
  kind: Kind,
  id: string,
): Promise<DocumentRow | undefined> => found[kind]?.first(db, tenant, id);

const atOnce = 500;

/** All things of a kind as they are stored, many at once, in order of their ids. */
export async function* storedRows(db: Database, tenant: TenantId, kind: Kind): AsyncGenerator<DocumentRow[]> {
  const table = sql.table(tables[kind].table);
  let further = sql<boolean>`id >= ''`;
  for (;;) {
    const { rows } = await sql<DocumentRow>`
      select * from ${table} where tenant = ${tenant} and ${further} order by id limit ${atOnce}`.execute(db.sql);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    further = sql<boolean>`id > ${last.id}`;
    await pause(0); // lets others go on in between
  }
}

/** What is stored already, for a history that begins to vouch for it; in parts, since an entry is read as a whole. */
export async function* recordsFound(db: Database, tenant: TenantId, kinds: readonly Kind[]): AsyncGenerator<Records> {
  for (const kind of kinds) {
    for await (const rows of storedRows(db, tenant, kind)) {
      if (rows.length > 0) yield Object.fromEntries(rows.map((row) => [`${kind}/${row.id}`, [digestOf(row)] as const]));
    }
  }
}
