import { sql } from "kysely";
import { insertRows } from "./documents";
import { atOneMoment, type Database, inTransaction, type Row } from "./engines/database";
import type { Schema } from "./engines/schema";
import { connect, keysOf, migrate, missingKeys, type StoreOptions } from "./open";
import { standingOf } from "./standing";

/** Everything that is kept; what was said a moment ago, and what only shows that a row can be written, is not. */
const copied: Record<Exclude<keyof Schema, "pulse">, true> = {
  tenants: true,
  heads: true,
  people: true,
  providers: true,
  links: true,
  customers: true,
  customer_tokens: true,
  customer_keys: true,
  customer_facets: true,
  customer_counts: true,
  invitations: true,
  acceptances: true,
  removals: true,
  follow_ups: true,
  enrolments: true,
  imports: true,
  import_parts: true,
  exports: true,
  conversations: true,
  conversation_topics: true,
  shown_cards: true,
  typed_forms: true,
  history: true,
  outbox: true,
};
const tables = Object.keys(copied) as (keyof typeof copied)[]; // the keys of the very object above

/** How many rows were copied, or why none was. */
export type Copied =
  | { ok: true; rows: number }
  | { ok: false; why: "empty" | "other-version" | "no-backup" | "newer-backup" | "not-empty" }
  | { ok: false; why: "keys-missing"; keys: string[] };

/** Lets the process hear what it is told: the embedded database answers without a pause. */
type Pause = () => Promise<unknown>;

/**
 * Copies the whole database, of either engine, as it is at one moment, into a SQLite file that is not there yet; whoever
 * uses the database goes on.
 */
export async function backUp(from: StoreOptions, to: StoreOptions, aPause: Pause): Promise<Copied> {
  const { isEmpty, behind, isAhead } = await standingOf(from);
  if (isEmpty) return { ok: false, why: "empty" };
  // It is not brought up to this version by the way: another Rapport may be running on it.
  if (behind > 0 || isAhead) return { ok: false, why: "other-version" };
  return between(from, to, async (source, target) => {
    await migrate(target, keysOf(to), to.clock);
    return { ok: true, rows: await copyAll(source, target, aPause) };
  });
}

/**
 * Copies a backup, which is brought up to this version, into a database of either engine that holds nothing yet. All of
 * it is there afterwards, or nothing is.
 */
export async function restore(from: StoreOptions, to: StoreOptions, aPause: Pause): Promise<Copied> {
  const problem = await broughtUpToDate(from);
  if (problem) return problem;
  const { isEmpty } = await standingOf(to);
  return between(from, to, async (source, target) => {
    // What is refused stays as it is, its tables too: another Rapport may be running on it.
    if (!isEmpty && (await isFilled(target))) return { ok: false, why: "not-empty" };
    await migrate(target, keysOf(to), to.clock);
    return { ok: true, rows: await copyAll(source, target, aPause) };
  });
}

/** Why nothing can be restored from there, which is told before anything is made where it should go. */
async function broughtUpToDate(from: StoreOptions): Promise<(Copied & { ok: false }) | undefined> {
  const { isEmpty, isAhead } = await standingOf(from);
  if (isEmpty) return { ok: false, why: "no-backup" };
  if (isAhead) return { ok: false, why: "newer-backup" };
  const source = connect(from);
  try {
    await migrate(source, keysOf(from), from.clock);
    if (!(await isFilled(source))) return { ok: false, why: "no-backup" };
    const keys = await missingKeys(source, keysOf(from));
    return keys.length > 0 ? { ok: false, why: "keys-missing", keys } : undefined;
  } finally {
    await source.sql.destroy();
  }
}

async function between(
  from: StoreOptions,
  to: StoreOptions,
  work: (source: Database, target: Database) => Promise<Copied>,
): Promise<Copied> {
  const [source, target] = [connect(from), connect(to)];
  try {
    return await work(source, target);
  } finally {
    await source.sql.destroy();
    await target.sql.destroy();
  }
}

async function isFilled(db: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from tenants limit 1`.execute(db.sql);
  return rows.length > 0;
}

const copyAll = (from: Database, to: Database, aPause: Pause): Promise<number> =>
  atOneMoment(from, (source) =>
    inTransaction(to, async (target) => {
      let copies = 0;
      for (const table of tables) {
        for await (const rows of rowsOf(source, table)) {
          const added = await insertRows(target, table, rows);
          if (added !== rows.length) throw new Error(`rows of ${table} are there already`);
          copies += added;
          await aPause();
        }
      }
      // Before it is over: whoever is told that it was stopped finds nothing there.
      if (target.engine === "postgres") await sql`analyze`.execute(target.sql);
      return copies;
    }),
  );

const rowsAtOnce = 1000;

/** All rows of a table, some at a time: it need not fit the memory. */
async function* rowsOf(db: Database, table: keyof Schema): AsyncIterable<Row[]> {
  if (db.engine === "postgres") {
    yield* fetched(db, table);
    return;
  }
  let rows: Row[] = [];
  for await (const row of db.sql.selectFrom(table).selectAll().stream()) {
    rows.push(row);
    if (rows.length < rowsAtOnce) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

async function* fetched(db: Database, table: keyof Schema): AsyncIterable<Row[]> {
  await sql`declare copying no scroll cursor for select * from ${sql.table(table)}`.execute(db.sql);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from copying`.execute(db.sql);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close copying`.execute(db.sql);
}
