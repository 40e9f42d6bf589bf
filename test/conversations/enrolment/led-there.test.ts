import type { Product } from "../../support/product";
import { giulia, luke, marco } from "../../support/world";
import { startNewPartner } from "./newcomers";

describe("whoever begins before the reseller is in the programme", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startNewPartner();
  });
  afterAll(() => bot.stop());

  it.each(["ciao", "aiuto", "che cosa posso fare?"])("is led to the enrolment first: %s", async (line) => {
    const { buttons } = await bot.says(giulia, line);
    expect(buttons[0]?.title).toContain("registrazione");
  });

  it("finds the way there in an empty list, and no button that is refused", async () => {
    for (const line of ["clienti", "inviti", "approvazioni", "cliente contoso"]) {
      const list = await bot.says(marco, line);
      expect([line, list.text]).toEqual([line, expect.not.stringMatching(/«registrazione»/)]);
      const refused = ["invitation.start", "invitation.accepting", "customers.page"];
      const isRefused = ({ verb, title }: (typeof list.buttons)[number]) =>
        refused.includes(verb) && title !== "Mostra tutti i clienti";
      expect([line, list.buttons.filter(isRefused)]).toEqual([line, []]);
      expect((await bot.presses(marco, list, "Mostra la registrazione")).text).toContain("Non avviata");
    }
  });

  it.each([
    "invita Rossi rossi@contoso.example",
    "invita a Mario Rossi mario@contoso.example",
    "invita contoso",
    "invita con fabrikam",
    "autorizza",
    "autorizza northwind",
  ])("hears why it is too early, however it is said: %s", async (line) => {
    const { text } = await bot.says(giulia, line);
    expect(text).toContain("registrazione non ancora attiva");
    expect(text).not.toMatch(/Forse si intendeva|«registrazione»/);
  });

  it("is offered the enrolment by whoever it is refused by", async () => {
    const refused = await bot.says(giulia, "invita contoso");
    expect((await bot.presses(giulia, refused, "Mostra la registrazione")).text).toContain("Non avviata");
  });

  it("hears who enrols, and is offered nothing that is refused, without a role for it", async () => {
    const customers = await bot.says(luke, "customers");
    expect(customers.text).toContain("a global admin enrols it");
    for (const list of [customers, await bot.says(luke, "gaps")])
      for (const { verb, data } of list.buttons)
        expect([verb, (await bot.invokes(luke, verb, data)).text]).toEqual([
          verb,
          expect.not.stringContaining("another role"),
        ]);
  });

  it.each(["invitations", "history"])("is led to what the role may, where there is nothing yet: %s", async (line) => {
    const help = await bot.presses(luke, await bot.says(luke, line), "Show what I can do");
    expect(help.text).toContain("customers");
  });

  it("hears on the board how the enrolment stands, without a word against it", async () => {
    expect((await bot.says(marco, "quadro")).text).toMatch(/Registrazione al programma.*Non avviata/);
  });

  it("hears why nobody is invited yet, and not that the role may", async () => {
    expect((await bot.says(marco, "posso invitare un cliente?")).text).toMatch(/registrazione/i);
    expect((await bot.says(luke, "hello")).text).not.toContain("invite it@");
  });
});
