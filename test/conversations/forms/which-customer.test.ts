import { isForm } from "../../../src/chat/views/dry-run/is-form";
import type { Person } from "../../../src/core/people/person";
import { customers } from "../../support/cast";
import { type Product, relazioni, type Shown, startProduct } from "../../support/product";
import { luke, marco } from "../../support/world";
import { ask, stranger } from "../extension/asking";
import { elementsOf } from "../on-card";

describe("a card that asks which customer", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ customers });
    const { tenantId: _, ...first } = customers[0]!;
    const many = Array.from({ length: 60 }, (_each, n) => ({
      ...first,
      id: `serie-${n}`,
      name: `Serie ${n}`,
      domain: `serie${n}.example`,
      ...(n > 40 && { state: "removed" as const, removedAt: 1 }),
    }));
    await bot.store.change(async () => ({ answer: undefined, customers: many }));
  });
  afterAll(() => bot.stop());

  const input = ({ card }: Shown, id: string) => elementsOf(card).find((each) => each.id === id);
  const looked = async (person: Person, queryText: string, dataset: unknown = "customers", from = {}, more = {}) => {
    const value = { queryText, queryOptions: { skip: 0, top: 15 }, dataset, ...more };
    const answer = (await ask(bot, person, "application/search", value, from)) as {
      value: { results: { title: string; value: string }[] };
    };
    return answer.value.results;
  };
  const verbsOn = ({ buttons }: Shown) => buttons.map(({ verb }) => verb);
  const titles = async (...asked: Parameters<typeof looked>) => (await looked(...asked)).map(({ title }) => title);

  it.each([
    [marco, "rimuovi", "Avanti", "removal.start"],
    [marco, "assegna", "Avanti", "customer.assigning"],
    [marco, "cliente", "Avanti", "customer.open"],
    [marco, "privilegi concessi", "Avanti", "privileges.regranting"],
    [luke, "history", "Go on", "history.open"],
    [luke, "partners", "Go on", "customer.partners"],
    [luke, "account", "Go on", "customer.account"],
    [luke, "buying permission", "Go on", "customer.buys"],
  ])("finds one as it is typed, and goes on with what was asked: %#", async (person, line, goOn, verb) => {
    const which = await bot.says(person, line);
    expect(input(which, "chosen")).toMatchObject({
      style: "filtered",
      "choices.data": { type: "Data.Query", dataset: verb === "history.open" ? "all-customers" : "customers" },
    });
    expect(input(which, "words")).toMatchObject({ type: "Input.Text" });
    expect((which.card.actions as object[]).filter((each) => !("mode" in each)).length).toBeLessThanOrEqual(3);
    // Nothing is filled in: a dry run, and what is noted on forms, do not take it for one.
    expect(isForm(JSON.stringify(which.card))).toBe(false);
    const [found] = await looked(person, "tailsp");
    const form = await bot.presses(person, which, goOn, { chosen: found?.value, words: "", filter: "all" });
    expect(form.text).toContain("Tailspin Toys");
    const row = which.buttons.find((each) => each.verb === verb);
    const pressed = await bot.invokes(person, verb, { ...row?.data, customer: found?.value });
    expect({ ...form, buttons: verbsOn(form) }).toEqual({ ...pressed, buttons: verbsOn(pressed) });
    expect(form.text).toMatch(person === luke ? /Back to the list|Cancel/ : /Torna all’elenco|Annulla/);
  });

  it("keeps for whom, where that was said", async () => {
    const which = await bot.says(marco, "assegna a sara");
    const [found] = await looked(marco, "tailsp");
    const form = await bot.presses(marco, which, "Avanti", { chosen: found?.value, words: "" });
    expect(elementsOf(form.card).find(({ id }) => String(id).startsWith("owner_"))?.value).toBe(
      (await bot.store.people()).find(({ name }) => name === "Sara Conti")?.id,
    );
  });

  it("takes words where a client finds nothing as they are typed: the rows that fit go on the same way", async () => {
    const which = await bot.says(marco, "rimuovi");
    const list = await bot.presses(marco, which, "Avanti", { chosen: "", words: "tailsp" });
    expect(list.buttons.filter(({ verb }) => verb === "removal.start")).toHaveLength(1);
    expect(input(list, "chosen")).toBeUndefined();
    const none = await bot.presses(marco, which, "Avanti", { words: "zzzz" });
    expect(none.text).toContain("zzzz");
  });

  it("searches what is typed where somebody is to be chosen, with the words beside it", async () => {
    const which = await bot.says(marco, "rimuovi");
    const starts = (list: Shown) => list.buttons.filter(({ verb }) => verb === "removal.start").length;
    const goesOn = (chosen: string, words = "") =>
      bot.presses(marco, which, "Avanti", { chosen, words, filter: "all" });
    expect(starts(await goesOn("Tailspin"))).toBe(1);
    expect(starts(await goesOn("Tailspin Toys · tailspin.example"))).toBe(1);
    expect(starts(await goesOn("serie", "7"))).toBe(1);
    for (const typed of ["domani", "z".repeat(300)]) {
      const none = await goesOn(typed);
      expect(none.text).not.toContain("attuale");
      expect(JSON.stringify(none.card)).toContain(typed.slice(0, 80));
    }
    const list = await bot.presses(marco, which, "Avanti", { chosen: "", words: "serie", filter: "all" });
    expect(starts(await bot.presses(marco, list, "Avanti", { chosen: "Tailspin", words: "serie" }))).toBe(1);
    const same = await bot.presses(marco, list, "Avanti", { chosen: "serie", words: "serie", filter: "all" });
    expect(same.text).toContain("✕ nessuno è stato scelto");
  });

  it.each([
    [
      marco,
      "rimuovi",
      "Avanti",
      "✕ nessuno è stato scelto: scegliere un cliente, oppure scriverne il nome o il dominio",
    ],
    [luke, "history", "Go on", "✕ nobody is chosen: choose a customer, or type its name or domain"],
  ])("says beside field and button that nobody is chosen or typed: %#", async (person, line, goOn, problem) => {
    const said = ({ card }: Shown) =>
      (card.body as object[]).map(
        (each) => ("inlines" in each && JSON.stringify(each.inlines)) || Object(each).id || "",
      );
    const which = await bot.says(person, line);
    const next = which.buttons.find(({ data }) => "cursor" in data && !("isChoosing" in data));
    for (const page of [which, await bot.invokes(person, "customers.page", next?.data ?? {})]) {
      expect(page.text).not.toContain("✕");
      const again = await bot.presses(person, page, goOn, { chosen: "", words: " ", filter: "all" });
      const body = said(again);
      const at = body.findIndex((each) => each.includes(problem));
      expect([body[at - 1], (again.card.body as { type: string }[])[at + 1]?.type]).toEqual(["words", "ActionSet"]);
      expect(again.spoken).toContain(problem.slice(2));
      expect(verbsOn(again)).toEqual(verbsOn(page));
      expect(again.text).toContain(page.text.slice(-300));
    }
    const list = await bot.presses(person, which, goOn, { chosen: "", words: "serie", filter: "all" });
    expect(list.text).not.toContain("✕");
    const again = await bot.presses(person, list, goOn, { chosen: "", words: "serie", filter: "all" });
    expect(again.text).toContain(problem);
    const other = await bot.presses(person, list, goOn, { chosen: "", words: "", filter: "all" });
    expect(other.text).not.toContain("✕");
  });

  it("offers those alone who may be meant: for a way back the removed ones", async () => {
    const which = await bot.says(marco, "ripristina");
    expect(input(which, "chosen")).toMatchObject({ "choices.data": { dataset: "removed-customers" } });
    expect(await titles(marco, "serie 50", "removed-customers")).toEqual(["Serie 50 · serie50.example"]);
    expect(await titles(marco, "serie 50")).toEqual([]);
    expect(await titles(marco, "serie 4", "removed-customers")).not.toContain("Serie 4 · serie4.example");
  });

  it("offers the removed ones too, as what they are, where it is whose history that is asked", async () => {
    for (const line of ["history", "export the history"]) {
      const which = await bot.says(luke, line);
      expect(input(which, "chosen")).toMatchObject({ "choices.data": { dataset: "all-customers" } });
      const [found, ...others] = await looked(luke, "serie 50", "all-customers");
      expect([found?.title, others]).toEqual(["Serie 50 · serie50.example · Removal recorded", []]);
      const story = await bot.presses(luke, which, "Go on", { chosen: found?.value, words: "", filter: "all" });
      expect(story.text).toContain("Serie 50");
    }
    expect(await titles(marco, "serie 50", "all-customers")).toEqual([
      "Serie 50 · serie50.example · Rimozione registrata",
    ]);
    expect(await titles(luke, "tailsp", "all-customers")).toEqual(["Tailspin Toys · tailspin.example"]);
    const all = await Promise.all(
      [0, 15, 30, 45, 60].map((skip) =>
        titles(luke, "serie", "all-customers", {}, { queryOptions: { skip, top: 15 } }),
      ),
    );
    expect(new Set(all.flat()).size).toBe(60);
    expect(all.flat().findIndex((title) => title.endsWith("Removal recorded"))).toBe(41);
  });

  it("forgives a slip of the fingers as the compose box does, in every set", async () => {
    expect(await titles(marco, "tailspn")).toEqual(["Tailspin Toys · tailspin.example"]);
    expect(await titles(marco, "wodgrove")).toEqual(["Woodgrove Bank · woodgrove.example"]);
    expect((await titles(marco, "contosso", "all-customers"))[0]).toBe("Contoso S.p.A. · contoso.example");
    expect((await titles(marco, "serrie 50", "removed-customers"))[0]).toBe("Serie 50 · serie50.example");
    expect(await titles(marco, "tailspn", "removed-customers")).toEqual([]);
    expect(await titles(marco, "tailspn", "customers", {}, { queryOptions: { skip: 15, top: 15 } })).toEqual([]);
    expect(await titles(stranger, "tailspn", "all-customers")).toEqual([]);
  });

  it("finds by the same words, in the same order as the compose box, so many at once and no more", async () => {
    expect((await titles(luke, "serie 7"))[0]).toBe("Serie 7 · serie7.example");
    expect(await titles(luke, "")).toHaveLength(15);
    expect(await titles(luke, "serie", "customers", {}, { queryOptions: { skip: 30, top: 15 } })).toHaveLength(11);
    for (const queryOptions of [{ skip: -1, top: 900 }, { skip: 9000, top: 15 }, "x", null])
      expect((await titles(luke, "serie", "customers", {}, { queryOptions })).length).toBeLessThanOrEqual(15);
    expect(await titles(luke, "x".repeat(50_000))).toEqual([]);
  });

  it("has none where all stand on the card", async () => {
    const small = await startProduct({ customers: customers.slice(0, 3) });
    const which = await small.says(marco, "rimuovi");
    expect(input(which, "chosen")).toBeUndefined();
    await small.stop();
  });

  it("tells nobody who may not know, whatever a client makes up, and opens nothing for them", async () => {
    const foreign = { tenant: "99999999-9999-4999-8999-999999999999" };
    const nobody = { ...luke, id: "c9000000-0000-4000-8000-000000000009", mri: "29:nobody", roles: [] };
    await bot.store.change(async () => ({ answer: undefined, people: [nobody] }));
    for (const dataset of ["customers", "removed-customers", "all-customers", "toString", 7, undefined])
      for (const results of [
        await titles(stranger, "serie", dataset),
        await titles(nobody, "serie", dataset),
        await titles(marco, "serie", dataset, foreign),
      ])
        expect(results).toEqual([]);
    const made = { opens: "removal.start", chosen: "serie-1" };
    for (const person of [luke, nobody, stranger]) {
      const refused = await bot.invokes(person, "customers.page", made, relazioni);
      expect(refused.buttons.map(({ verb }) => verb)).not.toContain("removal.request");
    }
    for (const data of [
      { opens: "removal.approve", chosen: "serie-1" },
      { opens: "removal.start", chosen: { a: 1 } },
      { opens: "removal.start", chosen: "x".repeat(300) },
      { opens: "removal.start", chosen: "no-such", back: 7 },
    ])
      expect((await bot.invokes(marco, "customers.page", data)).text).not.toBe("");
    expect(await bot.store.openRemovals()).toEqual([]);
  });
});
