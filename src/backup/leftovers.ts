import { lstatSync, readdirSync, rmdirSync, rmSync, type Stats, writeFileSync } from "node:fs";
import { join } from "node:path";

const dayMs = 24 * 60 * 60_000;

/** What a backup writes beside its file until it is whole; another one may be made at the same time. */
export const draftOf = (file: string, process: number): string => `${file}.${process}.rapport-draft`;
/** The beginning of the folder in which a restore works, to which six letters of the system's are added. */
export const restoring = "rapport-restore-";
/** In that folder: the copy, and what tells that the folder is ours. */
export const restored = "backup.db";
const mark = ".npm-run-restore";
const ours: ReadonlySet<string> = new Set([mark, restored, `${restored}-wal`, `${restored}-shm`]);

/** Has a folder known as one in which a restore works. */
export const markAsOurs = (folder: string): void => writeFileSync(join(folder, mark), "");

const kinds = {
  backup: { name: /.\.\d+\.rapport-draft(?:-wal|-shm)?$/, remove: removeDraft },
  restore: { name: new RegExp(`^${restoring}[A-Za-z0-9]{6}$`), remove: removeFolder },
};

/**
 * Removes what runs that were killed have left in a folder, and nobody touched for a day: what is called exactly as ours,
 * and of folders those that a restore made and nobody else put anything into. What cannot be looked at, or removed, stays.
 */
export function sweep(task: keyof typeof kinds, folder: string, now: number): void {
  const { name, remove } = kinds[task];
  const found = unlessFailing(() => readdirSync(folder)) ?? [];
  for (const each of found) if (name.test(each)) unlessFailing(() => remove(join(folder, each), now));
}

function unlessFailing<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function removeDraft(path: string, now: number): void {
  const found = lstatSync(path);
  if (found.isFile() && isOld(found, now)) rmSync(path);
}

function removeFolder(path: string, now: number): void {
  const folder = lstatSync(path);
  if (!folder.isDirectory() || !isOwn(folder) || !isOld(folder, now)) return;
  const files = readdirSync(path);
  const areOurs = files.includes(mark) && files.every((file) => ours.has(file));
  if (!areOurs || !files.every((file) => isOldFile(join(path, file), now))) return;
  for (const file of files) rmSync(join(path, file));
  rmdirSync(path);
}

function isOldFile(path: string, now: number): boolean {
  const found = lstatSync(path);
  return found.isFile() && isOld(found, now);
}

const isOld = ({ mtimeMs }: Stats, now: number): boolean => now - mtimeMs >= dayMs;

/** Where a system knows no owners, a folder for the time being is its user's anyway. */
const isOwn = ({ uid }: Stats): boolean => process.getuid === undefined || process.getuid() === uid;
