import type { Condition } from "../../src/core/customers/facets";
import { customerOfTenant } from "../../src/core/customers/of";
import { type ChainHead, emptyChain } from "../../src/core/history/chain";
import type { Conversation } from "../../src/core/notices/conversation";
import type { Person } from "../../src/core/people/person";
import { entryRow } from "../../src/store/history/history";
import { openStore } from "../../src/store/open";
import { aPerson, aTenant, recorded } from "../support/builders";
import { fillAsBefore, tellAsBefore } from "../support/old-database";
import { aCustomer } from "../support/world";
import { behindTheBack } from "../support/worlds/behind-the-back";
import { linkUnsealed } from "../support/worlds/unsealed";
import { ids } from "./customer-pages";
import { tenantId, tenantStoreOf } from "./store";

/** Somebody whom the settings have made a Global admin, when nobody else did. */
const admin: Person = { id: "admin", mri: "29:admin", name: "Person admin", roles: ["global-admin"], revision: 0 };
const clock = { now: () => 1 };
const customers = [
  ...Array.from({ length: 1200 }, (_, n) =>
    aCustomer({
      id: `c${n}`,
      name: `Cantine Torino ${n}`,
      services: n % 2 === 0 ? ["azure"] : ["teams"],
      provider: n === 9 ? undefined : { id: "fabrikam", canOrder: n !== 7 },
      grants: [],
      ...(n < 3 && { openRemoval: { id: "r", state: "pending" } }),
    }),
  ),
  aCustomer({ id: "former", name: "Müller S.p.A.", state: "removed" }),
];

/** What was kept of a person's own chat, and of a meeting's that said no kind. */
const conversations = ["a:private", "19:meeting@thread.v2"].map(
  (id, n): Conversation => ({
    id,
    kind: "personal",
    person: "a",
    serviceUrl: "https://smba.example/",
    botId: "28:bot",
    topics: [],
    state: "active",
    lastSeen: n,
    revision: 0,
  }),
);

/**
 * What every engine must do with a database that an earlier version filled.
 *
 * @param database gives the address of a new, empty database
 */
