import { customers } from "../support/cast";
import { type Product, type Shown, startProduct } from "../support/product";
import { marco } from "../support/world";
import { valueOn } from "./on-card";

const wish = { name: "Woodgrove Bank", email: "it@woodgrove.example", reason: "multi-partner", channel: "marketing" };

describe("an invitation about to go wrong, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const formFor = (email: string): Promise<Shown> => bot.says(marco, `invita ${email}`);
  const open = async () => (await bot.store.invitations()).map(({ customerName, email }) => `${customerName} ${email}`);

  it("is not made for one customer with an address of another, and keeps what was typed (R42)", async () => {
    const form = await formFor("it@woodgrove.example");
    const again = await bot.presses(marco, form, /bozza/i, { ...wish, email: "it@contoso.example" });
    expect(again.text).toContain("contoso.example è di Contoso S.p.A.");
    expect(valueOn(again, "email")).toBe("it@contoso.example");
    expect(await open()).toEqual([]);
  });

  it("goes to nobody known when both name and address were changed to somebody else's", async () => {
    const form = await formFor("it@woodgrove.example");
    const draft = await bot.presses(marco, form, /bozza/i, {
      ...wish,
      name: "Studio Rossi",
      email: "info@studio-rossi.example",
    });
    expect(draft.text).toContain("Studio Rossi");
    expect(draft.text).not.toContain("Litware Cloud");
    expect(await bot.store.invitations()).toMatchObject([{ customerName: "Studio Rossi" }]);
    expect((await bot.store.invitations())[0]).not.toHaveProperty("customer");
  });

  it("says on the form that the customer was invited already, when and by whom", async () => {
    const first = await formFor("it@woodgrove.example");
    expect(first.text).not.toContain("Già invitato");
    const draft = await bot.presses(marco, first, /bozza/i, wish);
    const done = await bot.presses(marco, draft, "Fatto");
    expect((await formFor("it@woodgrove.example")).text).toContain(
      "Già invitato: una bozza di Marco Bianchi, del 21 nov 2026, è pronta e non ancora inviata.",
    );
    await bot.presses(marco, done, "Ho inviato l’invito");
    for (const email of ["it@woodgrove.example", "other@woodgrove.example"]) {
      expect((await formFor(email)).text).toContain(
        "Già invitato: inviato il 21 nov 2026, come dichiara Marco Bianchi, e ancora senza risposta.",
      );
    }
  });

  it("shows where it stands when it is called sent a second time", async () => {
    const draft = await bot.presses(marco, await formFor("it@woodgrove.example"), /bozza/i, wish);
    expect(draft.text).toContain("Bozza, non inviata");
    for (const _twice of [1, 2])
      expect((await bot.says(marco, "inviato woodgrove")).text).toContain("Inviato, risposta attesa");
    expect((await bot.says(marco, "inviato nessuno")).text).toContain("Non compreso: «nessuno»");
  });
});
