import { type Product, startProduct } from "../../support/product";
import { luke, marco } from "../../support/world";
import { startDemoWorld } from "../cases/steps";

describe("names in a line", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startDemoWorld();
  });
  afterAll(() => bot.stop());
  const said = async (line: string, person = marco): Promise<string> => (await bot.says(person, line)).text;

  it.each(["panificio", "alpi", "clinic"])("are looked for by any word of theirs: %s", async (word) => {
    expect((await said(word)).toLowerCase()).toContain(word);
    expect(await said(word)).not.toContain("Non compreso");
  });

  it("are each answered, or named: a second customer is not passed over", async () => {
    expect(await said("lamna & humongous")).toContain("Nella riga anche: «humongous»");
    expect(await said("licenses of Woodgrove Bank and Tailspin Toys", luke)).toContain("Also named: “Tailspin Toys”");
    expect(await said("lamna")).not.toContain("Nella riga anche");
  });

  it("are those of the domain of an address, and no others that begin so", async () => {
    expect(await said("mario@contoso.example")).toContain("Contoso S.p.A.");
    expect(await said("mario@contoso.example")).not.toContain("Quale cliente?");
  });

  it("of what stands behind a host are no customer’s: no removal begins", async () => {
    for (const line of ["rimuovi www.tailspin.example/utenti/bob", "rimuovi tailspin.example/utenti/bob"])
      expect(await said(line)).not.toContain("Avviso legale");
    expect(await said("rimuovi www.tailspin.example")).toContain("Avviso legale");
  });

  it("are not put into words that somebody offers: their end is left open", async () => {
    for (const [line, offered] of [
      ["rimuovi tutto", "rimuovi …"],
      ["clienti da invitare", "invita …"],
    ] as const) {
      const text = await said(line);
      expect(text).toContain(offered);
      expect(text).not.toMatch(/rimuovi tailspin|it@woodgrove/);
    }
  });
});

describe("addresses in a line", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct();
  });
  afterAll(() => bot.stop());

  it("begin nothing when two stand together without a space, and are both named", async () => {
    const { text, buttons } = await bot.says(marco, "invita bea@x.example;cleo@x.example");
    expect(text).toContain("bea@x.example;cleo@x.example");
    expect(buttons.map(({ verb }) => verb)).not.toContain("invitation.draft");
  });

  it("begin no invitation that comes from them", async () => {
    for (const line of ["nuovo invito da bea@x.example", "new invitation from bea@x.example"]) {
      const { buttons } = await bot.says(marco, line);
      expect(buttons.map(({ verb }) => verb)).not.toContain("invitation.draft");
    }
  });
});

describe("what is asked about a customer", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startDemoWorld();
  });
  afterAll(() => bot.stop());

  it.each([
    ["tailspin è stato rimosso?", "La relazione è attiva"],
    ["lago di garda ha accettato?", "Invito"],
    ["chi approva le rimozioni?", "Elena Ferri"],
    ["cosa devo fare oggi", "Aspettano una decisione"],
  ])("is answered, not turned into something to do: %s", async (line, words) => {
    expect((await bot.says(marco, line)).text).toContain(words);
  });
});
