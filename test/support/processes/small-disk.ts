import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own in memory, small enough to be filled. */
export interface SmallDisk {
  folder: string;
  remove(): void;
}

/** Mounts a disk of so many megabytes. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "rapport-disk-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch (error) {
    remove();
    throw error;
  }
  return {
    folder,
    remove() {
      execFileSync("umount", ["--lazy", folder]);
      remove();
    },
  };
}

/** Whether this user may mount a disk here. */
export const canMount = process.platform === "linux" && couldMount();

function couldMount(): boolean {
  try {
    smallDisk(1).remove();
    return true;
  } catch {
    return false; // the tests that need it say that they were skipped
  }
}
