import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { markAsOurs, sweep } from "../../src/backup/leftovers";

const hour = 60 * 60_000;
const now = Date.now();
const old = new Date(now - 25 * hour);

describe("what a restore that was killed has left", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rapport-leftovers-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A folder with these files, all of it untouched for more than a day. */
  function left(name: string, files: readonly string[], marked = true): string {
    const path = join(folder, name);
    mkdirSync(path);
    if (marked) markAsOurs(path);
    for (const file of files) writeFileSync(join(path, file), "x");
    age(path);
    return path;
  }
  function age(path: string): void {
    for (const file of readdirSync(path)) utimesSync(join(path, file), old, old);
    utimesSync(path, old, old);
  }

  it("is removed after a day, whatever of it there is", () => {
    left("rapport-restore-aaaaaa", ["backup.db", "backup.db-wal", "backup.db-shm"]);
    left("rapport-restore-bbbbbb", []);
    sweep("restore", folder, now);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("stays where a restore did not make it, or somebody put something into it", () => {
    left("rapport-restore-backup", ["backup.db"], false);
    left("rapport-restore-empty1", [], false);
    left("rapport-restore-cccccc", ["backup.db", "notes.txt"]);
    const nested = left("rapport-restore-dddddd", []);
    mkdirSync(join(nested, "backup.db"));
    age(nested);
    const elsewhere = left("elsewhere", ["backup.db"]);
    symlinkSync(elsewhere, join(folder, "rapport-restore-eeeeee"));
    sweep("restore", folder, now);
    expect(readdirSync(folder)).toHaveLength(6);
    expect(readdirSync(elsewhere)).toContain("backup.db");
  });

  it("stays while anything in it is newer than a day", () => {
    const path = left("rapport-restore-ffffff", ["backup.db"]);
    writeFileSync(join(path, "backup.db"), "more");
    utimesSync(path, old, old);
    sweep("restore", folder, now);
    expect(readdirSync(path)).toContain("backup.db");
  });

  it("holds up nothing where it cannot be looked at", () => {
    expect(() => sweep("restore", join(folder, "nowhere"), now)).not.toThrow();
    writeFileSync(join(folder, "file"), "");
    expect(() => sweep("backup", join(folder, "file"), now)).not.toThrow();
    expect(existsSync(join(folder, "file"))).toBe(true);
  });
});
