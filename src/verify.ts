import { existsSync } from "node:fs";
import type { Verified } from "./store/history/verify";
import { openStore } from "./store/open";

/**
 * `npm run verify`: walks the hash chain of every tenant's history. Exits with 1 when an entry was altered, removed,
 * moved or added behind the program's back, with 2 when the database cannot be read.
 */
async function main(): Promise<number> {
  const url = process.argv[2] ?? process.env.DATABASE_URL ?? "sqlite:data/rapport.db";
  const file = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : undefined;
  if (file !== undefined && !existsSync(file)) return say(`no database at ${file}`, 2);
  const stores = await openStore({ url, clock: Date });
  let status = 0;
  for await (const verified of stores.verify()) {
    say(lineOf(verified), 0);
    if (verified.broken) status = 1;
  }
  await stores.close();
  return status;
}

const faults = {
  missing: "the entry is missing",
  altered: "the entry was altered",
  "not-linked": "the entry does not follow from the one before",
  "beyond-the-head": "the entry was added behind the program's back",
  "head-differs": "the recorded end of the chain does not match",
};

function lineOf({ tenant, entries, hash, broken }: Verified): string {
  if (!broken) return `${tenant}: ${entries} entries checked, intact, ends with ${hash}`;
  const at = broken.at === undefined ? "" : ` of ${timeOf(broken.at)}`;
  return `${tenant}: BROKEN at entry ${broken.seq}${at}: ${faults[broken.fault]} (${entries} entries before it hold)`;
}

/** An altered time need not be one. */
const timeOf = (at: number): string => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at));

function say(line: string, status: number): number {
  process.stdout.write(`${line}\n`);
  return status;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.exitCode = say(error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error), 2);
  },
);
