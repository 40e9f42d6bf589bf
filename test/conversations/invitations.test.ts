import { customers } from "../support/cast";
import { type Product, relazioni, type Shown, startProduct } from "../support/product";
import { elena, fabrikam, giulia, jointLink, luke, marco, ownLink } from "../support/world";
import { addressesOn, buttonOn, idsOn, valueOn } from "./on-card";

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

    it("asks for reason and channel, warns of another CSP partner, and previews the text with our link (R1, R9, R12, R16, R21, R46, R70, R78)", async () => {
      const form = await bot.says(marco, "invita it@woodgrove.example");
      expect(form.text).toContain("Litware Cloud");
      const shown = await draft();
      expect(shown.text).toContain(ownLink);
      expect(shown.text).toContain("Bozza, non inviata");
      expect(shown.text).toContain("Litware Cloud");
      for (const words of [
        "A it@woodgrove.example",
        "Motivo più partner per lo stesso cliente",
        "Canale il nostro marketing",
        "Porta a l’interfaccia di amministrazione di Microsoft 365",
      ]) {
        expect(shown.text).toContain(words);
      }
    });

    it("is also the way back to privileges that a customer took away (R2)", async () => {
      const record = await bot.says(marco, "cliente wide world");
      const form = await bot.presses(marco, record, "Invita di nuovo");
      expect(valueOn(form, "reason")).toBe("restore");
      const typed = { email: "it@wideworld.example", name: "Wide World Importers", reason: "restore" };
      const shown = await bot.presses(marco, form, /bozza/i, { ...typed, channel: "marketing" });
      expect(shown.text).toContain("privilegi o relazione da ripristinare");
    });

    it.each([
      ["invita it@x.example in inglese", "en"],
      ["invite it@x.example in Italian", "it"],
    ])("is in the language that the line names: %s", async (line, language) => {
      for (const person of [marco, elena]) expect(valueOn(await bot.says(person, line), "language")).toBe(language);
    });

    it.each(["invita it@alpineski.example da soli", "invite it@alpineski.example without a provider"])(
      "is without a provider where the line says so: %s",
      async (line) => {
        expect(valueOn(await bot.says(marco, line), "provider")).toBe("alone");
      },
    );

    it("is asked about where it is to be with a provider and alone, or in a language of nobody", async () => {
      for (const line of ["invita it@x.example con fabrikam da soli", "invita it@x.example in tedesco"])
        expect(buttonOn(await bot.says(marco, line), "invitation.draft")).toBeUndefined();
    });

    it("with a provider carries the link of both, and tells why the provider needs it (R81, R83, R85)", async () => {
      const form = await bot.says(marco, "invita it@woodgrove.example con fabrikam");
      const shown = await bot.presses(marco, form, /bozza/i, {
        email: "it@woodgrove.example",
        name: "Woodgrove Bank",
        reason: "multi-partner",
        channel: "provider",
        provider: "22222222-2222-4222-8222-222222222201",
      });
      expect(form.text).toContain("Con un invito congiunto anche il provider può inviare ordini");
      expect(shown.text).toContain(jointLink);
      expect(shown.text).not.toContain(ownLink);
      const refused = await bot.says(marco, "invita it@woodgrove.example con northwind");
      expect(refused.text).toContain("Northwind");
      expect(refused.buttons.map(({ verb }) => verb)).not.toContain("invitation.draft");
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

    it("is done, sent by a person who says so, listed with its age, and accepted as seen (R17–R19, R45, R50)", async () => {
      const done = await bot.presses(marco, await draft(), "Fatto");
      expect(done.text).toContain("Pronto, non ancora inviato");
      const sent = await bot.presses(marco, done, "Ho inviato l’invito");
      expect(sent.text).toContain("lo dichiara Marco Bianchi");
      expect(sent.text).toContain("Il collegamento non dice quale cliente ha accettato");
      bot.pass(6 * 86_400_000);
      expect((await bot.says(luke, "open invitations")).text).toMatch(/6 days/);
      const form = await bot.says(marco, "accettato woodgrove");
      await bot.presses(marco, form, /Registra/, {
        name: "Woodgrove Bank",
        customerTenant: "",
        services: "sharepoint",
      });
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

    it("from a customer's record stays with that customer when the address has another domain, also after a mistake (R42)", async () => {
      const record = await bot.says(marco, "cliente woodgrove");
      const form = await bot.presses(marco, record, /Invita/);
      const typed = { name: "Woodgrove Bank", reason: "multi-partner", channel: "referral" };
      const again = await bot.presses(marco, form, /bozza/i, { ...typed, email: "it@" });
      expect(again.text).toContain("Woodgrove Bank");
      const shown = await bot.presses(marco, again, /bozza/i, { ...typed, email: "rossi@studio-rossi.example" });
      for (const words of ["Woodgrove Bank", "studio-rossi.example", "Litware Cloud", ownLink]) {
        expect(shown.text.replaceAll("\u200b", "")).toContain(words);
      }
      const editor = await bot.presses(marco, shown, "Modifica il testo");
      const foreign = { p1_r1: "Vedi https://contoso.example/x", p2_r1: "" };
      const refused = await bot.presses(marco, editor, "Salva il testo", foreign);
      expect(refused.buttons.map(({ verb }) => verb)).toContain("invitation.saveWithoutLink");
      expect((await bot.says(marco, "cronologia woodgrove")).text).toContain("ha iniziato un invito");
    });

    it("to a customer who has neither brings both relationships at once: privileges for us, orders for the provider (R81)", async () => {
      const [tailspin] = await bot.store.customersCalled("Tailspin Toys");
      const neither = { ...tailspin!, grants: [], services: [], provider: { id: fabrikam, canOrder: false } };
      await bot.store.change(async () => ({ answer: undefined, customers: [neither] }));
      const before = await bot.says(marco, "cliente tailspin");
      expect(before.text).toContain("Fabrikam Distribution · non può ordinare");
      expect(addressesOn(before)).toEqual([]);

      const form = await bot.says(marco, "invita it@tailspin.example con fabrikam");
      expect(valueOn(form, "channel")).toBe("");
      const proposed = ["provider", "reason"].map((input) => [input, valueOn(form, input)]);
      const wish = {
        email: "it@tailspin.example",
        name: "Tailspin Toys",
        channel: "provider",
        ...Object.fromEntries(proposed),
      };
      const draft = await bot.presses(marco, form, /bozza/i, wish);
      const sent = await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
      const accepting = await bot.presses(marco, sent, /Registra l’accettazione/);
      await bot.presses(marco, accepting, /Registra/, {
        name: "Tailspin Toys",
        customerTenant: "",
        services: "exchange",
      });

      const after = await bot.says(marco, "cliente tailspin");
      expect(after.text).toContain("Fabrikam Distribution · può ordinare");
      expect(addressesOn(after)).toEqual(["https://admin.exchange.microsoft.com/?delegatedOrg=tailspin.example"]);
    });

    it("proposes the reason of a new customer only where nobody of that address is a customer, and goes by Partner Center’s own link (R77)", async () => {
      const known = await bot.says(marco, "invita it@contoso.example");
      expect(valueOn(known, "reason")).toBe("multichannel");
      const form = await bot.says(marco, "invita info@litware.example");
      expect(valueOn(form, "reason")).toBe("new");
      const wish = { email: "info@litware.example", name: "Litware", reason: "new", channel: "marketing" };
      const draft = await bot.presses(marco, form, /bozza/i, wish);
      expect(draft.text).toContain("Motivo nuovo cliente");
      expect(draft.text).toContain(ownLink);
    });

    it("for a new customer makes that customer appear after acceptance (R19, R20, R50, R69, R191)", async () => {
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
        customerTenant: "",
        services: "exchange,azure",
      });
      expect((await bot.says(marco, "clienti litware")).text).toContain("Litware S.p.A.");
    });
  });

  describe("a company that is called like a domain", () => {
    it("can be invited: our own words do not name it, so that there is one link (R16)", async () => {
      const form = await bot.says(marco, "invita ada@fermo.example");
      const draft = await bot.presses(marco, form, /bozza/i, {
        email: "ada@fermo.example",
        name: "fermo.example",
        reason: "new",
        channel: "marketing",
      });
      expect(draft.text).toContain("servizi Microsoft dell’organizzazione");
      const done = await bot.presses(marco, draft, "Fatto");
      expect(done.text).toContain("Ho inviato l’invito");
    });
  });

  describe("a provider or a person who is called like a link", () => {
    const wanted = { email: "ada@nuovo.example", name: "Nuovo", reason: "new", channel: "marketing" };

    it("is named in no text to a customer, which can be sent all the same (R16, R42)", async () => {
      const form = await bot.says(marco, "invita ada@nuovo.example con fabrikam");
      const [provider, person] = [await bot.store.provider(fabrikam), await bot.store.person(marco.id)];
      await bot.store.change<void>(async () => ({
        answer: undefined,
        providers: [{ ...provider!, name: "Gamma evil.top/login", shortName: "Gamma evil.top/login" }],
        people: [{ ...person!, name: "Marco Bianchi | proseware.it" }],
      }));
      const draft = await bot.presses(marco, form, /bozza/i, wanted);
      expect(draft.text).toContain("il nostro provider indiretto");
      expect(draft.text).toContain("Per qualsiasi domanda può scrivere o telefonare");
      expect(draft.text).toContain(jointLink);
      const outlook = addressesOn(draft).find((address) => address.startsWith("https://outlook"));
      expect(decodeURIComponent(outlook ?? "")).toContain("il nostro provider indiretto");
      expect(decodeURIComponent(outlook ?? "")).not.toMatch(/evil\.top|proseware\.it/);
      const sent = await bot.presses(marco, draft, "Ho inviato l’invito");
      expect(sent.text).toContain("✓ Inviato");
    });

    it("stands in a paragraph as any link does: saved as it is, it is refused", async () => {
      const form = await bot.says(marco, "invita ada@nuovo.example con fabrikam");
      await bot.presses(marco, form, /bozza/i, wanted);
      const [invitation] = await bot.store.invitations({ email: "ada@nuovo.example" });
      const paragraphs = ["Scrive evil.top/login", ""] as const;
      await bot.store.change<void>(async () => ({ answer: undefined, invitations: [{ ...invitation!, paragraphs }] }));
      const draft = await bot.says(marco, "invito ada@nuovo.example");
      const editor = await bot.presses(marco, draft, "Modifica il testo");
      const untouched = Object.fromEntries(idsOn(editor).map((id) => [String(id), valueOn(editor, String(id))]));
      expect((await bot.presses(marco, editor, "Salva il testo", untouched)).text).toContain(
        "collegamento, a evil.top",
      );
    });
  });

  describe("a joint invitation whose link is missing", () => {
    it("is refused with who sets it, and never begun without the provider (R85)", async () => {
      await bot.says(marco, "provider");
      const refused = await bot.says(marco, "invita ada@nuovo.example con northwind");
      expect(refused.text).toMatch(/Northwind/);
      expect(refused.text).not.toContain("Prepara la bozza");
    });
  });

  describe("our link", () => {
    it.each(["link https://evil.top", "collegamento http://bit.ly/"])(
      "is not a host alone, and who typed it hears so: %s",
      async (line) => {
        const before = await bot.store.link();
        const { text } = await bot.says(giulia, line);
        expect(text).toMatch(/Non impostato: https?:\/\/(?:evil\.top|bit\.ly)/);
        expect(await bot.store.link()).toEqual(before);
      },
    );

    it.each(["https://evil@admin", "https://rapport.support@admin"])(
      "carries nobody's name before its host, and is taken for no password: %s",
      async (begin) => {
        const before = await bot.store.link();
        const { text } = await bot.says(giulia, `collegamento ${ownLink.replace("https://admin", begin)}`);
        expect(text).toMatch(/davanti all’indirizzo admin\.microsoft\.com c’è un nome con cui accedere/i);
        expect(text).not.toContain("Cambiarla");
        expect(await bot.store.link()).toEqual(before);
      },
    );

    it("is taken out of brackets that open elsewhere", async () => {
      const link = ownLink.replace("admin.microsoft.com", "admin.cloud.microsoft");
      await bot.says(giulia, `collegamento ${link}).`);
      expect((await bot.store.link())?.url).toBe(link);
    });

    it("is set by a Global admin and refused to others with who can (R16, R44, B11)", async () => {
      const link = ownLink.replace("admin.microsoft.com", "admin.cloud.microsoft");
      expect((await bot.says(marco, `link ${link}`)).text).toContain("Giulia Rossi");
      expect((await bot.says(giulia, `collegamento ${link}`)).text).toContain(link);
      expect((await bot.says(giulia, `collegamento ${link} con fabrikam`)).text).not.toContain("✓");
    });

    const other = ownLink.replace("admin.microsoft.com", "admin.cloud.microsoft");
    it.each([
      `<${other}>`,
      `(${other}).`,
      `**${other}**`,
      `[il nostro](${other})`,
      `[${other}](${other})`,
      other.replace("&msppId", "\n&msppId").replace("#/", "\n#/"),
      `<${other.replace("&msppId", "\n&msppId").replace("#/", "#/\n")}>`,
    ])("is ours however it was copied: %j", async (typed) => {
      const shown = await bot.says(giulia, `collegamento ${typed}`);
      expect(shown.text).toContain(other);
      expect((await bot.store.link())?.url).toBe(other);
    });

    it.each([
      `[https://evil.example/x](${other})`,
      `[${other}](https://evil.example/x)`,
      `[evil.top qui](${other})`,
      `https://evil.example/?to=${other}`,
      `**${other}** https://evil.example/x`,
    ])("is not taken where something else is meant too: %j", async (typed) => {
      await bot.says(giulia, `collegamento ${typed}`);
      expect((await bot.store.link())?.url).toBe(ownLink);
    });
  });
});
