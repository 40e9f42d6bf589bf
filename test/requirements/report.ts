import { lacking, readRows, testsByRow } from "./rows";
import { findTests, lastRun } from "./tests";

/** `npm run requirements`: which tests show which row. Exits with 1 when a row declared finished is not shown. */
function main(): number {
  const rows = readRows();
  const byRow = testsByRow(findTests());
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  let faults = 0;
  for (const row of rows) {
    const tests = byRow.get(Number(row.row.slice(1))) ?? [];
    const state = row.form ? `  (of form only: ${row.reason ?? ""})` : row.finished ? "" : "  (open)";
    say(`${row.row.padEnd(5)} ${row.title}${state}`);
    for (const test of tests) say(`        ${signs[test.status]} ${test.name}`);
    const fault = lacking(row, tests);
    if (fault) {
      faults += 1;
      say(`        ✕ ${row.row} is ${fault}`);
    }
  }
  const beyond = [...byRow.keys()].filter((number) => number < 1 || number > rows.length);
  for (const number of beyond) say(`✕ a test names R${number}, which is not a row`);
  const ofForm = rows.filter(({ form }) => form).length;
  const finished = rows.filter((row) => row.finished).length - ofForm;
  const open = rows.length - finished - ofForm;
  say(`${finished} rows declared finished, ${ofForm} of form only, ${open} open, ${faults} without proof. ${source()}`);
  return faults + beyond.length > 0 ? 1 : 0;
}

const signs = { passed: "✓", failed: "✕", skipped: "–", unknown: "·" };

function source(): string {
  const ended = lastRun();
  if (ended) return `Results of the run that ended ${ended.toISOString()}.`;
  return "Without results of a whole run, titles were read from the sources: npm test tells whether they pass.";
}

process.exitCode = main();
