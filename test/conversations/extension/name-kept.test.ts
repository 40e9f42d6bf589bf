import { customers } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { marco } from "../../support/world";
import { ask } from "./asking";

const wish = { email: "ada@tailspin.example", reason: "multichannel", channel: "", provider: "alone", language: "it" };

describe("the name typed for a customer on record", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const draftFor = async (name: string) =>
    bot.presses(marco, await bot.says(marco, "invita ada@tailspin.example"), "Prepara la bozza", { ...wish, name });
  const kept = "Resta il nome della scheda, Tailspin Toys:";

  it.each(["Nova S.r.l.", "Tailspin Toys Milano"])("is said on the draft not to have been used: %s", async (name) => {
    for (const _ of ["once", "and once more"]) {
      const draft = await draftFor(name);
      expect(draft.text).toContain(`${kept} «${name}» non è stato usato.`);
      expect(draft.text).toContain("Bozza, non inviata");
    }
    expect(await bot.store.invitations()).toMatchObject([{ customerName: "Tailspin Toys" }]);
    const changed = await bot.invokes(marco, "invitation.draft", { ...wish, name: "Tailspin", language: "en" });
    expect(changed.text).not.toContain(kept);
  });

  it("is said so on a draft that was there and is put right, and in the reader’s language", async () => {
    const form = await bot.says(marco, "invita ada@tailspin.example");
    await bot.presses(marco, form, "Prepara la bozza", { ...wish, name: "Tailspin Toys" });
    await bot.says(marco, "language english");
    const given = { ...wish, name: "Nova S.r.l.", reason: "new" };
    const { text } = await bot.presses(marco, form, "Prepara la bozza", given);
    expect(text).toContain("The name on record is kept, Tailspin Toys: “Nova S.r.l.” was not used.");
  });

  it("is said so in the dialog that was opened on a message", async () => {
    const customer = customers.find(({ name }) => name === "Tailspin Toys")?.id;
    const data = { verb: "invitation.draft", customer, ...wish, name: "Nova S.r.l." };
    const dialog = await ask(bot, marco, "composeExtension/submitAction", { commandId: "invite", data });
    expect(JSON.stringify(dialog)).toContain("Resta il nome della scheda, Tailspin Toys: «Nova S.r.l.»");
  });

  it.each(["Tailspin Toys", "TAILSPIN TOYS S.p.A.", "tail spin toys", "Tailspin"])(
    "needs no word where it is another spelling of the same, or a part: %s",
    async (name) => expect((await draftFor(name)).text).not.toContain("Resta il nome"),
  );
});
