import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expectWhole, keyFileOf, keysOf } from "../history-keys";
import type { Settings } from "../settings";
import { databaseProblem, keyProblem, StartProblem } from "../start-problem";
import { StoreError, type StoreErrorCode } from "../store/engines/store-error";
import { type OpenStore, openStore, type StoreOptions } from "../store/open";
import { standingOf } from "../store/standing";
import { type Finding, fails, note, ok } from "./finding";

const about = "database";

export interface Database {
  finding: Finding;
  /** The open store, where it is as this version wants it. */
  stores?: OpenStore;
}

/** How the database stands. Nothing is made or brought up to date: that is for a start of Rapport. */
export async function database({ databaseUrl: url, historyKeys: given }: Settings): Promise<Database> {
  const file = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : undefined;
  if (file === ":memory:") return { finding: kept };
  if (file !== undefined && !existsSync(file)) return { finding: toBeMade(file) };
  const options: StoreOptions = { url, clock: Date, historyKeys: keysOf(url, given) };
  let stores: OpenStore | undefined;
  try {
    const { isEmpty, behind, isAhead } = await standingOf(options);
    if (isAhead) return { finding: ahead };
    if (isEmpty) return { finding: ok(about, "reached, and empty: the first start makes its tables.") };
    if (behind > 0) return { finding: older(behind) };
    stores = await openStore(options);
    await stores.health();
    return { finding: ok(about, "reached, written, and as this version wants it."), stores };
  } catch (error) {
    await stores?.close();
    return { finding: broken(reasonOf(error)) };
  }
}

const kept = note(about, {
  said: "DATABASE_URL is sqlite::memory:.",
  rule: "What is kept in memory is gone with the process.",
  now: "name a file, or a PostgreSQL.",
});

/** The folder of a database that is not there yet, or the nearest one above it that is. */
function toBeMade(file: string): Finding {
  let folder = dirname(resolve(file));
  while (!existsSync(folder)) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) return broken("DATABASE_URL: its folder is a file.");
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return ok(about, "there is none yet: the first start makes it, in a folder that can be written.");
  } catch (error) {
    return broken(databaseProblem(error).message);
  }
}

const older = (behind: number): Finding =>
  note(about, {
    said: `its tables are ${behind === 1 ? "one step" : `${behind} steps`} older than this version.`,
    rule: "The next start brings them up to date, and an older version cannot go on with them.",
    now: "stop every Rapport on it, make a backup, then npm start.",
  });

const ahead = fails(about, {
  said: "a newer version of Rapport has opened it.",
  rule: "An older version does not know its tables.",
  now: "start the newer version, or put back the backup from before it.",
});

const broken = (said: string): Finding =>
  fails(about, {
    said,
    rule: "Rapport keeps everything there, and answers nobody without it.",
    now: "set it right, or DATABASE_URL; the user who runs Rapport has to write to its file and folder, or make tables in its schema.",
  });

const reasons: Partial<Record<StoreErrorCode, string>> = {
  full: "DATABASE_URL: the disk on which it lies is full.",
  "read-only": "DATABASE_URL: it can be read and not written.",
  locked: "DATABASE_URL: another program keeps it locked.",
};

const reasonOf = (error: unknown): string =>
  (error instanceof StoreError && reasons[error.code]) || databaseProblem(error).message;

/** Whether the history can be sealed, and goes on with the keys that it was sealed with. */
export async function historyKey({ databaseUrl, historyKeys }: Settings, stores?: OpenStore): Promise<Finding> {
  const file = historyKeys.length > 0 ? undefined : keyFileOf(databaseUrl);
  try {
    if (file !== undefined && existsSync(file)) expectWhole(file, keysOf(databaseUrl, []));
    const missing = (await stores?.missingKeys()) ?? [];
    if (missing.length > 0) throw keyProblem(missing, file);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    return fails("history key", {
      said: error.message,
      rule: "Rapport does not start on a history that it cannot go on sealing.",
      now: "put the key back from its copy, into RAPPORT_HISTORY_KEYS or that file.",
    });
  }
  if (file === undefined) return ok("history key", "RAPPORT_HISTORY_KEYS holds it; keep a copy.");
  if (!databaseUrl.startsWith("sqlite:")) return onThisDisk(file);
  return ok(
    "history key",
    `${existsSync(file) ? "it is" : "the first start makes one"} in ${file}; keep a copy elsewhere.`,
  );
}

const onThisDisk = (file: string): Finding =>
  note("history key", {
    said: `RAPPORT_HISTORY_KEYS is empty, so that the key lies in ${file} on this machine.`,
    rule: "Every instance on one PostgreSQL, and each one that is made anew, needs the same key and does not start without.",
    now: "put it into RAPPORT_HISTORY_KEYS: the line of that file, or before the first start what openssl rand -base64 32 gives.",
  });
