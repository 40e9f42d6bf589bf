import { rmSync } from "node:fs";

/**
 * Deletes the database of the demo, as `--fresh` asks.
 *
 * @throws {Error} when it is not a file of ours
 */
export function deleteDatabase(url: string): void {
  if (!url.startsWith("sqlite:")) throw new Error("--fresh deletes SQLite files only; empty this database yourself");
  const file = url.slice("sqlite:".length);
  // SQLite keeps its log beside the file; left behind, it would be read into the new one.
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
}

/**
 * The database of another world of the demo, in a file beside the first: each keeps what happened in it.
 *
 * @throws {Error} when the first is not a file of ours
 */
export function besideDatabase(url: string, name: string): string {
  if (!url.startsWith("sqlite:")) throw new Error(`--${name} needs a SQLite file for its own world`);
  return url.replace(/(?:\.db)?$/, `-${name}.db`);
}
