import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate as aPause } from "node:timers/promises";
import { keyFileOf } from "../history-keys";
import { databaseGiven } from "../settings";
import { whenToldToStop } from "../signals";
import { keyProblem, reasonOf } from "../start-problem";
import { backUp, type Copied, restore } from "../store/backup";
import { runTool, say } from "../terminal/tool";
import { draftOf, markAsOurs, restored, restoring, sweep } from "./leftovers";

/**
 * `npm run backup -- <file>` copies the database, beside a Rapport that runs, into one SQLite file; `npm run restore --
 * <file>` puts it into an empty database, of whichever engine. Exits with 1 when it was not done, and leaves nothing half
 * done behind.
 */
async function main(): Promise<number> {
  const [task, file, ...others] = process.argv.slice(2);
  if (task !== "backup" && task !== "restore") return say(usage, 1);
  if (!file) return say(`npm run ${task} -- <file>: which file is missing.`, 1);
  if (others.length > 0 || file.startsWith("-"))
    return say(`npm run ${task} -- <file>: one file, and nothing else.`, 1);
  const { url, isMissing, historyKeys, problems } = databaseGiven(process.env);
  if (problems.length > 0) return say(problems.join("\n"), 1);
  if (historyKeys.length === 0)
    return say(`RAPPORT_HISTORY_KEYS is not set, and there is no key in ${keyFileOf(url)}: put it there first.`, 1);
  const database = { url, clock: Date, historyKeys };
  whenToldToStop(() => process.exit(say(`Stopped: nothing was ${task === "backup" ? "backed up" : "restored"}.`, 1)));
  if (task === "restore") return restoreFrom(file, database);
  if (existsSync(file)) return say(`${file} is there already: name a file that is not.`, 1);
  if (/[/\\]$/.test(file)) return say(`${file} is a folder: name a file in it.`, 1);
  if (isMissing) return say(`DATABASE_URL: there is no database at ${url}.`, 1);
  return backUpTo(file, database);
}

const usage = "npm run backup -- <file>, or npm run restore -- <file>.";

interface Options {
  url: string;
  clock: DateConstructor;
  historyKeys: string[];
}

async function backUpTo(file: string, database: Options): Promise<number> {
  mkdirSync(dirname(file), { recursive: true });
  sweep("backup", dirname(file), database.clock.now());
  const draft = draftOf(file, process.pid);
  whenOver(() => {
    for (const ending of ["", "-wal", "-shm"]) rmSync(`${draft}${ending}`, { force: true });
  });
  writeFileSync(draft, "", { mode: 0o600 });
  const copied = await backUp(database, { ...database, url: `sqlite:${draft}` }, aPause);
  if (!copied.ok) return say(problemOf(copied), 1);
  renameSync(draft, file);
  return say(`${file}: ${copied.rows} rows. The key of the history is not in it: keep that elsewhere.`, 0);
}

async function restoreFrom(file: string, database: Options): Promise<number> {
  if (!existsSync(file)) return say(`${file} is not there.`, 1);
  if (!statSync(file).isFile()) return say(`${file} is no file: name one that npm run backup made.`, 1);
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log && log.size > 0)
    return say(
      `${file} is a database, and the newest of it stands in ${file}-wal: make a backup of it by npm run backup.`,
      1,
    );
  sweep("restore", tmpdir(), database.clock.now());
  const folder = mkdtempSync(join(tmpdir(), restoring));
  whenOver(() => rmSync(folder, { recursive: true, force: true }));
  markAsOurs(folder);
  const copy = join(folder, restored); // a backup of an earlier version is brought up to this one, but not itself
  copyFileSync(file, copy);
  const copied = await restore({ ...database, url: `sqlite:${copy}` }, database, aPause);
  if (!copied.ok) return say(problemOf(copied, file), 1);
  return say(`${copied.rows} rows are restored. "npm run verify" checks them.`, 0);
}

/** Removes what is made on the way, also where that goes wrong or is told to stop. */
const whenOver = (tidy: () => void): unknown => process.once("exit", tidy);

function problemOf(copied: Copied & { ok: false }, file?: string): string {
  switch (copied.why) {
    case "no-backup":
      return `${file} is no backup: nothing of Rapport is in it.`;
    case "newer-backup":
      return `${file} was written by a newer version of Rapport: restore it with that one.`;
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

void runTool({ usage, run: main, status: 1, broken: (error) => `Nothing was done: ${reasonOf(error)}.` });
