import { contoso, customers } from "../../support/cast";
import { type Product, personalChat, relazioni, startProduct } from "../../support/product";
import { elena, luke, marco, sara } from "../../support/world";
import { valueOn } from "../on-card";

describe("a refusal about an invitation", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  it("of a provider that is not authorised leads to authorising it, and to inviting without it", async () => {
    const refused = await bot.says(marco, "invita info@nuovo.example con northwind");
    expect(refused.text).toContain("non è ancora autorizzato");
    const authorising = await bot.presses(marco, refused, "Autorizza…");
    expect(authorising.text).toContain("Che cosa comporta");
    const alone = await bot.presses(marco, refused, "Invita senza il provider");
    expect(valueOn(alone, "email")).toBe("info@nuovo.example");
  });

  it("of such a provider keeps the customer that was named", async () => {
    const refused = await bot.says(marco, "invita contoso s.p.a. con northwind");
    const alone = await bot.presses(marco, refused, "Invita senza il provider");
    expect(valueOn(alone, "name")).toBe("Contoso S.p.A.");
  });

  it("is no refusal about something else that is made to name one", async () => {
    const data = { customer: contoso.id, invitation: "garda26" };
    const refused = await bot.invokes(luke, "removal.start", data, personalChat(luke));
    expect(refused.text).toContain("another role is needed");
    expect(refused.buttons.map(({ verb }) => verb)).not.toContain("invitation.show");
  });

  describe("of a press on its card", () => {
    const drafted = async (where = personalChat(marco)) => {
      const form = await bot.says(marco, "invita it@woodgrove.example", where);
      const wish = { email: "it@woodgrove.example", name: "Woodgrove Bank", reason: "multi-partner" };
      return bot.presses(marco, form, /bozza/i, { ...wish, channel: "marketing" }, where);
    };

    it.each(["Ho inviato l’invito", "Elimina la bozza", "Modifica il testo"])(
      "by who may not write leads back to the invitation: %s",
      async (title) => {
        const draft = await drafted(relazioni);
        for (const [person, back] of [
          [sara, "Torna all’invito"],
          [luke, "Back to the invitation"],
        ] as const) {
          const refused = await bot.presses(person, draft, title, {}, relazioni);
          const again = await bot.presses(person, refused, back);
          expect(again.text).toContain("it@woodgrove.example");
        }
        expect(await bot.store.invitations()).toMatchObject([{ state: "draft" }]);
      },
    );

    it.each([
      [sara, "Leggi il messaggio"],
      [luke, "Read the message"],
    ])("is not asked for by its link, where who looks may not send it: $0.name", async (person, title) => {
      await drafted();
      const draft = await bot.says(person, "invito it@woodgrove.example");
      const links = [...JSON.stringify(draft.card).matchAll(/\{"type":"Action.OpenUrl"[^{}]*\}/g)].map(
        ([link]) => JSON.parse(link) as object,
      );
      expect(links).toMatchObject([{ title, url: expect.stringContaining("/drafts/") }]);
      expect(links[0]).not.toHaveProperty("style");
    });

    it("that was discarded meanwhile leads to inviting again", async () => {
      const draft = await drafted();
      await bot.presses(elena, await bot.says(elena, "invito it@woodgrove.example"), "Elimina la bozza");
      const refused = await bot.presses(marco, draft, "Ho inviato l’invito");
      expect(refused.text).toContain("invito già chiuso");
      const form = await bot.presses(marco, refused, "Invita di nuovo");
      expect(valueOn(form, "email")).toBe("it@woodgrove.example");
      expect(valueOn(form, "name")).toBe("Woodgrove Bank");
    });
  });
});
