import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Facet } from "../../src/core/customers/facets";
import { shownOf } from "../../src/core/removals/shown";
import { openStore } from "../../src/store/open";
import { tenantId, tenantStoreOf } from "../contracts/store";
import { upgradeContract } from "../contracts/store-upgrade";
import { aGrant, aRemoval, aTenant } from "../support/builders";
import { fillAsBefore } from "../support/old-database";
import { aCustomer } from "../support/world";

const folder = mkdtempSync(join(tmpdir(), "rapport-upgrade-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newDatabase = async (): Promise<string> => `sqlite:${join(folder, `${++files}.db`)}`;
const clock = { now: () => 1 };
const customers = ["c0", "c1", "c2", "c3", "c4"].map((id) => aCustomer({ id }));

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

upgradeContract("SQLite", newDatabase);

describe("a database in which something had been kept until a day", () => {
  it("brings it back on that day, and once", async () => {
    const url = await newDatabase();
    await fillAsBefore(url, "014-people-are-recognised", aTenant(tenantId), { customers });
    const decided = { by: "a", at: 3, reason: "migration", until: "2026-12-10" };
    const kept = { id: "kept", customer: "c1", customerName: "C1", service: "azure", grantedAt: 1, openedAt: 2 };
    const database = new DatabaseSync(url.slice("sqlite:".length));
    const insert = database.prepare(
      "insert into follow_ups (tenant, id, revision, document, customer, open, opened_at) values (?, ?, 1, ?, 'c1', 0, 2)",
    );
    insert.run(tenantId, "kept", JSON.stringify({ ...kept, assignedTo: "a", state: "kept", decided, revision: 1 }));
    insert.run(tenantId, "over", JSON.stringify({ ...kept, id: "over", assignedTo: "a", state: "ended", revision: 1 }));
    database.close();

    for (const _ of ["the first start", "the second"]) await (await openStore({ url, clock })).close();
    const stores = await openStore({ url, clock });
    const due = Date.parse("2026-12-10T08:00:00Z");
    expect(await stores.outbox.claim(due - 1, 10)).toEqual([]);
    const claimed = await stores.outbox.claim(due, 10);
    expect(claimed.map(({ effect }) => effect)).toMatchObject([{ kind: "remind", subject: { id: "kept" } }]);
    // Other effects find their place behind it.
    const store = await tenantStoreOf(stores, tenantId);
    await store.change(async () => ({
      answer: 0,
      effects: [{ kind: "remind", key: "k", subject: { kind: "follow-up", id: "other" }, dueAt: due }],
    }));
    expect((await stores.outbox.claim(due, 10)).map(({ effect }) => effect.key)).toContain("k");
    await stores.close();
  });
});

describe("a database in which nobody had counted who took privileges away", () => {
  it("lists them by the day", async () => {
    const url = await newDatabase();
    const taken = [{ ...aGrant("revoked"), revoked: { at: Date.parse("2026-11-20T08:00:00Z"), seenBy: "a" } }];
    const lost = aCustomer({ id: "lost", grants: taken });
    await fillAsBefore(url, "017-invitations-have-a-history", aTenant(tenantId), { customers: [...customers, lost] });
    const database = new DatabaseSync(url.slice("sqlite:".length));
    for (const table of ["customer_facets", "customer_counts"])
      database.exec(`delete from ${table} where facet like 'lost:%'`);
    database.close();

    const stores = await openStore({ url, clock });
    const store = await tenantStoreOf(stores, tenantId);
    const page = await store.customers({ facets: ["lost:2026-11-20"], limit: 5 });
    expect(page).toMatchObject({ total: 1, customers: [{ id: "lost" }] });
    await stores.close();
  });
});

describe("a database in which nobody had counted privileges by service", () => {
  it("lists customers by them, those that were removed among themselves", async () => {
    const url = await newDatabase();
    const held = aCustomer({ id: "held", grants: [aGrant("granted")] });
    const gone = aCustomer({ id: "gone", grants: [aGrant("revoked")] });
    const former = aCustomer({ id: "former", state: "removed", grants: [aGrant("granted")] });
    const all = [...customers.map((each) => ({ ...each, grants: [] })), held, gone, former];
    await fillAsBefore(url, "029-messages-for-one", aTenant(tenantId), { customers: all });
    const database = new DatabaseSync(url.slice("sqlite:".length));
    for (const table of ["customer_facets", "customer_counts"])
      database.exec(`delete from ${table} where facet like '%granted:%' or facet like '%revoked:%'`);
    database.close();

    const stores = await openStore({ url, clock });
    const store = await tenantStoreOf(stores, tenantId);
    const found = async (facet: Facet, removed?: true) => {
      const page = await store.customers({ facets: [facet], limit: 5, ...(removed && { removed }) });
      return [page.total, ...page.customers.map(({ id }) => id)];
    };
    expect(await found("granted:exchange")).toEqual([1, "held"]);
    expect(await found("revoked:exchange")).toEqual([1, "gone"]);
    expect(await found("granted:exchange", true)).toEqual([1, "former"]);
    await stores.close();
  });
});

describe("a database that counted who took privileges away by the day of recording it", () => {
  it("lists them by the day on which it was seen", async () => {
    const url = await newDatabase();
    const revoked = { at: Date.parse("2026-11-20T08:00:00Z"), seenBy: "a", on: "2026-11-12" };
    const lost = aCustomer({ id: "lost", grants: [{ ...aGrant("revoked"), revoked }] });
    await fillAsBefore(url, "023-privileges-lost", aTenant(tenantId), { customers: [...customers, lost] });
    const database = new DatabaseSync(url.slice("sqlite:".length));
    for (const table of ["customer_facets", "customer_counts"])
      database.exec(`update ${table} set facet = 'lost:2026-11-20' where facet like 'lost:%'`);
    database.close();

    const stores = await openStore({ url, clock });
    const store = await tenantStoreOf(stores, tenantId);
    expect((await store.customers({ facets: ["lost:2026-11-20"], limit: 5 })).total).toBe(0);
    expect(await store.customers({ facets: ["lost:2026-11-12"], limit: 5 })).toMatchObject({
      total: 1,
      customers: [{ id: "lost" }],
    });
    await stores.close();
  });
});

describe("a database of the first version", () => {
  it("keeps the requests whose customer is unchanged, and tries again what had been given up", async () => {
    const url = await newDatabase();
    await fillAsBefore(url, "001-first-tables", aTenant(tenantId), { customers });
    const database = new DatabaseSync(url.slice("sqlite:".length));
    for (const old of oldRequests) request(database, old);
    database.close();

    const stores = await openStore({ url, clock });
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
