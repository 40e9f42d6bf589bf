import fc from "fast-check";
import { nameKey, nameKeysOf } from "../../src/core/customers/names";
import { aCustomer } from "../support/world";
import { add, ids } from "./customer-pages";
import { tenantId, type Worlds } from "./store";

export function nameContract(world: Worlds): void {
  describe("a customer's name", () => {
    const contoso = aCustomer({ id: "1", name: "Contoso S.p.A.", domain: "contoso.example" });
    const muller = aCustomer({ id: "2", name: "Müller & Söhne", domain: "mueller.example", state: "removed" });
    const mueller = aCustomer({ id: "3", name: "Mueller GmbH", domain: "mueller-bau.example", alias: "Il Müllerino" });

    it("leads to it however it is written, removed or not", async () => {
      const { store } = await world();
      await add(store, contoso, muller, mueller);
      const called = async (words: string) => (await store.customersCalled(words)).map(({ id }) => id);

      for (const words of ["contoso spa", "Contoso", "https://www.contoso.example/it", "«contoso s.p.a.»", "{1}"]) {
        expect(await called(words)).toEqual(["1"]);
      }
      expect(await called("mueller und soehne")).toEqual(["2"]);
      expect(await called("mullerino")).toEqual(["3"]);
      expect(await called("Müller")).toEqual(["2", "3"]);
      for (const words of ["", "&", "conto", "contoso srl", "info@contoso.example"]) {
        expect(await called(words)).toEqual([]);
      }
    });

    it("is found by its beginning, with a relationship or without, in order of name and in one reseller alone", async () => {
      const { store, elsewhere } = await world();
      const called = (id: string, name: string, more = {}) =>
        aCustomer({ id, name, domain: `d${id}.example`, ...more });
      await add(
        store,
        called("1", "Studio Verdi"),
        called("2", "Alpi Studio"),
        called("3", "Stúdio Bianchi", { state: "no-relationship" }),
        called("4", "Studio Neri", { state: "removed" }),
        called("5", "Stadio"),
      );
      const beginning = async (words: string, limit = 9) =>
        (await store.customersBeginning(words, limit)).map(({ id }) => id);
      expect(await beginning("STUDIO")).toEqual(["3", "1"]);
      expect(await beginning("studio v")).toEqual(["1"]);
      expect(await beginning("st", 2)).toEqual(["5", "3"]);
      for (const words of ["verdi", "%", "studio  x", "\u0000"]) expect(await beginning(words)).toEqual([]);
      expect(await elsewhere.customersBeginning("studio", 9)).toEqual([]);
    });

    it("leads nowhere once it has another", async () => {
      const { store } = await world();
      await add(store, contoso);
      const customer = await store.customer("1");
      await add(store, { ...customer!, name: "Litware S.p.A." });

      expect(await store.customersCalled("contoso spa")).toEqual([]);
      expect((await store.customersCalled("contoso")).length).toBe(1); // the domain's first label
      expect((await store.customersCalled("litware")).length).toBe(1);
    });

    it("is found among the pieces of a line, each as it was typed", async () => {
      const { store, elsewhere } = await world();
      await add(store, contoso, muller, mueller);
      const pieces = ["rimuovi", "rimuovi Contoso", "Contoso", "contoso SPA", "mueller", "\u0000", '"', "'; --", ""];
      const mentioned = await store.customersMentioned(pieces);

      expect([...mentioned].map(([piece, customers]) => [piece, customers.map(({ id }) => id)])).toEqual([
        ["Contoso", ["1"]],
        ["contoso SPA", ["1"]],
        ["mueller", ["2", "3"]],
      ]);
      expect((await elsewhere.customersMentioned(pieces)).size).toBe(0);
      expect((await store.customersMentioned([])).size).toBe(0);
    });

    it("is looked for in the first six hundred pieces", async () => {
      const { store } = await world();
      await add(store, contoso);
      const others = Array.from({ length: 599 }, (_, n) => `piece ${n}`);

      expect([...(await store.customersMentioned([...others, "contoso"])).keys()]).toEqual(["contoso"]);
      expect([...(await store.customersMentioned([...others, "one more", "contoso"])).keys()]).toEqual([]);
    });

    it("gives for each piece those who have its key, whatever they are called and whatever is typed", async () => {
      const { stores, store } = await world();
      const part = fc.constantFrom(
        "Müller",
        "mueller",
        "S.p.A.",
        "spa",
        "&",
        "e",
        "il",
        "a.b",
        "x.example",
        "👍",
        '"',
        "’",
      );
      const name = fc.oneof(
        fc.array(part, { maxLength: 3 }).map((parts) => parts.join(" ")),
        fc.string({ unit: "grapheme", maxLength: 6 }),
      );
      const names = fc.sample(name, { numRuns: 300, seed: 7 });
      const all = names.map((name, n) => aCustomer({ id: `id${n}`, name, domain: `${n}.example` }));
      await stores.seed.load(tenantId, { customers: all });
      await fc.assert(
        fc.asyncProperty(fc.array(name, { maxLength: 40 }), async (pieces) => {
          const mentioned = await store.customersMentioned(pieces);
          for (const piece of pieces) {
            const having = all.filter((one) => nameKeysOf(one).includes(nameKey(piece))).map(({ id }) => id);
            expect((mentioned.get(piece) ?? []).map(({ id }) => id)).toEqual(having.sort());
          }
        }),
        { numRuns: 40 },
      );
    });
  });

  describe("a search", () => {
    it("finds an umlaut in either spelling, and does not mind legal forms and joining words", async () => {
      const { store } = await world();
      await add(
        store,
        aCustomer({ id: "1", name: "Müller & Söhne S.p.A.", domain: "a.example" }),
        aCustomer({ id: "2", name: "Mueller Soehne", domain: "b.example" }),
        aCustomer({ id: "3", name: "Terme Spa", domain: "c.example" }),
      );
      const found = async (words: string) => ids(await store.customers({ words, limit: 9 })).sort();

      for (const words of ["müller", "MUELLER", "mull", "sohne muller", "müller e söhne srl", "il mueller"]) {
        expect(await found(words)).toEqual(["1", "2"]);
      }
      expect(await found("spa")).toEqual(["3"]);
      expect(await found("www.a.example")).toEqual(["1"]);
      expect(await found("müller ag example b")).toEqual(["2"]);
    });

    it("finds removed customers by two words that many of them have", async () => {
      const { stores, store } = await world();
      const customers = ["Cantine Torino", "Cantine Bari", "Officine Torino"].flatMap((name, kind) =>
        Array.from({ length: kind === 0 ? 2 : 40 }, (_, n) =>
          aCustomer({ id: `${kind}-${n}`, name: `${name} ${n}`, state: "removed" }),
        ),
      );
      await stores.seed.load(tenantId, { customers });

      const page = await store.customers({ words: "torino cant", removed: true, limit: 9 });
      expect(ids(page)).toEqual(["0-0", "0-1"]);
      expect(page.total).toBe(2);
    });
  });
}
