import { notStarted } from "../../src/core/enrolment/enrolment";
import type { EntityLists } from "../../src/core/ports";
import { kinds } from "../../src/store/entities";
import {
  aConversation,
  aFollowUp,
  aGrant,
  anAcceptance,
  anExport,
  anImport,
  anInvitation,
  announced,
  aPerson,
  aRemoval,
  aTenant,
  recorded,
} from "../support/builders";
import { openTables } from "../support/tables";
import { aCustomer, aProvider } from "../support/world";
import { otherTenantId, tenantId, tenantStoreOf, type Worlds } from "./store";

export function changeContract(world: Worlds): void {
  describe("a change", () => {
    it("stores what is new one revision later, and what was read one later again", async () => {
      const { store } = await world();

      await store.change(async () => ({ answer: 0, people: [aPerson("marco")] }));
      await store.change(async (queries) => {
        const marco = await queries.person("marco");
        return { answer: 0, people: [{ ...marco!, language: "it" }] };
      });

      expect(await store.person("marco")).toEqual({ ...aPerson("marco"), language: "it", revision: 2 });
    });

    it("gives back what was saved with its new revision, wherever the answer holds it", async () => {
      const { store } = await world();
      const marco = aPerson("marco");
      const giulia = aPerson("giulia");

      const answer = await store.change(async () => ({
        answer: { ok: true, value: { person: marco, others: [giulia, "and more"] } },
        people: [marco, giulia],
      }));

      expect(answer.value.person).toEqual(await store.person("marco"));
      expect(answer.value.others).toEqual([await store.person("giulia"), "and more"]);
    });

    it("alters nothing of what it is given", async () => {
      const { store } = await world();
      const marco = aPerson("marco");

      await store.change(async () => ({ answer: marco, people: [marco] }));

      expect(marco).toEqual(aPerson("marco"));
    });

    it("saves once, answers and wakes the workers when an entity comes back exactly as it was read", async () => {
      const { stores, store } = await world();
      await store.change(async () => ({ answer: 0, customers: [aCustomer({ id: "c" })] }));
      let decided = 0;
      let woken = 0;
      stores.outbox.onEnqueued(() => {
        woken += 1;
      });

      const answer = await store.change(async (queries) => {
        decided += 1;
        const customer = (await queries.customer("c"))!;
        return { answer: customer, customers: [customer], events: [announced("c")] };
      });

      expect(answer).toEqual(aCustomer({ id: "c", revision: 2 }));
      expect(await store.customer("c")).toEqual(answer);
      expect(await store.historyLength("c")).toBe(1);
      expect([decided, woken]).toEqual([1, 1]);
    });

    it("saves nothing at all when one of its entities was changed by somebody else meanwhile", async () => {
      const { store } = await world();
      await store.change(async () => ({ answer: 0, customers: [aCustomer({ id: "c" })] }));
      const seen = await store.customer("c");
      await store.change(async () => ({ answer: 0, customers: [{ ...seen!, alias: "first" }] }));

      const late = store.change(async () => ({
        answer: 0,
        people: [aPerson("marco")],
        customers: [{ ...seen!, alias: "second" }],
        events: [recorded("https://a.example")],
      }));

      await expect(late).rejects.toMatchObject({ name: "StoreError", code: "conflict" });
      expect(await store.person("marco")).toBeUndefined();
      expect((await store.customer("c"))?.alias).toBe("first");
      expect(await store.historyEntry(2)).toMatchObject({ event: { type: "records.saved" } });
      expect(await store.historyEntry(3)).toBeUndefined();
    });

    it("decides again when somebody was faster, up to five times", async () => {
      const { store } = await world();
      await store.change(async () => ({ answer: 0, people: [aPerson("marco")] }));
      let tries = 0;

      const answer = await store.change(async (queries) => {
        const person = await queries.person("marco");
        tries += 1;
        return { answer: tries, people: [{ ...person!, revision: tries < 5 ? 7 : person!.revision }] };
      });

      expect(answer).toBe(5);
    });

    it("never lets two instances make the same thing twice", async () => {
      const { store, other } = await world();
      const second = await tenantStoreOf(other, tenantId);
      const add = (on: typeof store) =>
        on.change(async (queries) => {
          const known = await queries.person("marco");
          return known ? { answer: "known" } : { answer: "added", people: [aPerson("marco")] };
        });

      const answers = await Promise.all([add(store), add(second), add(store), add(second)]);

      expect(answers.sort()).toEqual(["added", "known", "known", "known"]);
    });

    it("undoes everything when the work fails, and passes the error on", async () => {
      const { store } = await world();
      const failing = store.change(async () => {
        throw new Error("a defect");
      });

      await expect(failing).rejects.toThrow("a defect");
      await expect(store.change(async () => ({ answer: "goes on" }))).resolves.toBe("goes on");
    });

    it("announces events that have a topic, and enqueues an effect of the same key once", async () => {
      const { stores, store } = await world();
      const effect = { kind: "post", key: "post:1", conversation: "c", what: { show: "notice", seq: 1 } } as const;

      await store.change(async () => ({
        answer: 0,
        events: [recorded("https://a.example"), announced("c")],
        effects: [effect, effect],
      }));
      await store.change(async () => ({ answer: 0, effects: [effect] }));

      const claimed = await stores.outbox.claim(2_000, 10);
      expect(claimed.map((each) => each.effect)).toEqual([{ kind: "announce", key: "announce:2", seq: 2 }, effect]);
    });
  });

  describe("tenants", () => {
    it("see nothing of each other, whatever the question", async () => {
      const { store, elsewhere } = await world();
      await store.change(async () => ({
        answer: 0,
        customers: [aCustomer({ id: "c", name: "Contoso" })],
        people: [aPerson("marco")],
        conversations: [aConversation("19:x", { topics: ["removals"] })],
        events: [announced("c")],
      }));

      expect(await elsewhere.customer("c")).toBeUndefined();
      expect((await elsewhere.customers({ limit: 10 })).customers).toEqual([]);
      expect((await elsewhere.customers({ words: "con", limit: 10 })).total).toBe(0);
      expect(await elsewhere.customersCalled("contoso")).toEqual([]);
      expect(await elsewhere.customersNear("contosso", 5)).toEqual([]);
      expect(await elsewhere.people()).toEqual([]);
      expect(await elsewhere.conversationsAbout("removals")).toEqual([]);
      expect(await elsewhere.history("c", { limit: 5 })).toEqual([]);
      expect(await elsewhere.historyEntry(1)).toBeUndefined();
    });

    it("may use the same ids", async () => {
      const { store, elsewhere } = await world();

      await store.change(async () => ({ answer: 0, customers: [aCustomer({ id: "c", name: "Here" })] }));
      await elsewhere.change(async () => ({ answer: 0, customers: [aCustomer({ id: "c", name: "There" })] }));

      expect((await store.customer("c"))?.name).toBe("Here");
      expect((await elsewhere.customer("c"))?.name).toBe("There");
    });

    it("are unknown until they are added, and added once", async () => {
      const { stores } = await world();

      expect(await stores.of("55555555-5555-4555-8555-555555555555")).toBeUndefined();
      expect(await stores.seed.addTenant(aTenant(tenantId))).toBe(false);
      expect((await stores.tenants()).map((tenant) => tenant.id)).toEqual([tenantId, otherTenantId]);
    });

    it("are filled once, with the same rows that changes write", async () => {
      const { stores, store, elsewhere } = await world();
      const customers = Array.from({ length: 25 }, (_, n) =>
        aCustomer({ id: `c${n}`, name: `Città ${n}`, ...(n % 5 === 0 && { state: "removed" as const }) }),
      );
      const events = [{ ...announced("c1"), at: 7 }];

      expect(await stores.seed.load(tenantId, { customers, events })).toBe(true);
      expect(await stores.seed.load(tenantId, { customers })).toBe(false);
      for (const customer of customers) await elsewhere.change(async () => ({ answer: 0, customers: [customer] }));

      for (const query of [{ limit: 100 }, { words: "citta", limit: 100 }, { filter: "none", limit: 100 } as const]) {
        expect(await store.customers(query)).toEqual(await elsewhere.customers(query));
      }
      expect((await store.history("c1", { limit: 1 }))[0]?.at).toBe(7);
      expect(await stores.outbox.claim(9_000, 10)).toEqual([]);
    });

    it("are filled with the same rows for every kind there is, and are not empty with any of them", async () => {
      const { stores, url } = await world();
      const database = await openTables(url);
      const rowsOf = async (tenant: string) => {
        const { history: _, heads: __, tenants: ___, ...rows } = await database.of(tenant); // how it came there is told in other words
        return JSON.stringify(rows).replaceAll(tenant, "tenant");
      };

      for (const kind of kinds) {
        const [filled, changed] = [`filled with ${kind}`, `changed with ${kind}`];
        for (const tenant of [filled, changed]) await stores.seed.addTenant(aTenant(tenant));
        const one = (tenant: string) => ({ [kind]: oneOfEach(tenant)[kind] });
        const store = await tenantStoreOf(stores, changed);

        expect(await stores.seed.load(filled, one(filled))).toBe(true);
        await store.change(async () => ({ answer: 0, ...one(changed) }));

        expect(await rowsOf(filled)).toEqual(await rowsOf(changed));
        expect(await rowsOf(filled)).toContain("m1");
        expect(await stores.seed.load(filled, {})).toBe(false);
      }
      await database.close();
    });
  });
}

/** Everything by the id `m1`; the pages of an invitation and an export are unique among all tenants. */
const oneOfEach = (tenant: string): Required<EntityLists> => ({
  customers: [aCustomer({ id: "m1", grants: [aGrant("granted")] })],
  people: [aPerson("m1")],
  providers: [aProvider({ id: "m1" })],
  links: [{ provider: "m1", url: "https://joint.example", setBy: "giulia", setAt: 1, revision: 0 }],
  invitations: [anInvitation("m1", { page: tenant })],
  acceptances: [anAcceptance("m1")],
  removals: [aRemoval("m1")],
  followUps: [aFollowUp("m1")],
  enrolments: [{ ...notStarted(1), chosen: "m1" }],
  imports: [anImport("m1")],
  importParts: [{ id: "m1", rows: [], wrong: [], named: [], revision: 0 }],
  exports: [anExport("m1", { page: tenant })],
  conversations: [aConversation("m1", { topics: ["removals"] })],
  shown: [{ subject: { kind: "removal", id: "r" }, conversation: "c", activity: "m1" }],
  forms: [{ conversation: "c", activity: "m1", person: "marco" }],
});