export function upgradeContract(engine: string, database: () => Promise<string>): void {
  describe.each(["001-first-tables", "003-pairs-of-words", "005-facets-of-customers"])(
    `a database on ${engine} of the version %s`,
    (version) => {
      it("is brought up to date when it is opened, with all that is in it", async () => {
        const url = await database();
        await fillAsBefore(url, version, aTenant(tenantId), {
          people: [aPerson("a"), admin],
          customers,
          conversations,
        });

        const stores = await openStore({ url, clock });
        const store = await tenantStoreOf(stores, tenantId);
        const list = (...facets: Condition[]) => store.customers({ facets, limit: 3 });

        expect(await list()).toMatchObject({ total: 1200, from: 1 });
        expect(ids(await list())).toEqual(["c0", "c1", "c10"]);
        expect(await list("service:azure")).toMatchObject({ total: 600 });
        expect(await list("provider")).toMatchObject({ total: 1199 });
        expect(await list({ not: "provider" })).toMatchObject({ total: 1, customers: [{ id: "c9" }] });
        expect(ids(await list("gap", "service:teams"))).toEqual(["c7"]);
        expect(ids(await list("pending", "provider:fabrikam", "service:azure"))).toEqual(["c0", "c2"]);
        expect(ids(await store.customers({ words: "tor cant 1199", limit: 3 }))).toEqual(["c1199"]);
        expect(await store.customers({ words: "tor cant", limit: 3 })).toMatchObject({ total: 200, more: true });
        expect(ids(await store.customers({ words: "mueller", removed: true, limit: 3 }))).toEqual(["former"]);
        expect((await store.customersCalled("mueller spa")).map(({ id }) => id)).toEqual(["former"]);

        expect((await store.personalConversation("a"))?.id).toBe("a:private");
        expect(await store.conversation("19:meeting@thread.v2")).toMatchObject({ kind: "group" });

        const customer = await store.customer("c7");
        await store.change(async () => ({
          answer: 0,
          people: [aPerson("b")],
          customers: [{ ...customer!, name: "Litware", services: [] }],
        }));
        expect(await list("gap", "service:teams")).toMatchObject({ total: 0, from: 0 });
        expect(await list("service:teams")).toMatchObject({ total: 599 });
        expect(ids(await store.customers({ words: "litw", limit: 3 }))).toEqual(["c7"]);
        expect((await store.people()).map(({ id }) => id)).toEqual(["a", "b", "admin"]);
        expect(await store.person("admin")).toMatchObject({
          roles: ["global-admin"],
          rolesBySetting: ["global-admin"],
        });
        expect(await store.person("a")).not.toHaveProperty("rolesBySetting");
        await stores.close();
      });
    },
  );

  describe.each(["001-first-tables", "005-facets-of-customers"])(
    `a database on ${engine} of the version %s`,
    (version) => {
      it("has a history that vouches from then on for all that is in it, and still shows what is done to its old entries", async () => {
        const url = await database();
        await fillAsBefore(url, version, aTenant(tenantId), {
          people: [aPerson("a")],
          customers: customers.slice(0, 3),
        });
        await tellAsBefore(url, tenantId, [recorded("https://a.example"), recorded("https://b.example")]);
        const outcome = async () => {
          const stores = await openStore({ url, clock });
          const found = [];
          for await (const { entries, sealedSince, records, broken } of stores.verify())
            found.push({ entries, sealedSince, records, ...broken });
          await stores.close();
          return found;
        };

        expect(await outcome()).toEqual([{ entries: 5, sealedSince: 3, records: 4 }]);
        const back = await behindTheBack(url, ["history", "customers"]);
        await back.replace("customers", back.rows("customers").slice(1));
        expect(await outcome()).toMatchObject([{ fault: "not-stored" }]);
        await back.restore();
        let last: ChainHead = emptyChain;
        const forged = back.rows("history").map((row) => {
          if (Number(row.seq) > 2) return row;
          const entry = linkUnsealed(tenantId, last, { ...recorded("https://a.example"), byName: "Sara", at: 1 });
          last = entry;
          return entryRow(tenantId, entry);
        });
        await back.replace("history", forged);
        expect(await outcome()).toMatchObject([{ seq: 3, fault: "not-linked" }]);
        await back.restore();
        expect(await outcome()).toEqual([{ entries: 5, sealedSince: 3, records: 4 }]);
        await back.close();
      });
    },
  );

  it(`customers on ${engine} whose id was their tenant id have one beside it, for which the history vouches`, async () => {
    const url = await database();
    const given = aCustomer({ id: "33333333-3333-4333-8333-3333333333AB", tenantId: undefined });
    const ours = aCustomer({ id: "c1", tenantId: undefined });
    const before = [
      { ...given, tenantKnown: true },
      { ...ours, tenantKnown: false },
    ];
    await fillAsBefore(url, "005-facets-of-customers", aTenant(tenantId), { customers: before });

    const stores = await openStore({ url, clock });
    const store = await tenantStoreOf(stores, tenantId);
    const id = given.id.toLowerCase();
    expect(await customerOfTenant(store, id)).toMatchObject({ id: given.id, tenantId: id, revision: 1 });
    expect(await store.customer("c1")).toEqual({ ...ours, revision: 1 });
    expect(await store.customer(given.id)).not.toHaveProperty("tenantKnown");
    for await (const { broken } of stores.verify()) expect(broken).toBeUndefined();
    await stores.close();

    const back = await behindTheBack(url, ["customers"]);
    const forged = back
      .rows("customers")
      .map((row) => ({ ...row, document: String(row.document).replace(".example", ".evil") }));
    await back.replace("customers", forged);
    const again = await openStore({ url, clock });
    const found = [];
    for await (const { broken } of again.verify()) found.push(broken);
    expect(found).toMatchObject([{ fault: expect.any(String) }]);
    await again.close();
    await back.close();
  });
}
