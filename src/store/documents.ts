import { CompiledQuery } from "kysely";
import type { Database, Row } from "./engines/database";
import type { Schema } from "./engines/schema";
import { parseCached } from "./parse-cache";

type Table = keyof Schema;

/** The entity in a row. */
export function parse<T>(row: { document: string }): T {
  return parseCached(row.document) as T; // every document was written from a T (stored-entity.ts)
}

export const parseAll = <T>(rows: { document: string }[]): T[] => rows.map((row) => parse<T>(row));

export const parseIfFound = <T>(row: { document: string } | undefined): T | undefined => row && parse<T>(row);

/** What waits for a decision is a handful per tenant: one query, and the customer is picked from its rows. */
export const aboutCustomer = <T extends { customer: string }>(rows: T[], customer: string | undefined): T[] =>
  customer === undefined ? rows : rows.filter((row) => row.customer === customer);

const rowsAtOnce = 200;

/**
 * Inserts rows of the same columns, many per statement; rows whose key exists already are left out.
 *
 * @returns how many were inserted
 */
export async function insertRows(db: Database, table: Table, rows: readonly Row[]): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  let inserted = 0;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    inserted += await insertBatch(db, table, columns, rows.slice(start, start + rowsAtOnce));
  }
  return inserted;
}

async function insertBatch(db: Database, table: Table, columns: string[], rows: readonly Row[]): Promise<number> {
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  const { numAffectedRows } = await db.sql.executeQuery(
    CompiledQuery.raw(insertText(db, table, columns, rows.length), values),
  );
  return Number(numAffectedRows ?? 0n);
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
