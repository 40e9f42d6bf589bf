import { lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const dayMs = 24 * 60 * 60_000;

/** What a backup writes beside its file until it is whole; another one may be made at the same time. */
export const draftOf = (file: string, process: number): string => `${file}.${process}.rapport-draft`;
/** The beginning of the folder in which a restore works, to which six letters of the system's are added. */
export const restoring = "rapport-restore-";

const names = {
  backup: /.\.\d+\.rapport-draft(?:-wal|-shm)?$/,
  restore: new RegExp(`^${restoring}[A-Za-z0-9]{6}$`),
};

/**
 * Removes what runs that were killed have left in a folder: what is called exactly as ours, and was touched by nobody for
 * a day. What is somebody else's all the same, and cannot be removed, stays.
 */
export function sweep(task: keyof typeof names, folder: string, now: number): void {
  for (const name of readdirSync(folder).filter((each) => names[task].test(each))) {
    const path = join(folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    const isKind = task === "backup" ? found?.isFile() : found?.isDirectory();
    if (!found || !isKind || now - found.mtimeMs < dayMs) continue;
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {}
  }
}
