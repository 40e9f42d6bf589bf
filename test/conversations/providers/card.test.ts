import { type Product, relazioni, startProduct } from "../../support/product";
import { aCustomer, luke, marco, northwind, paula, sara } from "../../support/world";

const fabrikam = "22222222-2222-4222-8222-222222222201";
const named = (id: string, name: string, provider: string, canOrder: boolean) =>
  aCustomer({ id, name, domain: `${id}.example`, provider: { id: provider, canOrder } });

const { provider: _, ...ofNobody } = aCustomer({ id: "four", name: "Delta Quattro", domain: "four.example" });

describe("a provider's card", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({
      customers: [
        named("one", "Alfa Uno", fabrikam, false),
        named("two", "Beta Due", fabrikam, true),
        named("three", "Gamma Tre", northwind, false),
        ofNobody,
      ],
    });
  });
  afterEach(() => bot.stop());

  it("is opened by name, in both languages, and from the list (R167)", async () => {
    for (const line of ["provider fabrikam", "distributore fabrikam", "distributor Fabrikam Distribution"])
      expect([line, (await bot.says(marco, line)).text]).toEqual([line, expect.stringContaining("Clienti condivisi")]);
    const list = await bot.says(paula, "providers");
    expect((await bot.presses(paula, list, /Fabrikam/)).text).toContain("Shared customers");
    expect((await bot.says(paula, "provider litware")).text).toContain("provider not found");
  });

  it("shows the customers that we share, and opens them (R168)", async () => {
    const card = await bot.says(paula, "provider fabrikam");
    expect(card.text).toMatch(/Shared customers 2/);
    const { text } = await bot.presses(paula, card, "View customers");
    expect(text).toMatch(/Alfa Uno.*Beta Due/);
    expect(text).not.toMatch(/Gamma|Delta/);
    for (const line of ["shared customers with fabrikam", "clienti condivisi con fabrikam"])
      expect((await bot.says(sara, line)).text).toMatch(/Alfa Uno.*Beta Due/);
  });

  it("explains why a provider needs a relationship of its own (R83)", async () => {
    const { text } = await bot.says(paula, "provider fabrikam");
    expect(text).toMatch(/Cannot order for 1/);
    expect(text).toContain("new subscriptions or more licences");
  });

  it("says that the terms are agreed outside, with the provider directly (R157)", async () => {
    await bot.invokes(paula, "provider.record", { providerName: "Litware Distribution", receivedOn: "", link: "" });
    expect((await bot.says(paula, "provider litware")).text).toContain("agreed with it directly, outside Rapport");
  });

  it("says who ends a partnership, and offers no button for it (C9)", async () => {
    const card = await bot.says(paula, "provider fabrikam");
    expect(card.text).toContain("ended by Microsoft support");
    expect(card.buttons.map(({ title }) => title).join()).not.toMatch(/end|remove/i);
  });

  it("reads out our notes nowhere where others read along", async () => {
    const data = { provider: fabrikam, revision: 1, notes: "Answers slowly." };
    await bot.invokes(paula, "provider.note", { ...data, training: "", marketing: "", credit: "" });
    expect((await bot.says(paula, "provider fabrikam")).text).toContain("Answers slowly.");
    expect((await bot.says(paula, "provider fabrikam", relazioni)).text).not.toContain("Answers slowly.");
  });

  it("offers what each may do, and shows no customers to who may see none", async () => {
    const helpdesk = await bot.says(luke, "provider fabrikam");
    expect(helpdesk.text).toContain("another role");
    const seller = await bot.says(sara, "provider fabrikam");
    expect(seller.buttons.map(({ verb }) => verb)).not.toContain("invitation.start");
  });
});

describe("whom a provider cannot order for", () => {
  let bot: Product;
  afterEach(() => bot.stop());

  const many = Array.from({ length: 13 }, (_, n) =>
    named(`c${n}`, `Cliente ${String(n).padStart(2, "0")}`, fabrikam, false),
  );

  it("is listed per provider, where there are several, and goes on page by page (R80)", async () => {
    bot = await startProduct({ customers: [...many, named("n", "Nord", northwind, false)] });
    const choice = await bot.says(paula, "gaps");
    expect(choice.text).toMatch(/Fabrikam.*cannot order for 13.*Northwind.*cannot order for 1/);
    const first = await bot.presses(paula, choice, /Fabrikam/);
    expect(first.text).toMatch(/Cannot order for 13 of 13 customers/);
    const second = await bot.presses(paula, first, "Show the next 10");
    expect(second.text).toMatch(/Cliente 10.*Cliente 11.*Cliente 12/);
    expect(first.text + second.text).not.toContain("Nord");
    expect((await bot.says(marco, "scoperti northwind")).text).toContain("Nord");
  });

  it("begins a joint invitation for who may invite, and opens the record for others (R81, R82)", async () => {
    bot = await startProduct({ customers: many.slice(0, 1) });
    const mine = await bot.says(marco, "scoperti");
    const form = await bot.presses(marco, mine, /Cliente 00/);
    expect(form.text).toContain("Fabrikam");
    expect(form.buttons.map(({ verb }) => verb)).toContain("invitation.draft");
    const theirs = await bot.says(sara, "scoperti");
    expect((await bot.presses(sara, theirs, /Cliente 00/)).buttons.map(({ verb }) => verb)).toContain("customer.open");
  });

  it("says that there is none", async () => {
    bot = await startProduct({ customers: [named("x", "Xi", fabrikam, true)] });
    expect((await bot.says(paula, "gaps")).text).toContain("No provider has customers it cannot order for");
  });
});
