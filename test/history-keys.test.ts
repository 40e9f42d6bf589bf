import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyFileOf, keysBeside, keysIn } from "../src/history-keys";
import { silent } from "../src/log";
import { startRapport } from "../src/main";
import { readSettings } from "../src/settings";

const folder = mkdtempSync(join(tmpdir(), "rapport-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const url = (name: string): string => `sqlite:${join(folder, name, "rapport.db")}`;

async function startOn(databaseUrl: string, keys = ""): Promise<void> {
  const read = readSettings({ PORT: "0", DATABASE_URL: databaseUrl, RAPPORT_HISTORY_KEYS: keys }, { demo: true });
  if (!read.ok) throw new Error(read.problems.join(" "));
  const running = await startRapport(read.settings, {
    log: silent,
    async prepare(stores) {
      await stores.seed.addTenant({
        id: "t",
        name: "T S.r.l.",
        shortName: "T",
        partnerId: "1",
        partnerType: "indirect-reseller",
        cloud: "public",
        country: "IT",
        language: "it",
        timeZone: "Europe/Rome",
      });
    },
  });
  await running.stop();
}

describe("the key of the history, where no setting holds one", () => {
  it("is made once beside the SQLite file, for its owner alone to read, and nothing else is left there", () => {
    const [key = ""] = keysBeside(url("a"));

    expect(key.length).toBeGreaterThanOrEqual(32);
    expect(keysBeside(url("a"))).toEqual([key]);
    expect(keysBeside(url("b"))).not.toEqual([key]);
    expect(readdirSync(join(folder, "a"))).toEqual(["history.key"]);
    for (const path of ["a", "a/history.key"]) expect(statSync(join(folder, path)).mode & 0o077).toBe(0);
  });

  it("leaves no draft of a process that was killed while it made one, and copies alone", () => {
    mkdirSync(join(folder, "killed"));
    const preload = join(folder, "kill.cjs");
    // Dies in the middle: the draft is written, and not yet the key.
    writeFileSync(preload, "require('node:fs').linkSync = () => process.kill(process.pid, 'SIGKILL');");
    const module = join(__dirname, "../src/history-keys.js");
    const script = `require(${JSON.stringify(module)}).keysBeside(${JSON.stringify(url("killed"))})`;
    expect(spawnSync(process.execPath, ["--require", preload, "--eval", script]).signal).toBe("SIGKILL");
    expect(readdirSync(join(folder, "killed"))).toEqual([expect.stringMatching(/^history\.key\../)]);
    writeFileSync(join(folder, "killed", "history.key.2026112601"), "a copy that somebody made\n");

    keysBeside(url("killed"));
    expect(readdirSync(join(folder, "killed")).sort()).toEqual(["history.key", "history.key.2026112601"]);
  });

  it("is kept nowhere for a database that ends with the process, and in data for one on a server", () => {
    expect(keysBeside("sqlite::memory:")).toEqual([]);
    expect(keyFileOf("postgres://db/rapport")).toBe(join("data", "history.key"));
  });

  it("may be followed by older ones, one a line", () => {
    const file = join(folder, "several.key");
    writeFileSync(file, "newest\n\n  older \n");
    expect(keysIn(file)).toEqual(["newest", "older"]);
  });
});

describe("a file with no whole key in it", () => {
  it.each(["", "\n\n", "  \n", "abc\n"])("keeps Rapport from starting, which says so in one line: %j", async (text) => {
    const name = `broken-${text.length}`;
    mkdirSync(join(folder, name));
    const file = join(folder, name, "history.key");
    writeFileSync(file, text);
    await expect(startOn(url(name))).rejects.toThrow(
      `${file} holds no whole key of the history: put it back from a copy.`,
    );
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});

describe("Rapport", () => {
  it("starts again with the key that it made, and not without it, which it says in one line", async () => {
    await startOn(url("c"));
    await startOn(url("c"));
    rmSync(join(folder, "c", "history.key"));

    await expect(startOn(url("c"))).rejects.toThrow(
      /^RAPPORT_HISTORY_KEYS: the history in this database is sealed with the key [0-9a-f]{8}, which is not in .*history\.key\.$/,
    );
  });

  it("takes the keys of the setting instead, also when they were changed", async () => {
    const [old, other] = ["an old key that is kept somewhere else", "another key that is kept somewhere else"];
    await startOn(url("d"), old);
    await startOn(url("d"), `${other}, ${old}`);

    expect(existsSync(join(folder, "d", "history.key"))).toBe(false);
    await expect(startOn(url("d"), other)).rejects.toThrow(/which is not among them\.$/);
    await expect(startOn(url("d"), "short")).rejects.toThrow(/^RAPPORT_HISTORY_KEYS has a key of fewer than 32/);
  });
});
