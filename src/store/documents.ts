import { CompiledQuery, sql } from "kysely";
import type { Database, Row } from "./engines/database";
import type { Schema } from "./engines/schema";
import { StoreError } from "./engines/store-error";
import { parseCached } from "./parse-cache";

type Table = keyof Schema;

/** What every entity has. */
export interface Entity {
  revision: number;
}

/** The entity in a row. */
export function parse<T>(row: { document: string }): T {
  return parseCached(row.document) as T; // every document was written by `documentRow` from a T
}

export const parseAll = <T>(rows: { document: string }[]): T[] => rows.map((row) => parse<T>(row));

export const parseIfFound = <T>(row: { document: string } | undefined): T | undefined => row && parse<T>(row);

/** The row of an entity as it is stored next, one revision later. */
export function documentRow(tenant: string, id: string, entity: Entity, columns: Row): Row {
  const revision = entity.revision + 1;
  return { tenant, id, revision, document: JSON.stringify({ ...entity, revision }), ...columns };
}

/**
 * Stores a row made by `documentRow`, provided that the stored revision is still the one it was read with.
 *
 * @throws {StoreError} `conflict` when somebody else stored it first
 */
export async function saveDocument(db: Database, table: Table, row: Row): Promise<void> {
  const loaded = Number(row.revision) - 1;
  const written = loaded === 0 ? await insertOne(db, table, row) : await update(db, table, row, loaded);
  if (written === 0n) throw new StoreError("conflict");
}

async function update(db: Database, table: Table, row: Row, loaded: number): Promise<bigint> {
  const columns = Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.join(columns)}
    where tenant = ${row.tenant} and id = ${row.id} and revision = ${loaded}`.execute(db.sql);
  return numAffectedRows ?? 0n;
}

const insertOne = (db: Database, table: Table, row: Row): Promise<bigint> =>
  insertBatch(db, table, Object.keys(row), [row]);

const rowsAtOnce = 200;

/** Inserts rows of the same columns, many per statement; rows whose key exists already are left out. */
export async function insertRows(db: Database, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await insertBatch(db, table, columns, rows.slice(start, start + rowsAtOnce));
  }
}

async function insertBatch(db: Database, table: Table, columns: string[], rows: readonly Row[]): Promise<bigint> {
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  const { numAffectedRows } = await db.sql.executeQuery(
    CompiledQuery.raw(insertText(db, table, columns, rows.length), values),
  );
  return numAffectedRows ?? 0n;
}

const insertTexts = new Map<string, string>();

function insertText(db: Database, table: Table, columns: string[], count: number): string {
  const name = `${db.engine} ${table} ${columns} ${count}`;
  const known = insertTexts.get(name);
  if (known) return known;
  let parameter = 0;
  const place = db.engine === "sqlite" ? () => "?" : () => `$${++parameter}`;
  const tuple = () => `(${columns.map(place).join(", ")})`;
  const text = `insert into ${table} (${columns.join(", ")}) values ${Array.from({ length: count }, tuple).join(", ")} on conflict do nothing`;
  insertTexts.set(name, text);
  return text;
}
