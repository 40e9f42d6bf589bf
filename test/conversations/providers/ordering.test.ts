import { type Product, startProduct } from "../../support/product";
import { aCustomer, fabrikam, luke, marco, northwind } from "../../support/world";

const named = (id: string, provider: string, canOrder: boolean) =>
  aCustomer({ id, name: `Studio ${id}`, domain: `${id}.example`, provider: { id: provider, canOrder } });

describe("whether a provider can order", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({
      customers: [named("one", northwind, true), named("two", fabrikam, true), named("three", fabrikam, false)],
    });
  });
  afterEach(() => bot.stop());

  const verbs = (card: Awaited<ReturnType<Product["says"]>>) => card.buttons.map(({ verb }) => verb);

  it("needs our authorisation, which the record of a customer says and offers to who may give it (R164)", async () => {
    const card = await bot.says(marco, "one.example");
    expect(card.text).toMatch(/Provider non ancora autorizzato.*Northwind Distribuzione non può ordinare/);
    expect(card.text).not.toMatch(/Distribuzione(?: ·)? può ordinare/);
    const form = await bot.presses(marco, card, "Autorizza il provider…");
    expect(form.text).toContain("Che cosa comporta");

    const reader = await bot.says(luke, "one.example");
    expect(reader.text).toMatch(
      /Provider not authorised yet.*A global admin, user admin, admin agent or sales agent authorises it/,
    );
    expect(verbs(reader)).not.toContain("provider.authorising");
  });

  it("is said so by the account, by what was asked alone and by the list of whom it cannot order for", async () => {
    const account = await bot.says(marco, "account one.example");
    expect(account.text).toContain("Northwind Distribuzione non può ancora ordinare");
    expect(account.text).not.toContain("si ordinano tramite");
    expect(verbs(account)).toContain("provider.authorising");
    const list = await bot.says(marco, "clienti di northwind senza relazione");
    expect(list.text).toContain("Non ancora autorizzato: non può ordinare per nessun cliente");
    expect(verbs(list)).toContain("provider.authorising");
    expect(verbs(await bot.says(marco, "scoperti fabrikam"))).not.toContain("provider.authorising");
  });

  it("is no news where it can, and the first thing on the record where it lacks a relationship (R80)", async () => {
    expect((await bot.says(marco, "two.example")).text).toMatch(
      /Relazione attiva.*Fabrikam Distribution · può ordinare/,
    );
    const card = await bot.says(marco, "three.example");
    expect(card.text).toMatch(/Il provider non può ordinare.*non può ordinare: per ordinare.*Requisiti/);
    expect(card.text).not.toContain("Relazione attiva");
    expect(card.buttons).toContainEqual(
      expect.objectContaining({ verb: "invitation.start", title: "Prepara l’invito congiunto" }),
    );
  });
});
