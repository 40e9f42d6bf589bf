import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "../../src/store/open";
import { tenantId, tenantStoreOf } from "../contracts/store";
import { aPerson, aTenant } from "../support/builders";
import { aCustomer } from "../support/world";

const folder = mkdtempSync(join(tmpdir(), "rapport-upgrade-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clock = { now: () => 1 };
const people = [aPerson("a")];
const customers = Array.from({ length: 1200 }, (_, n) => aCustomer({ id: `c${n}`, name: `Cantine Torino ${n}` }));

/** A filled database as the first version of the tables left it. */
async function firstVersion(): Promise<string> {
  const file = join(folder, "first.db");
  const stores = await openStore({ url: `sqlite:${file}`, clock });
  await stores.seed.addTenant(aTenant(tenantId));
  await stores.seed.load(tenantId, { people, customers });
  await stores.close();
  const database = new DatabaseSync(file);
  database.exec("delete from customer_tokens where token like '&%'; alter table outbox drop column reference");
  database.exec("delete from kysely_migration where name > '001-first-tables'");
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
});
