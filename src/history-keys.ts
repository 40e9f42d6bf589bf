import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { systemIds } from "./ids";
import { shortestKey } from "./settings-table";
import { StartProblem } from "./start-problem";

/**
 * Where the key of the history is kept when no setting holds one: beside the SQLite file, or in `data`; nowhere for a
 * database that ends with the process.
 */
export function keyFileOf(databaseUrl: string): string | undefined {
  if (databaseUrl === "sqlite::memory:") return undefined;
  const isFile = databaseUrl.startsWith("sqlite:");
  return join(isFile ? dirname(databaseUrl.slice("sqlite:".length)) : "data", "history.key");
}

/** The keys in a file, newest first, one a line; none when there is no such file. */
export function keysIn(file: string): string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

/** The keys of a database that is there already: those of the setting, or those in its file. */
export function keysOf(databaseUrl: string, given: string[]): string[] {
  const file = keyFileOf(databaseUrl);
  return given.length > 0 || !file ? given : keysIn(file);
}

/** The keys in the file for a database, which is made when it is not there, for this user alone to read. */
export function keysBeside(databaseUrl: string): string[] {
  const file = keyFileOf(databaseUrl);
  if (file === undefined) return [];
  if (!existsSync(file)) makeKeyFile(file);
  clearDrafts(file);
  const keys = keysIn(file);
  expectWhole(file, keys);
  return keys;
}

/**
 * Expects keys that are worth something: a history sealed with none, or with one that can be guessed, would convince
 * nobody.
 *
 * @param keys those in the file
 * @throws {StartProblem} when one is missing or too short
 */
export function expectWhole(file: string, keys: readonly string[]): void {
  const isGood = keys.length > 0 && keys.every((key) => key.length >= shortestKey);
  if (!isGood) throw new StartProblem(`${file} holds no whole key of the history: put it back from a copy.`);
}

/** What nobody names a copy of the key. */
const draftEnding = ".draft";

/** All of it at once, or not at all: another process may be doing the same. */
function makeKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${systemIds.next()}${draftEnding}`;
  writeFileSync(draft, `${systemIds.secret()}${systemIds.secret()}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes what was left of a key that was being made when its process was killed. Once the file is there, nobody needs
 * a draft any more, not even a process that is making one.
 */
function clearDrafts(file: string): void {
  const folder = dirname(file);
  const isDraft = (name: string): boolean => name.startsWith(`${basename(file)}.`) && name.endsWith(draftEnding);
  for (const name of readdirSync(folder).filter(isDraft)) rmSync(join(folder, name), { force: true });
}
