import type { Customer } from "../../../src/core/customers/customer";
import { contoso, customers } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { elena, fabrikam, marco, sara } from "../../support/world";
import { addressesOn, buttonsIn } from "../on-card";

describe("a customer without relationship", () => {
  let bot: Product;
  beforeEach(async () => {
    const account: Customer = {
      ...contoso,
      state: "no-relationship",
      provider: { id: fabrikam, canOrder: false },
      grants: [],
      services: [],
      subscriptions: [],
    };
    bot = await startProduct({ customers: customers.map((each) => (each.id === contoso.id ? account : each)) });
  });
  afterEach(() => bot.stop());

  it("is in the list of those alone, and in a search (R61)", async () => {
    const list = await bot.says(marco, "clienti");
    expect(list.text).toContain("1–4 di 4");
    expect(list.text).not.toContain("Contoso");
    const filtered = await bot.presses(marco, list, "Cerca", { words: "", filter: "no-relationship" });
    expect(filtered.text).toContain("Contoso S.p.A.");
    expect(filtered.text).toContain("Ancora senza relazione");
    expect((await bot.says(marco, "clienti contoso")).text).toContain("Contoso S.p.A.");
  });

  it.each([
    "clienti senza relazione",
    "customers without a relationship",
    "clienti che non hanno ancora una relazione",
  ])("is in the list that is asked for by %s", async (line) => {
    const list = await bot.says(marco, line);
    expect(list.text).toContain("1–1 di 1");
    expect(list.text).toContain("Contoso S.p.A.");
  });

  it("has a record on which the invitation comes first, and neither portals nor the removal", async () => {
    const record = await bot.says(elena, "cliente contoso");
    expect(record.text).toContain("Ancora senza relazione");
    expect(record.buttons.find(({ verb }) => verb !== "customer.account")?.title).toBe("Invita…");
    expect(addressesOn(record)).toEqual([]);
    expect(buttonsIn(record, "account")).toEqual(["Account…"]);
    const form = await bot.presses(elena, record, "Invita…");
    expect(form.text).toContain("Contoso S.p.A.");
    expect((await bot.says(sara, "cliente contoso")).buttons.map(({ verb }) => verb)).not.toContain("invitation.start");
  });

  it("cannot be removed: there is nothing to end, and the answer says so", async () => {
    const refused = await bot.says(marco, "rimuovi contoso");
    expect(refused.text).toContain("ancora nessuna relazione");
    expect((await bot.says(marco, "posso rimuovere contoso?")).text).toContain(
      "non c’è ancora una relazione da chiudere",
    );
    expect((await bot.store.customer(contoso.id))?.openRemoval).toBeUndefined();
  });

  it("is said on every card to have no relationship yet, with the invitation as what to do", async () => {
    const card = await bot.says(elena, "privilegi contoso");
    expect(card.text).toContain("Ancora senza relazione");
    expect(card.text).toContain("invita contoso.example");
    expect(card.text).not.toContain("rimozione");
    const forged = { customer: contoso.id, revision: 1, services: "azure", seenOn: "2026-11-20" };
    for (const [verb, data] of [
      ["privileges.regranting", { customer: contoso.id }],
      ["privileges.regrant", forged],
    ] as const)
      expect((await bot.invokes(elena, verb, data)).text).toContain("ancora nessuna relazione");
    expect((await bot.store.customer(contoso.id))?.grants).toEqual([]);
    expect((await bot.says(elena, "cronologia contoso")).text).toContain("Ancora senza relazione");
    expect((await bot.says(elena, "cronologia contoso")).text).not.toContain("Relazione attiva");
    const restored = await bot.says(elena, "ripristina contoso spa");
    expect(restored.text).toContain("non ha ancora una relazione con noi");
    const record = await bot.says(elena, "cliente contoso");
    expect(record.text).toContain("manca la relazione");
    expect(record.text).not.toContain("acquista solo tramite");
    expect((await bot.says(elena, "clienti contoso")).text).toContain("Ancora senza relazione");
  });
});
