import type { CompiledQuery, Kysely } from "kysely";
import type { Schema } from "./schema";

export type Engine = "sqlite" | "postgres";

/** The type of keys and of columns to sort by: both engines compare them byte by byte. */
export const keyType: Readonly<Record<Engine, string>> = { sqlite: "text", postgres: 'text collate "C"' };

/** A connection, or a transaction on one; the queries are the same. */
export interface Database {
  engine: Engine;
  sql: Kysely<Schema>;
  /** The rows of a query at once, without what Kysely does around it; `undefined` where it has to wait for its turn. */
  readNow?: ReadNow;
}

export type ReadNow = (query: CompiledQuery) => unknown[] | undefined;

/** What both engines can bind. */
export type Value = string | number | null;

/** A row to be written: column names and values. */
export type Row = Record<string, Value>;

export const flag = (condition: boolean): number => (condition ? 1 : 0);

/** Runs `work` in one transaction. */
export const inTransaction = <T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> =>
  db.sql.transaction().execute((sql) => work({ engine: db.engine, sql }));

/** Runs reads that all see the same moment. */
export function atOneMoment<T>(db: Database, read: (tx: Database) => Promise<T>): Promise<T> {
  const reading = db.sql.transaction().setAccessMode("read only");
  const same = db.engine === "postgres" ? reading.setIsolationLevel("repeatable read") : reading;
  return same.execute((sql) => read({ engine: db.engine, sql }));
}
