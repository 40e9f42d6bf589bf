import type { Condition } from "../../src/core/customers/facets";
import type { Conversation } from "../../src/core/notices/conversation";
import type { Person } from "../../src/core/people/person";
import { openStore } from "../../src/store/open";
import { aPerson, aTenant } from "../support/builders";
import { fillAsBefore } from "../support/old-database";
import { aCustomer } from "../support/world";
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
        expect((await store.people()).map(({ id }) => id)).toEqual(["a", "admin", "b"]);
        expect(await store.person("admin")).toMatchObject({
          roles: ["global-admin"],
          rolesBySetting: ["global-admin"],
        });
        expect(await store.person("a")).not.toHaveProperty("rolesBySetting");
        await stores.close();
      });
    },
  );
}
