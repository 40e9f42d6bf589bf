import { customers } from "../support/cast";
import { type Product, relazioni, type Shown, startProduct } from "../support/product";
import { giulia, jointLink, luke, marco, ownLink } from "../support/world";

describe("invitations, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  describe("an invitation", () => {
    async function draft(text = "invita it@woodgrove.example", inputs: object = {}): Promise<Shown> {
      const form = await bot.says(marco, text);
      return bot.presses(marco, form, /bozza/i, {
        email: "it@woodgrove.example",
        name: "Woodgrove Bank",
        reason: "multi-partner",
        channel: "marketing",
        ...inputs,
      });
    }

    it("asks for reason and channel, warns of another CSP partner, and previews the text with our link (R1, R2, R9, R12, R16, R21, R29, R46, R70–R72, R78, R79)", async () => {
      const form = await bot.says(marco, "invita it@woodgrove.example");
      expect(form.text).toContain("Litware Cloud");
      const shown = await draft();
      expect(shown.text).toContain(ownLink);
      expect(shown.text).toContain("Bozza");
      expect(shown.text).toContain("Litware Cloud");
    });

    it("with a provider carries the link of both (R81–R86, R176)", async () => {
      const form = await bot.says(marco, "invita it@woodgrove.example con fabrikam");
      const shown = await bot.presses(marco, form, /bozza/i, {
        email: "it@woodgrove.example",
        name: "Woodgrove Bank",
        reason: "multi-partner",
        channel: "provider",
        provider: "22222222-2222-4222-8222-222222222201",
      });
      expect(shown.text).toContain(jointLink);
      expect((await bot.says(marco, "invita it@woodgrove.example con northwind")).text).toContain("Northwind");
    });

    it("lets exactly two paragraphs be edited and keeps what was typed when a link is refused (R15, R41, R42, B2)", async () => {
      const editor = await bot.presses(marco, await draft(), "Modifica il testo");
      expect(JSON.stringify(editor.card).match(/"Input.Text"/g)).toHaveLength(2);
      const typed = "Vedi https://admin.rnicrosoft.com/x";
      const again = await bot.presses(marco, editor, "Salva il testo", { p1_r1: "Buongiorno,", p2_r1: typed });
      expect(again.text).toContain("admin.rnicrosoft.com");
      expect(JSON.stringify(again.card)).toContain(typed);
      const saved = await bot.presses(marco, again, "Salva il testo", { p1_r1: "Buongiorno,", p2_r1: "A presto." });
      expect(saved.text).toContain("A presto.");
      expect(saved.text).not.toContain("rnicrosoft");
    });

    it("is done, sent by a person who says so, listed with its age, and accepted as seen (R17–R19, R40, R43–R45, R50, R51, R73–R75, R174)", async () => {
      const done = await bot.presses(marco, await draft(), "Fatto");
      expect(done.text).toContain("Pronto, non ancora inviato");
      const sent = await bot.presses(marco, done, "Ho inviato l’invito");
      expect(sent.text).toContain("lo dichiara Marco Bianchi");
      bot.pass(6 * 86_400_000);
      expect((await bot.says(luke, "open invitations")).text).toMatch(/6 days/);
      const form = await bot.says(marco, "accettato woodgrove");
      await bot.presses(marco, form, /Registra/, { name: "Woodgrove Bank", tenant: "", services: "sharepoint" });
      expect((await bot.says(marco, "cliente woodgrove")).text).toContain("SharePoint");
      await bot.settled();
      expect(
        bot
          .cardsIn(relazioni.conversation)
          .map((card) => card.text)
          .join(" "),
      ).toContain("Woodgrove Bank");
    });

    it("has a page from which a person sends it, in the reader's language (R7, R13, R14, R18, R40)", async () => {
      const shown = await draft();
      const page = /drafts\/[\w-]+/.exec(JSON.stringify(shown.card))?.[0];
      const response = await fetch(`${bot.url}/${page}`, { headers: { "Accept-Language": "it" } });
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html).toContain('lang="it"');
      expect(html).toContain("mailto:it@woodgrove.example");
      expect((await fetch(`${bot.url}/drafts/not-a-page`)).status).toBe(404);
    });

    it("for a new customer makes that customer appear after acceptance (R19, R20, R50, R69, R77, R191)", async () => {
      const form = await bot.says(marco, "invite info@litware.example");
      const shown = await bot.presses(marco, form, /bozza/i, {
        email: "info@litware.example",
        name: "Litware",
        reason: "new",
        channel: "referral",
      });
      const done = await bot.presses(marco, shown, "Fatto");
      const sent = await bot.presses(marco, done, "Ho inviato l’invito");
      expect((await bot.says(marco, "clienti litware")).text).toContain("Nessun cliente trovato");
      const accepting = await bot.presses(marco, sent, /Registra l’accettazione/);
      await bot.presses(marco, accepting, /Registra/, {
        name: "Litware S.p.A.",
        tenant: "",
        services: "exchange,azure",
      });
      expect((await bot.says(marco, "clienti litware")).text).toContain("Litware S.p.A.");
    });
  });

  describe("our link", () => {
    it("is set by a Global admin and refused to others with who can (R16, R44, B11)", async () => {
      const link = ownLink.replace("DAP=false", "DAP=true");
      expect((await bot.says(marco, `link ${link}`)).text).toContain("Giulia Rossi");
      expect((await bot.says(giulia, `collegamento ${link}`)).text).toContain(link);
      expect((await bot.says(giulia, `collegamento ${link} con fabrikam`)).text).not.toContain("✓");
    });
  });
});
