import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One row of the mission, and whether its work is declared finished. */
export interface Row {
  row: string;
  title: string;
  finished: boolean;
  /** It is about the source alone, and there is nothing for a test to show: `reason` says why. */
  form?: true;
  reason?: string;
}

/** A test and what became of it; `unknown` when only its source was read. */
export interface NamedTest {
  name: string;
  status: "passed" | "failed" | "skipped" | "unknown";
}

const rowCount = 196;
export const root = join(__dirname, "../../..");

/** The rows of `test/requirements/rows.json`; throws when R1–R196 are not all there, in order. */
export function readRows(): Row[] {
  const rows: Row[] = JSON.parse(readFileSync(join(root, "test/requirements/rows.json"), "utf8"));
  for (let number = 1; number <= rowCount; number += 1) {
    if (rows[number - 1]?.row === `R${number}`) continue;
    throw new Error(`rows.json: R${number} is not in its place; every row from R1 to R${rowCount} is listed, in order`);
  }
  if (rows.length !== rowCount) throw new Error(`rows.json has ${rows.length} rows instead of ${rowCount}`);
  return rows;
}

/** Row numbers that a title names: `R42`, `R33–R38`, `R33-38`, `R1/R2`. */
export function rowsIn(title: string): number[] {
  const named = new Set<number>();
  for (const [, first, last] of title.matchAll(/\bR(\d{1,3})(?:\s*[–-]\s*R?(\d{1,3}))?\b/g)) {
    for (let number = Number(first); number <= Number(last ?? first); number += 1) named.add(number);
  }
  return [...named];
}

/** The tests of each row. */
export function testsByRow(tests: NamedTest[]): Map<number, NamedTest[]> {
  const byRow = new Map<number, NamedTest[]>();
  for (const test of tests) {
    for (const row of rowsIn(test.name)) byRow.set(row, [...(byRow.get(row) ?? []), test]);
  }
  return byRow;
}

/** Why a row declared finished is not shown by a test; nothing when it is, or when it is open. */
export function lacking(row: Row, tests: NamedTest[]): string | undefined {
  if (row.form) return row.finished && row.reason ? undefined : "of form only, but no reason is given, or it is open";
  if (!row.finished) return undefined;
  if (tests.length === 0) return "declared finished, but no test names it";
  if (tests.some((test) => test.status === "failed")) return "declared finished, but a test of it failed";
  const shown = tests.some((test) => test.status === "passed" || test.status === "unknown");
  return shown ? undefined : "declared finished, but its tests were skipped";
}
