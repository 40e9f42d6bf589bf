import { CompiledQuery, sql } from "kysely";
import type { Database } from "../../../src/store/engines/database";

/** A query that was made, with what it was given. */
export interface Told {
  sql: string;
  parameters: readonly unknown[];
}

/** What the engine would do for each of these queries, a line for each step. */
export async function plansOf(db: Database, asked: readonly Told[]): Promise<string[][]> {
  // A table of a few rows is read whole by PostgreSQL, whatever indexes it has.
  if (db.engine === "postgres") await sql`set enable_seqscan = off`.execute(db.sql);
  const how = db.engine === "postgres" ? "explain" : "explain query plan";
  const plans: string[][] = [];
  for (const query of asked) {
    const { rows } = await db.sql.executeQuery<Record<string, unknown>>(
      CompiledQuery.raw(`${how} ${query.sql}`, [...query.parameters]),
    );
    plans.push(rows.map((row) => String(row.detail ?? row["QUERY PLAN"])));
  }
  return plans;
}

/** The steps that read a table from end to end, or an index without a bound. */
export const scansIn = (plans: readonly string[][]): string[] =>
  plans.flatMap((plan) => plan.filter((step, place) => isScan(step, plan, place)));

function isScan(step: string, plan: readonly string[], place: number): boolean {
  if (/Seq Scan/.test(step)) return true;
  if (/Index (?:Only )?Scan/.test(step)) return !/Index Cond/.test(plan[place + 1] ?? "");
  const scanned = /^SCAN (\S+)/.exec(step)?.[1];
  if (scanned === undefined) return false;
  // What another step has made is read whole.
  const isMade = plan.some((other) => other.endsWith(` ${scanned}`) && /^(?:CO-ROUTINE|MATERIALIZE)/.test(other));
  return !isMade && !/VIRTUAL TABLE|^SCAN \(?subquery/i.test(step);
}
