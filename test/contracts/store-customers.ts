import fc from "fast-check";
import type { Customer } from "../../src/core/customers/customer";
import type { Facet } from "../../src/core/customers/facets";
import { wordsOf } from "../../src/core/fold";
import { aGrant } from "../support/builders";
import { aCustomer } from "../support/world";
import { add, ids, walk } from "./customer-pages";
import { tenantId, type Worlds } from "./store";

export function customerContract(world: Worlds): void {
  describe("the list of customers", () => {
    it("pages over 45 customers in order of name, forth and back, and knows where it is", async () => {
      const { stores, store } = await world();
      const customers = Array.from({ length: 45 }, (_, n) =>
        aCustomer({ id: `c${n}`, name: `Name ${((n * 7) % 45) + 100}` }),
      );
      await stores.seed.load(tenantId, { customers });

      const { forth, back } = await walk(store, { limit: 10 });

      expect(forth.map(({ from, total }) => [from, total])).toEqual([1, 11, 21, 31, 41].map((from) => [from, 45]));
      expect(forth.flatMap((page) => page.customers.map(({ name }) => name))).toEqual(
        Array.from({ length: 45 }, (_, n) => `Name ${n + 100}`),
      );
      expect(back.map(ids)).toEqual(forth.map(ids));
      expect(back.map(({ from }) => from)).toEqual([1, 11, 21, 31, 41]);
      expect(forth[0]?.previous).toBeUndefined();
      expect(back.at(-1)?.next).toBeUndefined();
    });

    it("holds only customers of the filter, counts them, and follows every change", async () => {
      const { store } = await world();
      const provider = { id: "adventure", canOrder: false };
      await add(
        store,
        aCustomer({ id: "granted", grants: [aGrant("granted"), aGrant("revoked")] }),
        aCustomer({ id: "revoked", grants: [aGrant("revoked")], provider }),
        aCustomer({ id: "none", grants: [] }),
        aCustomer({ id: "removed", state: "removed" }),
      );
      const lists: Facet[][] = [[], ["privilege:granted"], ["privilege:revoked"], ["privilege:none"], ["gap"]];
      const found = async () =>
        Promise.all(
          lists.map(async (facets) => {
            const page = await store.customers({ facets, limit: 10 });
            expect(page.total).toBe(page.customers.length);
            return ids(page).join();
          }),
        );
      expect(await found()).toEqual(["granted,none,revoked", "granted", "revoked", "none", "revoked"]);

      const granted = await store.customer("granted");
      const revoked = await store.customer("revoked");
      await add(
        store,
        { ...granted!, state: "removed" },
        { ...revoked!, grants: [], provider: { ...provider, canOrder: true } },
      );

      expect(await found()).toEqual(["none,revoked", "", "", "none,revoked", ""]);
    });

    it("holds those without relationship where they are asked for alone, until they have one", async () => {
      const { store } = await world();
      await add(
        store,
        aCustomer({ id: "active", owner: "sara" }),
        aCustomer({ id: "account", state: "no-relationship", owner: "sara", tags: ["Fiera Milano"] }),
      );
      const found = async (query: Partial<Parameters<typeof store.customers>[0]>) => {
        const page = await store.customers({ limit: 10, ...query });
        expect(page.total).toBe(page.customers.length);
        return ids(page).join();
      };
      const lists = async () => [
        await found({}),
        await found({ facets: ["owner:sara"] }),
        await found({ facets: ["no-relationship"] }),
        await found({ facets: ["no-relationship", "owner:sara"] }),
        await found({ facets: [{ not: "no-relationship" }] }),
        await found({ words: "account" }),
        await found({ words: "fiera" }),
        await found({ words: "account", facets: [{ not: "gap" }] }),
        await found({ words: "account", removed: true }),
      ];
      const [none, account, active] = ["", "account", "active"];

      expect(await lists()).toEqual([active, active, account, account, active, account, account, none, none]);
      expect((await store.customersNear("acount", 3)).map(({ id }) => id)).toEqual(["account"]);

      await add(store, { ...(await store.customer("account"))!, state: "active" });

      expect((await lists()).slice(2, 6)).toEqual([none, none, "account,active", account]);
    });

    it("begins again when a cursor is none of ours or points to where nothing is left", async () => {
      const { store } = await world();
      await add(store, aCustomer({ id: "a" }), aCustomer({ id: "b" }));
      const first = await store.customers({ limit: 1 });
      const b = await store.customer("b");
      await add(store, { ...b!, state: "removed" });

      for (const cursor of [first.next!, "", "rubbish", Buffer.from('[1,-1,{"a":1}]').toString("base64url")]) {
        expect(ids(await store.customers({ limit: 1, cursor }))).toEqual(["a"]);
      }
    });
  });

  describe("a search", () => {
    const some = [
      aCustomer({ id: "1", name: "Caffè Città Alta", domain: "cittaalta.example" }),
      aCustomer({ id: "2", name: "Contoso Milano", domain: "contoso-milano.example", grants: [] }),
      aCustomer({ id: "3", name: "Contoso Conti", domain: "conti.example" }),
      aCustomer({ id: "4", name: "Müller & Söhne", domain: "mueller.example", alias: "Bäckerei" }),
      aCustomer({ id: "5", name: "Contoso Roma", domain: "roma.example", state: "removed" }),
    ];

    it("ignores accents and case, and looks at name, domain and alias", async () => {
      const { store } = await world();
      await add(store, ...structuredClone(some));

      for (const words of ["caffe", "CITTÀ alta", "cittaal"]) {
        expect(ids(await store.customers({ words, limit: 10 }))).toEqual(["1"]);
      }
      for (const words of ["mull", "SOHNE muller", "mueller", "backerei"]) {
        expect(ids(await store.customers({ words, limit: 10 }))).toEqual(["4"]);
      }
    });

    it("finds nobody twice and nobody removed, and counts the same", async () => {
      const { store } = await world();
      await add(store, ...structuredClone(some));

      const page = await store.customers({ words: "con", limit: 10 });

      expect(ids(page).sort()).toEqual(["2", "3"]);
      expect(page).toMatchObject({ from: 1, total: 2, more: false });
      expect(ids(await store.customers({ words: "con", facets: ["privilege:granted"], limit: 10 }))).toEqual(["3"]);
      expect(ids(await store.customers({ words: "milano con", limit: 10 }))).toEqual(["2"]);
      expect(await store.customers({ words: "milano conti", limit: 10 })).toMatchObject({ total: 0, from: 0 });
    });

    it("finds removed customers, and no others, where they are asked for", async () => {
      const { store } = await world();
      await add(store, ...structuredClone(some));

      const page = await store.customers({ words: "con", removed: true, limit: 10 });

      expect(page.customers.map(({ state }) => state)).toEqual(page.customers.map(() => "removed"));
      expect(page.customers.length).toBeGreaterThan(0);
    });

    it("forgets the words that a customer has no more", async () => {
      const { store } = await world();
      await add(store, ...structuredClone(some));
      const customer = await store.customer("2");
      await add(store, { ...customer!, name: "Litware", domain: "litware.example" });

      expect((await store.customers({ words: "milano", limit: 10 })).total).toBe(0);
      expect(ids(await store.customers({ words: "litw", limit: 10 }))).toEqual(["2"]);
      expect(await store.customersCalled("Contoso Milano")).toEqual([]);
    });

    it("finds those who have two words that many have, in order of name, until they have them no more", async () => {
      const { stores, store } = await world();
      const names = ["Cantine Torino", "Torino Canapa", "Cantine Bari", "Officine Torino"];
      const customers = names.flatMap((name, kind) =>
        Array.from({ length: kind < 2 ? 3 : 60 }, (_, n) => aCustomer({ id: `${kind}-${n}`, name: `${name} ${n}` })),
      );
      await stores.seed.load(tenantId, { customers });
      const found = async (words: string, cursor?: string) =>
        ids(await store.customers({ words, limit: 4, ...(cursor && { cursor }) }));

      const first = await store.customers({ words: "tor cant", limit: 2 });
      expect(ids(first)).toEqual(["0-0", "0-1"]);
      expect(first).toMatchObject({ total: 3, more: false });
      expect(await found("tor cant", first.next)).toEqual(["0-2"]);
      expect(await found("can torino")).toEqual(["0-0", "0-1", "0-2", "1-0"]);
      const moved = await store.customer("0-1");
      await add(store, { ...moved!, name: "Cantine Asti" });
      expect(await found("cantine torino")).toEqual(["0-0", "0-2"]);
      const removed = await store.customer("0-0");
      await add(store, { ...removed!, state: "removed" });
      expect(await found("cantine torino")).toEqual(["0-2"]);
    });

    it("says that there are more when there are too many to count", async () => {
      const { stores, store } = await world();
      const customers = Array.from({ length: 230 }, (_, n) => aCustomer({ id: `c${n}`, name: `Contoso ${n}` }));
      await stores.seed.load(tenantId, { customers });

      const first = await store.customers({ words: "cont", limit: 10 });
      const second = await store.customers({ words: "cont", limit: 10, cursor: first.next! });

      expect(first).toMatchObject({ from: 1, total: 200, more: true });
      expect(second).toMatchObject({ from: 11, total: 200, more: true });
    });

    it("visits each match exactly once in both directions", async () => {
      const { store } = await world();
      const letters = fc.constantFrom("a", "b", "à", "B", "ß", " ", "-", "1", "😀", "ab", "aba", "abc");
      const name = fc.array(letters, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
      const someone = fc.record({ name, alias: name, gap: fc.boolean() });
      let run = 0;
      const property = fc.asyncProperty(
        fc.array(someone, { maxLength: 30 }),
        fc.array(name, { maxLength: 2 }),
        fc.subarray<Facet>(["gap", "privilege:none", "privilege:granted"]),
        fc.integer({ min: 1, max: 7 }),
        async (people, typed, facets, limit) => {
          const prefix = `r${run++}x`;
          const all = people.map(({ name, alias, gap }, n) => {
            const provider = { id: "p", canOrder: !gap };
            return aCustomer({ id: `${prefix}${n}`, name: `${prefix} ${name}`, alias, provider, grants: [] });
          });
          await add(store, ...all);
          const words = [prefix, ...typed].join(" ");
          const { forth, back } = await walk(store, { words, facets, limit });
          const expected = all.filter((customer) => matches(customer, words, facets)).map(({ id }) => id);
          const visited = forth.flatMap(ids);
          expect([...visited].sort()).toEqual(expected.sort());
          expect(back.flatMap(ids)).toEqual(visited);
          expect(forth[0]).toMatchObject({ total: expected.length, more: false });
        },
      );
      await fc.assert(property, { numRuns: 60 });
    });
  });

  describe("a customer", () => {
    it("is found by exactly what it is called, removed or not", async () => {
      const { store } = await world();
      const id = "33333333-3333-4333-8333-333333333308";
      await add(
        store,
        aCustomer({ id, name: "Alpine Ski House", domain: "alpineski.example", alias: "ASH", state: "removed" }),
      );

      for (const words of ["alpine  SKI house", "alpineski.example", "ash", id.toUpperCase()]) {
        expect((await store.customersCalled(words)).map((customer) => customer.id)).toEqual([id]);
      }
      expect(await store.customersCalled("alpine ski")).toEqual([]);
    });

    it("is suggested for words that are spelled almost like it, the nearest first", async () => {
      const { store } = await world();
      await add(
        store,
        aCustomer({ id: "1", name: "Contoso Milano", domain: "a1.example" }),
        aCustomer({ id: "2", name: "Contosi Roma", domain: "a2.example" }),
        aCustomer({ id: "3", name: "Tailspin Toys", domain: "a3.example" }),
      );
      const near = async (words: string) => (await store.customersNear(words, 3)).map(({ id }) => id);

      expect(await near("contosso")).toEqual(["1", "2"]);
      expect(await near("tailspni")).toEqual(["3"]);
      expect(await near("contosso milamo")).toEqual(["1"]);
      expect(await near("zzzz")).toEqual([]);
      expect(await near("&")).toEqual([]);
    });

    it("is suggested before others with the same word where nothing else is in its name or domain, however many", async () => {
      const { store } = await world();
      const others = Array.from({ length: 40 }, (_, n) => {
        const name = `Contoso Alfa ${n}`;
        return aCustomer({ id: `other-${n}`, name, domain: `contoso-alfa${n}.example` });
      });
      const ours = aCustomer({ id: "ours", name: "Contoso S.p.A.", domain: "contoso.example" });
      await add(store, ...others, aCustomer({ id: "long", name: "Contoso Verona", domain: "verona.example" }), ours);
      const near = async (words: string) => (await store.customersNear(words, 3)).map(({ id }) => id);

      for (const words of ["contso", "contosso", "contso.example", "contoso.exampel", "contosso spa"])
        expect([words, (await near(words))[0]]).toEqual([words, "ours"]);
      expect(await near("contosso verona")).toEqual(["long"]);
      expect(await near("contosso")).toEqual(["ours", "other-0", "other-1"]);
    });

    it("is suggested among removed ones alone, or among the others alone", async () => {
      const { store } = await world();
      await add(
        store,
        aCustomer({ id: "here", name: "Contoso Nord", domain: "a1.example" }),
        aCustomer({ id: "gone", name: "Contoso Sud", domain: "a2.example", state: "removed" }),
      );
      const near = async (removed: boolean) =>
        (await store.customersNear("contosso", 3, { removed })).map(({ id }) => id);

      expect([await near(false), await near(true)]).toEqual([["here"], ["gone"]]);
    });
  });
}

function matches(customer: Customer, typed: string, facets: Facet[]): boolean {
  const has = [customer.name, customer.domain, customer.alias ?? ""].flatMap(wordsOf);
  const holds = (facet: Facet) =>
    facet === "privilege:none" || (facet === "gap" && customer.provider?.canOrder === false);
  // AB is a legal form: it does not decide.
  const words = wordsOf(typed).filter((word) => word !== "ab");
  return facets.every(holds) && words.every((word) => has.some((one) => one.startsWith(word)));
}
