import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { keyFileOf } from "../history-keys";
import { databaseGiven } from "../settings";
import { keyProblem, reasonOf } from "../start-problem";
import { backUp, type Copied, restore } from "../store/backup";

/**
 * `npm run backup -- <file>` copies the database, beside a Rapport that runs, into one SQLite file; `npm run restore --
 * <file>` puts it into an empty database, of whichever engine. Exits with 1 when it was not done, and leaves nothing half
 * done behind.
 */
async function main(): Promise<number> {
  const [task, file] = process.argv.slice(2);
  if (!file) return say(`npm run ${task} -- <file>: which file is missing.`, 1);
  const { url, isMissing, historyKeys, problems } = databaseGiven(process.env);
  if (problems.length > 0) return say(problems.join("\n"), 1);
  if (historyKeys.length === 0)
    return say(`RAPPORT_HISTORY_KEYS is not set, and there is no key in ${keyFileOf(url)}: put it there first.`, 1);
  const database = { url, clock: Date, historyKeys };
  if (task === "restore") return restoreFrom(file, database);
  if (existsSync(file)) return say(`${file} is there already: name a file that is not.`, 1);
  if (isMissing) return say(`DATABASE_URL: there is no database at ${url}.`, 1);
  return backUpTo(file, database);
}

interface Options {
  url: string;
  clock: DateConstructor;
  historyKeys: string[];
}

async function backUpTo(file: string, database: Options): Promise<number> {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  rmSync(draft, { force: true });
  writeFileSync(draft, "", { mode: 0o600 });
  try {
    const copied = await backUp(database, { ...database, url: `sqlite:${draft}` });
    if (!copied.ok) return say(problemOf(copied), 1);
    renameSync(draft, file);
    return say(`${file}: ${copied.rows} rows. The key of the history is not in it: keep that elsewhere.`, 0);
  } finally {
    for (const ending of ["", "-wal", "-shm"]) rmSync(`${draft}${ending}`, { force: true });
  }
}

async function restoreFrom(file: string, database: Options): Promise<number> {
  if (!existsSync(file)) return say(`${file} is not there.`, 1);
  const folder = mkdtempSync(join(tmpdir(), "rapport-restore-"));
  const copy = join(folder, "backup.db"); // a backup of an earlier version is brought up to this one, but not itself
  try {
    copyFileSync(file, copy);
    const copied = await restore({ ...database, url: `sqlite:${copy}` }, database);
    if (!copied.ok) return say(problemOf(copied), 1);
    return say(`${copied.rows} rows are restored. "npm run verify" checks them.`, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function problemOf(copied: Copied & { ok: false }): string {
  switch (copied.why) {
    case "empty":
      return "DATABASE_URL: nothing of Rapport is in this database: name the one that Rapport runs on.";
    case "other-version":
      return "DATABASE_URL: this database was written by another version of Rapport: back it up with that one.";
    case "not-empty":
      return "DATABASE_URL: this database is not empty, and stays as it is: name an empty one.";
    case "keys-missing":
      return keyProblem(copied.keys, undefined).message;
  }
}

function say(line: string, status: number): number {
  process.stdout.write(`${line}\n`);
  return status;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.exitCode = say(`Nothing was done: ${reasonOf(error)}.`, 1);
  },
);
