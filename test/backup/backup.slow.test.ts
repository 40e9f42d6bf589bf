import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { markAsOurs } from "../../src/backup/leftovers";
import { openStore } from "../../src/store/open";
import { standingOf } from "../../src/store/standing";
import { aTenant } from "../support/builders";
import { eventually } from "../support/eventually";
import { fillAsBefore } from "../support/old-database";
import { finished } from "../support/processes/finished";
import { hasPostgres, startPostgres, type TestServer } from "../support/processes/postgres";
import { projectRoot, scripts } from "../support/sources";
import { aCustomer, proseware, type TestWorld } from "../support/world";
import { eventfulWorld } from "../support/worlds/eventful-world";

const key = "a key that is kept outside of the database";
let folder: string;
let server: TestServer | undefined;
let files = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rapport-backup-"));
  server = hasPostgres ? await startPostgres() : undefined;
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const aFile = (): string => join(folder, `${++files}.db`);
const databases: Record<string, () => Promise<string>> = {
  SQLite: async () => `sqlite:${aFile()}`,
  ...(hasPostgres && { PostgreSQL: async () => (await server?.database()) ?? "" }),
};

interface Ran {
  code: number | null;
  output: string;
}

/** What a command does and says, its failures where errors go; where there is no file of settings, Node says so besides. */
async function run(task: "backup" | "restore", file: string, url: string, keys = key): Promise<Ran> {
  const environment = { DATABASE_URL: url, RAPPORT_HISTORY_KEYS: keys };
  const { code, output, errors } = await finished(`${scripts[task]} ${file}`, projectRoot, environment);
  const failed = errors.replace("env/.env.local not found. Continuing without it.\n", "");
  expect(code === 0 ? failed : output).toBe("");
  return { code, output: output + failed };
}

const standing = (url: string) => standingOf({ url, clock: Date, historyKeys: [key] });

