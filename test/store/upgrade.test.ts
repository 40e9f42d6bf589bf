import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { shownOf } from "../../src/core/removals/shown";
import type { Schema } from "../../src/store/engines/schema";
import { sqliteDialect } from "../../src/store/engines/sqlite";
import { firstTables } from "../../src/store/migrations/001-first-tables";
import { openStore } from "../../src/store/open";
import { tenantId, tenantStoreOf } from "../contracts/store";
import { aPerson, aRemoval, aTenant } from "../support/builders";
import { aCustomer } from "../support/world";

const folder = mkdtempSync(join(tmpdir(), "rapport-upgrade-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const clock = { now: () => 1 };
const people = [aPerson("a")];
const customers = Array.from({ length: 1200 }, (_, n) => aCustomer({ id: `c${n}`, name: `Cantine Torino ${n}` }));

/** Requests as they were kept before they could get stuck, each for a customer of its own; c4's is over, but not for it. */
const oldRequests = [
  { id: "same", customer: "c1", state: "pending", customerRevision: 1 },
  { id: "changed", customer: "c2", state: "pending", customerRevision: 2 },
  { id: "given-up", customer: "c3", state: "approved", customerRevision: 1 },
  { id: "over", customer: "c4", state: "refused", customerRevision: 1 },
];

function request(database: DatabaseSync, old: (typeof oldRequests)[number]): void {
  const { shown: _, retries: __, ...removal } = aRemoval(old.id);
  const { id, customer, state } = old;
  database
    .prepare("insert into removals values (?, ?, 1, ?, ?, ?, 5)")
    .run(tenantId, id, JSON.stringify({ ...removal, ...old, revision: 1 }), customer, state === "pending" ? 1 : 0);
  database
    .prepare("update customers set document = json_set(document, '$.pendingRemoval', ?) where id = ?")
    .run(id, customer);
  const effect = JSON.stringify({ kind: "end-relationship", key: `end:${id}`, removal: id });
  if (state === "approved")
    database
      .prepare("insert into outbox values (?, 1, ?, ?, ?, 'failed', 9, 12, 'unreachable')")
      .run(tenantId, `end:${id}`, `removal:${id}`, effect);
}

/** The tables that the first version did not have. */
async function laterTables(database: DatabaseSync): Promise<string[]> {
  const first = new Kysely<Schema>({ dialect: sqliteDialect(":memory:", 0) });
  await firstTables("sqlite").up(first);
  const known = (await first.introspection.getTables()).map(({ name }) => name);
  await first.destroy();
  const all = database.prepare("select name from sqlite_master where type = 'table'").all();
  return all.map(({ name }) => String(name)).filter((name) => !known.includes(name) && !name.startsWith("kysely"));
}

/** A filled database as the first version of the tables left it. */
async function firstVersion(): Promise<string> {
  const file = join(folder, `first-${++files}.db`);
  const stores = await openStore({ url: `sqlite:${file}`, clock });
  await stores.seed.addTenant(aTenant(tenantId));
  await stores.seed.load(tenantId, { people, customers });
  await stores.close();
  const database = new DatabaseSync(file);
  database.exec("delete from customer_tokens where token like '&%'; alter table outbox drop column reference");
  database.exec("alter table removals rename column open to pending");
  database.exec("alter table removals rename column place to requested_at");
  for (const table of await laterTables(database)) database.exec(`drop table ${table}`);
  database.exec("delete from kysely_migration where name > '001-first-tables'");
  for (const old of oldRequests) request(database, old);
  database.close();
  return `sqlite:${file}`;
}

describe("a database of the first version", () => {
  it("is brought up to date when it is opened, with all that is in it", async () => {
    const url = await firstVersion();

    const stores = await openStore({ url, clock });
    const store = await tenantStoreOf(stores, tenantId);
    const counted = await store.customers({ limit: 1 });
    const found = await store.customers({ words: "tor cant 1199", limit: 10 });
    const paired = await store.customers({ words: "tor cant", limit: 10 });
    await store.change(async () => ({ answer: 0, events: [], people: [aPerson("b")] }));

    expect(counted.total).toBe(1200);
    expect(found.customers.map(({ id }) => id)).toEqual(["c1199"]);
    expect(paired).toMatchObject({ from: 1, total: 200, more: true });
    expect(paired.customers.map(({ name }) => name)).toEqual([...paired.customers.map(({ name }) => name)].sort());
    expect((await store.people()).map(({ id }) => id)).toEqual(["a", "b"]);
    await stores.close();
    const tokens = new DatabaseSync(url.slice("sqlite:".length));
    expect(tokens.prepare("select count(*) as pairs from customer_tokens where token = '&can tor'").get()).toEqual({
      pairs: 1200,
    });
    tokens.close();
  });

  it("keeps the requests whose customer is unchanged, and tries again what had been given up", async () => {
    const stores = await openStore({ url: await firstVersion(), clock });
    const store = await tenantStoreOf(stores, tenantId);
    const removals = await Promise.all(oldRequests.map(({ id }) => store.removal(id)));
    const asked = await Promise.all(oldRequests.map(({ customer }) => store.customer(customer)));
    const [c1] = asked;
    if (!c1) throw new Error("no customer");

    expect(removals.map((removal) => removal?.shown)).toEqual([
      shownOf(c1, { how: "here" }),
      {},
      expect.any(Object),
      {},
    ]);
    expect(removals[2]?.shown).toHaveProperty("name");
    for (const removal of removals) {
      expect(removal).toMatchObject({ retries: 0 });
      expect(removal).not.toHaveProperty("customerRevision");
    }
    expect(asked.map((customer) => customer?.openRemoval)).toEqual([
      { id: "same", state: "pending" },
      { id: "changed", state: "pending" },
      { id: "given-up", state: "approved" },
      undefined,
    ]);
    for (const customer of asked) expect(customer).not.toHaveProperty("pendingRemoval");
    expect((await store.openRemovals()).map(({ id }) => id)).toEqual(["changed", "same"]);
    const claimed = await stores.outbox.claim(10, 10);
    expect(claimed.map(({ effect, attempts }) => [effect.key, attempts])).toEqual([["end:given-up", 1]]);
    // Saving goes on from the revision that was there before.
    await store.change(async () => ({ answer: 0, customers: [c1] }));
    await stores.close();
  });
});
