import type { Person } from "../../../src/core/people/person";
import { aPerson } from "../../support/builders";
import { customers } from "../../support/cast";
import { type Product, type Shown, startProduct, type Where } from "../../support/product";
import { aProvider, giulia, luke, marco, paula, sara } from "../../support/world";
import { ask, elsewhere, stranger } from "../extension/asking";
import { elementsOf } from "../on-card";

/** A group chat. */
const vendite: Where = { conversation: "19:vendite@thread.v2", kind: "groupChat" };
const idOf = (n: number): string => `b1000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
/** Two hundred providers with names as long as names are. */
const many = Array.from({ length: 200 }, (_, n) =>
  aProvider({
    id: idOf(n),
    name: `Distribuzione Informatica Italiana ${String(n).padStart(3, "0")} Società a responsabilità limitata`,
    shortName: `Distribuzione ${String(n).padStart(3, "0")}`,
  }),
);

describe("a form with more to choose from than a card holds", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ customers });
    await bot.store.change(async () => ({
      answer: undefined,
      providers: many,
      people: Array.from({ length: 60 }, (_, n) => ({ ...aPerson(`c${idOf(n).slice(1)}`, `Anna Neri ${n}`) })),
    }));
  });
  afterAll(() => bot.stop());

  const input = (card: Shown, id: string) =>
    elementsOf(card.card).find((each) => String(each.id).replace(/_r\d+$/, "") === id);
  const bytes = ({ card }: Shown): number => Buffer.byteLength(JSON.stringify(card));
  const looked = async (person: Person, value: unknown, from = {}) =>
    (await ask(bot, person, "application/search", value, from)) as {
      statusCode: number;
      type: string;
      value: { results: { title: string; value: string }[] };
    };
  const search = (queryText: string, dataset = "providers", more = {}) => ({
    queryText,
    queryOptions: { skip: 0, top: 15 },
    dataset,
    ...more,
  });
  const titles = async (person: Person, value: unknown, from = {}) =>
    (await looked(person, value, from)).value.results.map(({ title }) => title);

  it("is delivered with the first of them, looks for the others, and takes what was found", async () => {
    const form = await bot.presses(marco, await bot.says(marco, "account contoso"), "Completa l’account…");
    expect(bytes(form)).toBeLessThan(28_000);
    expect(input(form, "provider")).toMatchObject({
      style: "filtered",
      "choices.data": { type: "Data.Query", dataset: "providers" },
    });
    expect(input(form, "provider")?.choices).toHaveLength(22);
    const answer = await looked(marco, search("italiana 150"));
    expect(answer).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.search.searchResponse" });
    expect(answer.value.results).toEqual([{ title: many[150]?.name, value: idOf(150) }]);
    const done = await bot.presses(marco, form, "Salva", { provider_r0: idOf(150), provider_r1: idOf(150) });
    expect(done.text).toContain("Distribuzione Informatica Italiana 150");
    const again = await bot.presses(marco, done, "Completa l’account…");
    expect(input(again, "provider")?.value).toBe(idOf(150));
    expect(JSON.stringify(input(again, "provider")?.choices)).toContain(idOf(150));
  });

  it("takes a name that was typed where a client looks for nothing, and keeps one that nobody has", async () => {
    const add = await bot.says(marco, "aggiungi cliente");
    expect(bytes(add)).toBeLessThan(28_000);
    const typed = { name: "Litware", domain: "litware.example", customerTenant: "", provider: "none" };
    const refused = await bot.presses(marco, add, /Aggiungi/, { ...typed, providerName: "Zeta" });
    expect(refused.text).toContain("Nome del provider: «Zeta»");
    expect(input(refused, "providerName")?.value).toBe("Zeta");
    const added = await bot.presses(marco, refused, /Aggiungi/, { ...typed, providerName: "distribuzione 151" });
    expect(added.text).toContain("Distribuzione Informatica Italiana 151");
    const [found] = (await bot.store.customers({ words: "litware", limit: 1 })).customers;
    expect(found?.provider?.id).toBe(idOf(151));
  });

  it("finds people where the client does, by their id in the directory, or by the name that was typed", async () => {
    const form = await bot.says(marco, "assegna woodgrove");
    expect(bytes(form)).toBeLessThan(28_000);
    expect(input(form, "owner")).toMatchObject({
      "choices.data": { type: "Data.Query", dataset: "graph.microsoft.com/users" },
    });
    const shared = await bot.says(marco, "assegna woodgrove", vendite);
    expect(input(shared, "owner")).toMatchObject({
      "choices.data": { dataset: "graph.microsoft.com/users?scope=currentContext" },
    });
    const revision = String(input(form, "owner")?.id).replace(/^owner/, "");
    const press = (owner: string, ownerName = "") =>
      bot.presses(marco, form, /Assegna|Salva/, { [`owner${revision}`]: owner, [`ownerName${revision}`]: ownerName });
    const unknown = await press("d0000000-0000-4000-8000-00000000abcd");
    expect(unknown.text).toContain("non è un utente di Rapport");
    expect(unknown.text).not.toContain("d0000000");
    expect((await press("nobody", "Zeta Zeta")).text).toContain("«Zeta Zeta»");
    expect((await press(marco.id, "anna neri 59")).text).toContain("Anna Neri 59");
  });

  it("tells nobody anything who may not fill in such a form, in another tenant, or by another set", async () => {
    expect(await titles(sara, search("italiana 199"))).toHaveLength(1);
    expect(await titles(luke, search(""))).toHaveLength(15);
    for (const who of [paula, stranger]) expect(await titles(who, search(""), elsewhere)).toEqual([]);
    expect(await titles(marco, search(""), { tenant: "99999999-9999-4999-8999-999999999999" })).toEqual([]);
    for (const dataset of ["customer", "people", "__proto__", "constructor", "graph.microsoft.com/users"])
      expect(await titles(marco, search("", dataset))).toEqual([]);
    expect(await titles(giulia, search("italiana", "joint-providers"))).toEqual([]);
  });

  it("answers whatever a client makes up, and notes no conversation by it", async () => {
    const before = (await bot.store.people()).length;
    for (const value of [
      undefined,
      7,
      [],
      { dataset: 3 },
      { dataset: "providers", queryText: { $ne: 1 }, queryOptions: { skip: -1, top: 1e9 } },
      search("x".repeat(5000)),
      search("%' OR 1=1 --"),
    ])
      expect((await looked(marco, value, elsewhere)).statusCode).toBe(200);
    const last = await titles(marco, search("", "providers", { queryOptions: { skip: 195, top: 15 } }));
    const names = many.slice(195).map(({ name }) => name);
    expect(last).toEqual([...names, "Fabrikam Distribution", "Northwind Distribuzione"]);
    expect(bot.connector.posts().filter(({ conversation }) => conversation === elsewhere.conversation)).toEqual([]);
    expect(await bot.store.conversation(elsewhere.conversation)).toBeUndefined();
    expect((await bot.store.people()).length).toBe(before);
  });
});
