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
    const list = await bot.says(marco, "clienti");
    expect(list.text).toContain("scrivere «registrazione»");
    expect(list.buttons.map(({ verb }) => verb)).not.toContain("invitation.start");
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
    expect(text).not.toContain("Forse si intendeva");
  });

  it("hears why nobody is invited yet, and not that the role may", async () => {
    expect((await bot.says(marco, "posso invitare un cliente?")).text).toMatch(/registrazione/i);
    expect((await bot.says(luke, "hello")).text).not.toContain("invite it@");
  });
});
