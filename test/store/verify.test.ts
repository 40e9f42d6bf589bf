import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { linkEntry } from "../../src/core/history/chain";
import { keyringOf } from "../../src/core/history/keyring";
import { openStore } from "../../src/store/open";
import { tenantId, tenantStoreOf } from "../contracts/store";
import { announced, aTenant, recorded } from "../support/builders";
import { aCustomer } from "../support/world";

const key = "a key that is kept outside of the database";
const folder = mkdtempSync(join(tmpdir(), "rapport-verify-"));
const whole = join(folder, "whole.db");
let copies = 0;

beforeAll(async () => {
  const clock = { at: Date.UTC(2026, 0, 1), now: () => clock.at++ };
  const stores = await openStore({ url: `sqlite:${whole}`, clock, historyKeys: [key] });
  await stores.seed.addTenant(aTenant(tenantId));
  const store = await tenantStoreOf(stores, tenantId);
  for (let n = 0; n < 20; n += 1) {
    await store.change(async () => ({ answer: 0, events: [recorded(`https://${n}.example`), announced(`c${n}`)] }));
  }
  await stores.close();
});

/** A database with two customers. */
const peopled = join(folder, "peopled.db");
beforeAll(async () => {
  const stores = await openStore({ url: `sqlite:${peopled}`, clock: Date, historyKeys: [key] });
  await stores.seed.addTenant(aTenant(tenantId));
  // More rows than are read at once.
  const ids = ["contoso", "tailspin", ...Array.from({ length: 400 }, (_, n) => `customer-${n}`)];
  const customers = ids.map((id) => aCustomer({ id, name: `Customer ${id}`, domain: `${id}.example` }));
  await stores.seed.load(tenantId, { customers });
  await stores.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs SQL on a copy of the database, behind the program's back. */
const tampered = (...statements: string[]): string => tamperedCopy(whole, ...statements);

function tamperedCopy(of: string, ...statements: string[]): string {
  const file = join(folder, `${++copies}.db`);
  copyFileSync(of, file);
  const database = new DatabaseSync(file);
  for (const statement of statements) database.exec(statement);
  database.close();
  return file;
}

async function verify(file: string) {
  const stores = await openStore({ url: `sqlite:${file}`, clock: Date, historyKeys: [key] });
  try {
    for await (const verified of stores.verify()) return verified;
    return undefined;
  } finally {
    await stores.close();
  }
}

const swap = (column: string, a: number, b: number): string =>
  `update history set ${column} = (select other.${column} from history as other where other.seq = ${a + b} - history.seq)
   where seq in (${a}, ${b})`;

describe("verifying the history (B20)", () => {
  it("finds a chain intact that only the program wrote", async () => {
    const verified = await verify(whole);

    expect(verified).toMatchObject({ tenant: tenantId, entries: 40 });
    expect(verified?.broken).toBeUndefined();
  });

  it.each([
    [
      "what we are called was altered",
      "stored-otherwise",
      "update tenants set document = replace(document, 'Proseware', 'evil.top')",
    ],
    [
      "our number was altered",
      "stored-otherwise",
      "update tenants set document = replace(document, '6123456', '7123456')",
    ],
    ["our record cannot be read", "stored-otherwise", "update tenants set document = cast(document as blob)"],
    ["we were deleted", "not-stored", "delete from tenants"],
    ["our seal was taken away", "stored-otherwise", "update tenants set seal = null"],
  ])("finds that %s", async (_what, fault, statement) => {
    expect((await verify(tampered(statement)))?.broken).toEqual({ record: `tenants/${tenantId}`, fault });
  });

  it("names a thing that cannot be read, and goes on with other organisations", async () => {
    const file = tamperedCopy(
      peopled,
      "update customers set document = cast(document as blob) where id = 'tailspin'",
      "insert into removals (tenant, id, revision, document, customer, open, place) values ('x','r',1,'{}','c',1,1)",
    );
    const stores = await openStore({ url: `sqlite:${file}`, clock: Date, historyKeys: [key] });
    const found: unknown[] = [];
    for await (const { tenant, broken } of stores.verify()) found.push([tenant, broken]);
    await stores.close();

    expect(found).toEqual([
      [tenantId, { record: "customers/tailspin", seq: expect.any(Number), fault: "stored-otherwise" }],
      ["x", expect.anything()],
    ]);
  });

  it.each([
    ["no list shows a customer", "delete from customer_facets where id = 'tailspin'"],
    ["no name leads to a customer", "delete from customer_keys where id = 'tailspin'"],
    ["no word leads to a customer", "delete from customer_tokens where id = 'tailspin'"],
    ["a name leads to another", "update customer_keys set id = 'contoso' where id = 'tailspin'"],
    ["the order was altered", "update customer_facets set sort_key = 'zzz' where id = 'tailspin'"],
    ["the counts were altered", "update customer_counts set total = total + 1"],
  ])("finds that %s any more", async (_what, statement) => {
    expect((await verify(peopled))?.broken).toBeUndefined();
    expect((await verify(tamperedCopy(peopled, statement)))?.broken?.fault).toBe("found-otherwise");
  });

  it("finds rows under an organisation that nobody knows", async () => {
    const row =
      "insert into removals (tenant, id, revision, document, customer, open, place) values ('x','r',1,'{}','c',1,1)";
    const stores = await openStore({ url: `sqlite:${tampered(row)}`, clock: Date, historyKeys: [key] });
    const found: unknown[] = [];
    for await (const { tenant, broken } of stores.verify()) found.push([tenant, broken?.fault]);
    await stores.close();
    expect(found).toEqual([
      [tenantId, undefined],
      ["x", expect.any(String)],
    ]);
  });

  it.each([
    ["an entry was deleted", 7, "missing", ["delete from history where seq = 7"]],
    ["the first entry was deleted", 1, "missing", ["delete from history where seq = 1"]],
    ["the tail was cut off", 39, "missing", ["delete from history where seq >= 39"]],
    ["everything was deleted", 1, "missing", ["delete from history"]],
    ["the time was altered", 7, "altered", ["update history set happened_at = happened_at + 1 where seq = 7"]],
    ["the person was altered", 7, "altered", ["update history set person = 'sara' where seq = 7"]],
    ["the name was altered", 7, "altered", ["update history set person_name = 'Sara' where seq = 7"]],
    ["the event was altered", 8, "altered", ["update history set event = replace(event, 'c3', 'c4') where seq = 8"]],
    ["the event is no JSON", 8, "altered", ["update history set event = '{' where seq = 8"]],
    ["the event was spaced out", 8, "altered", ["update history set event = event || ' ' where seq = 8"]],
    ["the entry was hidden from its customer", 8, "altered", ["update history set customer = 'c9' where seq = 8"]],
    ["the hash was altered", 7, "altered", ["update history set hash = previous_hash where seq = 7"]],
    ["the link was altered", 7, "not-linked", ["update history set previous_hash = hash where seq = 7"]],
    [
      "two entries were swapped",
      7,
      "not-linked",
      [
        "update history set seq = -1 where seq = 7",
        "update history set seq = 7 where seq = 8",
        "update history set seq = 8 where seq = -1",
      ],
    ],
    ["the contents of two entries were swapped", 7, "altered", [swap("event", 7, 9)]],
    [
      "an entry was added",
      41,
      "beyond-the-head",
      [
        `insert into history (tenant, seq, happened_at, person, person_name, customer, event, previous_hash, hash)
         select tenant, 41, happened_at, person, person_name, customer, event, hash, hash from history where seq = 40`,
      ],
    ],
    [
      "the head was moved back",
      40,
      "beyond-the-head",
      ["update heads set seq = 39, hash = (select hash from history where seq = 39)"],
    ],
    ["the head was removed", 1, "beyond-the-head", ["delete from heads"]],
  ] as const)("finds that %s, and names entry %i", async (_what, seq, fault, statements) => {
    expect((await verify(tampered(...statements)))?.broken).toMatchObject({ seq, fault });
  });

  it.each([
    ["since nobody else can seal it", 7, "not-sealed", false],
    ["and sealed, by the one that follows", 8, "not-linked", true],
  ] as const)("finds an entry that was forged together with its own hash, %s", async (_how, seq, fault, isSealed) => {
    const file = tampered();
    const database = new DatabaseSync(file);
    const previous = String(database.prepare("select hash from history where seq = 6").get()?.hash);
    const forging = { ...recorded("https://forged.example"), at: 1 };
    const { hash, at, event, sealed } = linkEntry(tenantId, keyringOf(key), { seq: 6, hash: previous }, forging);
    database
      .prepare("update history set event = ?, happened_at = ?, hash = ? where seq = 7")
      .run(JSON.stringify({ type: event.type, url: "https://forged.example" }), at, hash);
    if (isSealed) database.prepare("update history set seal = ? where seq = 7").run(sealed?.seal ?? null);
    database.close();

    expect((await verify(file))?.broken).toMatchObject({ seq, fault });
  });

  it("finds every one of 300 random single-character alterations", async () => {
    const file = tampered();
    const database = new DatabaseSync(file);
    const rows = database.prepare("select * from history order by seq").all();
    const columns = ["person_name", "event", "previous_hash", "hash", "customer", "person"];
    let seed = 42;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let n = 0; n < 300; n += 1) {
      const row = rows[random(rows.length)]!;
      const column = columns[random(columns.length)]!;
      const text = String(row[column] ?? "");
      const at = random(text.length + 1);
      const changed = `${text.slice(0, at)}${text[at] === "z" ? "y" : "z"}${text.slice(at + 1)}`;
      const set = database.prepare(`update history set ${column} = ? where seq = ?`);
      set.run(changed, row.seq!);
      expect((await verify(file))?.broken).toBeDefined();
      set.run(row[column]!, row.seq!);
    }
    expect((await verify(file))?.broken).toBeUndefined();
    database.close();
  });
});

describe("npm run verify", () => {
  const run = async (file: string, { keys = key, since = [] as string[] } = {}) =>
    promisify(execFile)(
      process.execPath,
      [join(__dirname, "../../src/verify.js"), `sqlite:${file}`, ...since.flatMap((noted) => ["--since", noted])],
      { env: { ...process.env, RAPPORT_HISTORY_KEYS: keys } },
    ).then(
      (said) => ({ status: 0, ...said }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        status: code,
        stdout,
        stderr,
      }),
    );

  it("prints one line per tenant and succeeds when all is intact", async () => {
    expect(await run(whole)).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        new RegExp(
          `^${tenantId}: 40 entries checked, intact, sealed since entry 1, 0 records as told, ends with 40:[0-9a-f]{64}\n$`,
        ),
      ),
      stderr: "",
    });
  });

  it("names the first broken entry with its time and fails", async () => {
    const file = tampered("update history set person_name = 'Sara' where seq = 7");

    expect(await run(file)).toEqual({
      status: 1,
      stdout: `${tenantId}: BROKEN at entry 7 of 2026-01-01T00:00:00.003Z: the entry was altered (6 entries before it hold)\n`,
      stderr: "",
    });
  });

  it("names the record that cannot be read, also where an entry is looked for", async () => {
    const [, noted = ""] = /ends with (\S+)/.exec((await run(whole)).stdout) ?? [];
    for (const document of ["cast(document as blob)", "'{'"]) {
      const file = tampered(`update tenants set document = ${document}`);
      expect(await run(file, { since: [noted] })).toEqual({
        status: 1,
        stdout: `${tenantId}: BROKEN at tenants/${tenantId}: it was changed behind the program's back (40 entries hold)\n`,
        stderr: "",
      });
    }
  });

  it("finds an entry again that was noted elsewhere, and says when it is another one", async () => {
    const [, noted = ""] = /ends with (\S+)/.exec((await run(whole)).stdout) ?? [];
    const short = noted.slice(0, "40:".length + 16);
    const other = `40:${"0".repeat(16)}`;

    expect(await run(whole, { since: [noted, short] })).toMatchObject({ status: 0 });
    expect(await run(whole, { since: [short, other] })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("BROKEN: entry 40 is not the one that was noted"),
    });
    expect(await run(tampered("delete from history where seq = 40"), { since: [short] })).toMatchObject({ status: 1 });
    expect(await run(whole, { since: ["forty"] })).toMatchObject({ status: 2 });
  });

  it("proves nothing without the key, and says so", async () => {
    expect(await run(whole, { keys: "" })).toMatchObject({ status: 2, stderr: expect.stringContaining("history.key") });
    expect(await run(whole, { keys: `another ${key}` })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("sealed with a key that is not here"),
    });
  });

  it("is not content with a database in which nobody is left", async () => {
    const file = tampered("delete from history; delete from heads; delete from tenants");
    expect(await run(file)).toMatchObject({ status: 1, stdout: expect.stringContaining("knows no organisation") });
  });

  it("says so when there is no database", async () => {
    expect(await run(join(folder, "none.db"))).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("no database"),
    });
  });
});