/** Every row of every table. */
function rowsIn(file: string): Record<string, unknown[]> {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  const rows = tables
    .map(({ name }) => String(name))
    .filter((name) => !/^(kysely|sqlite)_/.test(name))
    .map((name) => [
      name,
      database
        .prepare(`select * from ${name}`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]);
  database.close();
  return Object.fromEntries(rows);
}

describe.each(Object.keys(databases))("a backup of %s", (engine) => {
  let world: TestWorld;
  let url: string;
  let backup: string;
  let made: Ran;
  beforeAll(async () => {
    url = (await databases[engine]?.()) ?? "";
    world = await eventfulWorld(url, [key]);
    backup = aFile();
    made = await run("backup", backup, url); // while it is in use
  });
  afterAll(() => world.stores.close());

  it("is one file with everything in it, for its owner alone", async () => {
    expect(made).toMatchObject({ code: 0 });
    expect(made.output).toMatch(/: \d{3,} rows\. The key of the history is not in it/);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const { history = [], customers = [], customer_tokens: words = [] } = rowsIn(backup);
    expect(customers).toHaveLength(4); // three from the start, and one that accepted an invitation
    expect(words.length).toBeGreaterThan(customers.length);
    expect(history.length).toBeGreaterThan(10);
    const [last] = history.slice(-1);
    expect(JSON.parse(String(last))).toHaveProperty("seal");
  });

  it.each(Object.keys(databases))("comes back whole into %s, with a history that holds", async (into) => {
    const target = (await databases[into]?.()) ?? "";
    expect(await run("restore", backup, target)).toMatchObject({ code: 0 });
    const stores = await openStore({ url: target, clock: Date, historyKeys: [key] });
    const broken = [];
    for await (const verified of stores.verify()) broken.push(verified.broken);
    await stores.close();
    expect(broken).toEqual([undefined]);
    if (into === "SQLite") expect(statSync(target.replace("sqlite:", "")).mode & 0o777).toBe(0o600);
    const again = aFile();
    await run("backup", again, target);
    expect(rowsIn(again)).toEqual(rowsIn(backup));
  });

  it("never overwrites what is there, neither a file nor a database", async () => {
    const before = rowsIn(backup);
    expect(await run("backup", backup, url)).toMatchObject({
      code: 1,
      output: `${backup} is there already: name a file that is not.\n`,
    });
    expect(await run("restore", backup, url)).toMatchObject({
      code: 1,
      output: "DATABASE_URL: this database is not empty, and stays as it is: name an empty one.\n",
    });
    expect(rowsIn(backup)).toEqual(before);
  });

  it("is not put into a database of an earlier version, which is not brought up to this one by the way", async () => {
    const target = (await databases[engine]?.()) ?? "";
    await fillAsBefore(target, "010-facets-of-any", proseware, { customers: [aCustomer()] });
    const before = await standing(target);
    expect(before.behind).toBeGreaterThan(0);
    expect(await run("restore", backup, target)).toMatchObject({
      code: 1,
      output: expect.stringContaining("not empty"),
    });
    expect(await standing(target)).toEqual(before);
  });

  it("is not made of an empty database", async () => {
    const none = aFile();
    writeFileSync(none, "");
    const empty = engine === "SQLite" ? `sqlite:${none}` : ((await databases[engine]?.()) ?? "");
    expect(await run("backup", aFile(), empty)).toEqual({
      code: 1,
      output: "DATABASE_URL: nothing of Rapport is in this database: name the one that Rapport runs on.\n",
    });
  });

  it("is not put back where the key of its history is not, and leaves that database empty", async () => {
    const target = (await databases[engine]?.()) ?? "";
    const { code, output } = await run("restore", backup, target, "another key, as long as a key has to be");
    expect([code, output]).toEqual([1, expect.stringMatching(/^RAPPORT_HISTORY_KEYS: .* is sealed with the key /)]);
    expect(await standing(target)).toMatchObject({ isEmpty: true });
    expect(await run("restore", backup, target)).toMatchObject({ code: 0 });
  });
});

describe("npm run backup and restore", () => {
  it("say in one line what is missing, and leave nothing half done", async () => {
    const none = aFile();
    const cases: [Promise<Ran>, string][] = [
      [run("backup", "", `sqlite:${none}`), "npm run backup -- <file>: which file is missing.\n"],
      [run("backup", "--force", `sqlite:${none}`), "npm run backup -- <file>: one file, and nothing else.\n"],
      [run("restore", "one two", `sqlite:${none}`), "npm run restore -- <file>: one file, and nothing else.\n"],
      [run("backup", "new/", `sqlite:${none}`), "new/ is a folder: name a file in it.\n"],
      [run("backup", aFile(), `sqlite:${none}`), `DATABASE_URL: there is no database at sqlite:${none}.\n`],
      [run("restore", none, `sqlite:${aFile()}`), `${none} is not there.\n`],
      [
        run("backup", aFile(), "postgres://postgres:hunter2@127.0.0.1:1/none"),
        "Nothing was done: nothing listens at that address.\n",
      ],
    ];
    for (const [ran, output] of cases) expect(await ran).toEqual({ code: 1, output });
    const noBackup = aFile();
    writeFileSync(noBackup, "not a database at all, but a text of some length".repeat(100));
    const { code, output } = await run("restore", noBackup, `sqlite:${aFile()}`);
    expect([code, output]).toEqual([1, expect.stringMatching(/^Nothing was done: [\w ]+\.\n$/)]);
    expect(readdirSync(folder).filter((name) => /draft/.test(name))).toEqual([]);
  });

  it("restore nothing from what is no backup, nor to nowhere, and make no database then", async () => {
    const empty = aFile();
    writeFileSync(empty, "");
    const foreign = aFile();
    const other = new DatabaseSync(foreign);
    other.exec("create table notes (text)");
    other.close();
    const newer = aFile();
    await fillAsBefore(`sqlite:${newer}`, "010-facets-of-any", proseware, { customers: [aCustomer()] });
    const ahead = new DatabaseSync(newer);
    ahead.exec("insert into kysely_migration values ('999-of-tomorrow', '2030-01-01')");
    ahead.close();
    const target = aFile();
    const cases: [string, string, string][] = [
      [empty, `sqlite:${target}`, `${empty} is no backup: nothing of Rapport is in it.`],
      [foreign, `sqlite:${target}`, `${foreign} is no backup: nothing of Rapport is in it.`],
      [newer, `sqlite:${target}`, `${newer} was written by a newer version of Rapport: restore it with that one.`],
      [folder, `sqlite:${target}`, `${folder} is no file: name one that npm run backup made.`],
      [empty, "sqlite::memory:", "DATABASE_URL names no file."],
      [empty, "sqlite:", "DATABASE_URL names no file behind sqlite:."],
    ];
    for (const [from, to, line] of cases)
      expect(await run("restore", from, to)).toEqual({ code: 1, output: `${line}\n` });
    expect(existsSync(target)).toBe(false);
  });

  it("take no database that is in use for a backup: its newest rows stand beside it", async () => {
    const live = aFile();
    const stores = await openStore({ url: `sqlite:${live}`, clock: Date, historyKeys: [key] });
    await stores.seed.addTenant(proseware);
    const target = aFile();
    expect(await run("restore", live, `sqlite:${target}`)).toEqual({
      code: 1,
      output: expect.stringMatching(/ stands in .*-wal: make a backup of it by npm run backup\.\n$/),
    });
    await stores.close();
    expect(existsSync(target)).toBe(false);
    expect(await run("restore", live, `sqlite:${target}`)).toMatchObject({ code: 0 });
  });

  it("make a backup where two are made to one file at once, and nothing of a restore that is told to stop", async () => {
    const source = aFile();
    const stores = await openStore({ url: `sqlite:${source}`, clock: Date, historyKeys: [key] });
    await stores.seed.addTenant(proseware);
    await stores.close();
    const backup = aFile();
    const both = await Promise.all([1, 2].map(() => run("backup", backup, `sqlite:${source}`)));
    expect(both.map(({ code }) => code)).toContain(0); // whichever is so late that it finds the other's is told so
    for (const { output } of both) expect(output).toMatch(/ rows\.| is there already:/);

    const target = new DatabaseSync(aFile());
    target.exec("begin immediate");
    const own = mkdtempSync(join(folder, "passing-"));
    const child = spawn(process.execPath, [join(projectRoot, "dist/src/backup/main.js"), "restore", backup], {
      env: { ...process.env, DATABASE_URL: `sqlite:${target.location()}`, RAPPORT_HISTORY_KEYS: key, TMPDIR: own },
    });
    await eventually("it waits for the database", () => readdirSync(own).length > 0);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(readdirSync(own)).toEqual([]);
    target.close();
  });

  it("remove what was left by those that were killed more than a day ago, and nothing else", async () => {
    const source = aFile();
    const stores = await openStore({ url: `sqlite:${source}`, clock: Date, historyKeys: [key] });
    await stores.seed.addTenant(proseware);
    await stores.close();
    const own = mkdtempSync(join(folder, "left-"));
    const ours = ["a.db.7.rapport-draft", "a.db.7.rapport-draft-wal", "rapport-restore-aBc123"];
    const others = ["a.db", "a.db.7.draft", "a.rapport-draft", "rapport-restore-", "rapport-restore-aBc1234"];
    const old = new Date(Date.now() - 25 * 60 * 60_000);
    const lay = (name: string, at: Date): void => {
      const path = join(own, name);
      if (name.startsWith("rapport-restore")) {
        mkdirSync(path);
        markAsOurs(path);
        for (const file of readdirSync(path)) utimesSync(join(path, file), at, at);
      } else writeFileSync(path, "");
      utimesSync(path, at, at);
    };
    for (const name of [...ours, ...others]) lay(name, old);
    for (const name of ["b.db.8.rapport-draft", "rapport-restore-fresh1"]) lay(name, new Date());
    const backup = join(own, "new.db");
    const main = join(projectRoot, "dist/src/backup/main.js");
    for (const [task, url] of [
      ["backup", `sqlite:${source}`],
      ["restore", `sqlite:${aFile()}`],
    ]) {
      const environment = { DATABASE_URL: url, RAPPORT_HISTORY_KEYS: key, TMPDIR: own };
      expect(await finished(`node ${main} ${task} ${backup}`, own, environment)).toMatchObject({ code: 0 });
    }
    const left = [...others, "b.db.8.rapport-draft", "new.db", "rapport-restore-fresh1"];
    expect(readdirSync(own).sort()).toEqual(left.sort());
  });

  it("leave a database of another version alone; a backup of an earlier one is brought up to this one", async () => {
    const old = aFile();
    await fillAsBefore(`sqlite:${old}`, "010-facets-of-any", proseware, { customers: [aCustomer()] });
    expect(await run("backup", aFile(), `sqlite:${old}`)).toMatchObject({
      code: 1,
      output: "DATABASE_URL: this database was written by another version of Rapport: back it up with that one.\n",
    });
    const before = rowsIn(old);
    const url = `sqlite:${aFile()}`;
    expect(await run("restore", old, url)).toMatchObject({ code: 0 });
    expect(rowsIn(old)).toEqual(before);
    const stores = await openStore({ url, clock: Date, historyKeys: [key] });
    expect((await stores.tenants()).map(({ id }) => id)).toEqual([aTenant(proseware.id).id]);
    expect((await (await stores.of(proseware.id))?.customer(aCustomer().id))?.name).toBe(aCustomer().name);
    await stores.close();
  });
});
