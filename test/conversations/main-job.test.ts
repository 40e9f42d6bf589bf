import { type Product, personalChat, relazioni, type Shown, startProduct } from "../support/product";
import { aCustomer, elena, giulia, jointLink, luke, marco, ownLink, paula, sara, start } from "../support/world";

const contoso = aCustomer({
  id: "33333333-3333-4333-8333-333333333301",
  name: "Contoso S.p.A.",
  domain: "contoso.example",
  services: ["exchange", "azure", "sharepoint"],
  subscriptions: [
    { id: "s1", name: "Microsoft 365 Business Premium", seats: 40, billedByUs: true, status: "active" },
    { id: "s2", name: "Azure plan", billedByUs: true, status: "active" },
    { id: "s3", name: "Power BI Pro", seats: 12, billedByUs: false, status: "active" },
  ],
});
const woodgrove = aCustomer({
  id: "33333333-3333-4333-8333-333333333303",
  name: "Woodgrove Bank",
  domain: "woodgrove.example",
  services: ["azure", "exchange"],
  grants: [
    { service: "azure", partner: { name: "Litware Cloud" }, transacting: true, state: "granted", since: 0 },
    { service: "exchange", partner: "us", transacting: true, state: "granted", since: 0 },
  ],
});
const wideworld = aCustomer({
  id: "33333333-3333-4333-8333-333333333306",
  name: "Wide World Importers",
  domain: "wideworld.example",
  grants: [
    {
      service: "exchange",
      partner: "us",
      transacting: true,
      state: "revoked",
      since: 0,
      revoked: { at: start - 1e8, seenBy: luke.id },
    },
  ],
});
const hostile = aCustomer({
  id: "hostile",
  name: "**Nome** [a](https://b.example) <at>Elena</at> ${env}",
  domain: "hostile.example",
});
const customers = [contoso, aCustomer(), woodgrove, wideworld, hostile];

const filled = {
  ack_read: "true",
  ack_faith: "true",
  ack_indemnity: "true",
  duty: "given",
  duty_on: "2026-11-10",
  reason: "Il cliente chiude.",
  typed: "Tailspin Toys",
};

describe("the main job, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  describe("customers", () => {
    it("are listed in the reader's language, whatever the client's (R11, R19, R39, R66, B10)", async () => {
      const list = await bot.says(marco, "clienti");
      expect(list.text).toContain("1–5 di 5");
      expect(list.text).toContain("Contoso S.p.A.");
      expect(list.text).toContain("Privilegi tolti dal cliente");
      expect((await bot.says(luke, "please show me the customers!")).text).toContain("1–5 of 5");
    });

    it("are found by the beginnings of their words, and opened from the list (R22, R76)", async () => {
      const found = await bot.says(marco, "clienti wood");
      expect(found.text).toContain("Woodgrove Bank");
      expect(found.text).not.toContain("Contoso");
      const record = await bot.presses(marco, found, /^Apri Woodgrove Bank/);
      expect(record.text).toContain("Litware Cloud");
    });

    it("have a record: account, services, users, licences, what is billed by us and what is not possible (R8, R10, R22, R33–R38, R61–R63, R76, R80, R89, R107, R171, R172)", async () => {
      const record = await bot.says(luke, "customer contoso");
      for (const words of [
        "Contoso S.p.A.",
        "Billed by us",
        "Billed by others",
        "Power BI Pro",
        "partner of record",
        "Fabrikam Distribution",
        "can order",
      ]) {
        expect(record.text).toContain(words);
      }
      expect(JSON.stringify(record.card)).toContain("https://admin.exchange.microsoft.com");
      expect(JSON.stringify(record.card)).not.toContain("sharepoint.com");
    });

    it("whose privileges were taken away stay our responsibility under the named agreement (R23–R26, R52–R54, B7)", async () => {
      const record = await bot.says(luke, "open wide world");
      expect(record.text).toContain("Responsibility stays with us");
      expect(record.text).toContain("Microsoft Cloud Reseller Agreement");
      expect(JSON.stringify(record.card)).not.toContain("https://admin.exchange.microsoft.com");
    });

    it("are offered for choice when several fit, and near names when none does", async () => {
      expect((await bot.says(marco, "cliente cotnoso")).text).toContain("Contoso S.p.A.");
      expect((await bot.says(marco, "cliente w")).text).toContain("Quale cliente?");
    });

    it("show names as they are typed, never as Markdown, mention or template (card design 3)", async () => {
      const { card } = await bot.says(marco, "cliente hostile");
      const runs = JSON.stringify(card)
        .split('"type":"TextRun"')
        .filter((piece) => piece.includes("**Nome**"));
      expect(runs.length).toBeGreaterThan(0);
      expect(JSON.stringify(card)).toContain(hostile.name.replaceAll('"', '\\"'));
    });
  });

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

    it("asks for reason and channel, warns of another CSP partner, and previews the text with our link (R1, R2, R9, R12, R16, R21, R29, R46, R58, R70–R72, R78, R79, R175, R186)", async () => {
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

    it("is done, sent by a person who says so, listed with its age, and accepted as seen (R17–R20, R40, R43–R45, R50, R51, R73–R75, R174)", async () => {
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

    it("for a new customer makes that customer appear after acceptance (R19, R50, R69, R77, R191)", async () => {
      const form = await bot.says(marco, "invite info@litware.example");
      const shown = await bot.presses(marco, form, /bozza/i, {
        email: "info@litware.example",
        name: "Litware",
        reason: "new",
        channel: "referral",
      });
      const done = await bot.presses(marco, shown, "Fatto");
      const sent = await bot.presses(marco, done, "Ho inviato l’invito");
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

  describe("a removal", () => {
    const form = () => bot.says(marco, "rimuovi tailspin");
    const ask = async () => bot.presses(marco, await form(), "Chiedi l’approvazione", filled);

    it("shows the preflight and the notice in five points with its tick-boxes (R90–R98, R178, B4)", async () => {
      const { text, card } = await form();
      for (const words of [
        "Verifica preliminare",
        "Restano i privilegi per Exchange",
        "Buona fede",
        "tenuta indenne",
        "Preavviso",
        "Questo strumento non manda comunicazioni",
      ]) {
        expect(text).toContain(words);
      }
      expect(JSON.stringify(card).match(/"Input.Toggle"/g)).toHaveLength(3);
    });

    it("is not possible while subscriptions are active, and says who can solve it (B4, C5)", async () => {
      const { text } = await bot.says(luke, "help");
      expect(text).not.toContain("remove ");
      expect((await bot.says(marco, "rimuovi contoso")).text).toContain("Fabrikam Distribution");
    });

    it("keeps everything typed when something is missing", async () => {
      const again = await bot.presses(marco, await form(), "Chiedi l’approvazione", { ...filled, typed: "Contoso" });
      expect(again.text).toContain("Il cliente chiude.");
      expect(again.text).toContain("«Contoso» non è «Tailspin Toys»");
    });

    it("goes from request to approval: both told, the customer gone from the list, the history complete (R90–R98, R177, B3, B5, B6, B20)", async () => {
      expect((await ask()).text).toContain("In attesa");
      await bot.settled();
      const shared = bot
        .cardsIn(relazioni.conversation)
        .find((card) => card.buttons.some(({ verb }) => verb === "removal.review"));
      if (!shared) throw new Error("no approval card in the channel");
      expect(shared.text).not.toContain("Il cliente chiude.");
      const review = await bot.presses(elena, shared, "Esamina la richiesta", {}, relazioni);
      expect(review.text).toContain("Il cliente chiude.");
      expect(review.text).toContain("Non si può annullare");
      const approved = await bot.presses(
        elena,
        review,
        "Approva la rimozione",
        { comment_r1: "Verificato." },
        relazioni,
      );
      expect(approved.text).toContain("Approvata");
      await bot.settled();
      const last = bot.cardsIn(relazioni.conversation).filter((card) => card.text.includes("Tailspin"));
      expect(last.some((card) => card.buttons.length === 0 && card.text.includes("rimossa"))).toBe(true);
      expect(
        bot
          .cardsIn(personalChat(marco).conversation)
          .map((card) => card.text)
          .join(" "),
      ).toContain("relazione rimossa");
      expect((await bot.says(marco, "clienti tailspin")).text).toContain("Nessun cliente trovato");
      const story = await bot.says(luke, "history tailspin");
      for (const words of ["Relationship removed", "Elena Ferri", "Marco Bianchi", "Verificato."])
        expect(story.text).toContain(words);
      expect((await bot.says(marco, "rimuovi tailspin")).text).not.toContain("Chiedi l’approvazione");
      const followUps = await bot.says(marco, "attività");
      expect(followUps.text).toContain("Exchange");
    });

    it("is asked of each approver in private, in their own language, and not of the requester (B3, B10)", async () => {
      await ask();
      await bot.settled();
      const [privately] = bot.cardsIn("a:opened-29:paula");
      expect(privately?.text).toContain("This cannot be undone");
      expect(bot.cardsIn("a:opened-29:elena")[0]?.text).toContain("Non si può annullare");
    });

    it("cannot be approved by its requester, nor by anybody who is no approver (B3)", async () => {
      const requested = await bot.presses(
        elena,
        await bot.says(elena, "rimuovi tailspin"),
        "Chiedi l’approvazione",
        filled,
      );
      const [pending] = await bot.ledger.pendingRemovals();
      const data = { removal: pending?.id, revision: pending?.revision, comment: "" };
      expect(requested.text).toContain("In attesa");
      for (const who of [elena, marco, giulia, sara]) await bot.invokes(who, "removal.approve", data);
      expect((await bot.ledger.pendingRemovals()).length).toBe(1);
      await bot.invokes(paula, "removal.approve", data);
      expect((await bot.ledger.pendingRemovals()).length).toBe(0);
    });

    it("is void when the customer changed, and says so on every card (B3)", async () => {
      await ask();
      await bot.settled();
      await bot.ledger.change(async (reads) => {
        const customer = await reads.customer(aCustomer().id);
        return { answer: undefined, customers: customer ? [{ ...customer, alias: "T" }] : [] };
      });
      const [pending] = await bot.ledger.pendingRemovals();
      const answer = await bot.invokes(paula, "removal.approve", { removal: pending?.id, revision: pending?.revision });
      expect(answer.text).toContain("Void");
      await bot.settled();
      expect(
        bot.cardsIn(relazioni.conversation).some((card) => card.text.includes("Decaduta") && card.buttons.length === 0),
      ).toBe(true);
    });

    it("leaves a follow-up that is ended, or kept with a reason and a day (R94, B6)", async () => {
      await ask();
      const [pending] = await bot.ledger.pendingRemovals();
      await bot.invokes(paula, "removal.approve", { removal: pending?.id, revision: pending?.revision });
      await bot.settled();
      const [open] = await bot.ledger.openFollowUps();
      const data = { followUp: open?.id, revision: open?.revision };
      const again = await bot.invokes(marco, "privileges.keep", {
        ...data,
        why_r1: "passaggio di consegne",
        until_r1: "",
      });
      expect(again.text).toContain("passaggio di consegne");
      const kept = await bot.invokes(marco, "privileges.keep", {
        ...data,
        why_r1: "passaggio di consegne",
        until_r1: "2026-12-31",
      });
      expect(kept.text).toContain("31 dic 2026");
    });
  });

  describe("providers", () => {
    it("are listed with their state; one we have authorised is pressed to invite together, another is to be found (R82, R105, R110, R156, R167, R169)", async () => {
      const list = await bot.says(marco, "distributori");
      expect(list.text).toContain("Northwind Distribuzione");
      expect(JSON.stringify(list.card)).toContain("https://partner.microsoft.com/find-a-provider");
      const form = await bot.presses(marco, list, /Fabrikam Distribution/);
      expect(JSON.stringify(form.card)).toContain("22222222-2222-4222-8222-222222222201");
      expect((await bot.says(sara, "provider")).buttons).toEqual([]);
      expect((await bot.says(luke, "providers")).text).toContain("helpdesk agent");
    });
  });

  describe("people who are not on the staff", () => {
    it("are told so, in their language, and can do nothing: a customer never signs in (R6)", async () => {
      const stranger = { ...luke, id: "a0000000-0000-4000-8000-0000000000ff", mri: "29:stranger" };
      const answer = await bot.says(stranger, "customers");
      expect(answer.text).not.toContain("Contoso");
      expect((await bot.invokes(stranger, "customer.open", { customer: contoso.id })).text).not.toContain("Contoso");
    });
  });

  describe("where a customer came from", () => {
    it.each([
      ["before-partner-center", "before Partner Center"],
      ["office-365", "Office 365"],
      ["azure-portal", "Azure"],
    ] as const)("stands in its account: %s (R65, R185, R190)", async (origin, words) => {
      await bot.ledger.change(async (reads) => {
        const customer = await reads.customer(contoso.id);
        return { answer: undefined, customers: customer ? [{ ...customer, origin }] : [] };
      });
      expect((await bot.says(luke, "customer contoso")).text).toContain(words);
    });
  });

  describe("partners of a customer", () => {
    it("stand in a matrix of services with source and date (R47, R48, B8)", async () => {
      const { text } = await bot.says(luke, "partners woodgrove");
      for (const words of ["Litware Cloud", "Azure", "Exchange"]) expect(text).toContain(words);
    });
  });

  describe("notices", () => {
    it("are turned on and off for a channel by word, with topics (R123, R140 as channel notices)", async () => {
      const vendite = { conversation: "19:vendite@thread.v2", kind: "groupChat" } as const;
      expect((await bot.says(marco, "<at>Rapport</at> avvisa qui rimozioni", vendite)).text).toMatch(/rimozioni/i);
      expect((await bot.ledger.conversation(vendite.conversation))?.topics).toEqual(["removals"]);
      await bot.says(marco, "avvisi no", vendite);
      expect((await bot.ledger.conversation(vendite.conversation))?.topics).toEqual([]);
      expect((await bot.says(marco, "notify here")).text).toContain("canale");
    });
  });

  describe("words", () => {
    it("with a typo are never run: what was meant is asked, and only what this person may do (B10, B11)", async () => {
      const asked = await bot.says(sara, "rimouvi tailspin");
      expect(asked.text).not.toContain("rimuovi tailspin");
      const typo = await bot.says(marco, "cleinti contoso");
      const found = await bot.presses(marco, typo, /clienti contoso/);
      expect(found.text).toContain("Contoso S.p.A.");
    });

    it("that are refused say which role, which rule and who has it (R27, R56, R59, R148, B11)", async () => {
      const refusal = await bot.says(sara, "rimuovi tailspin");
      for (const words of ["agente di vendita", "Giulia Rossi", "Marco Bianchi", "Elena Ferri"])
        expect(refusal.text).toContain(words);
    });

    it("are never met with silence, and help lists what this person may do (R148, R153)", async () => {
      for (const text of ["", "???", "pizza", "🤷", "x".repeat(3000)])
        expect((await bot.says(marco, text)).text).not.toBe("");
      expect((await bot.says(marco, "aiuto")).text).toContain("rimuovi");
      expect((await bot.says(sara, "aiuto")).text).not.toContain("rimuovi");
    });

    it("switch the language of the answers for one person", async () => {
      expect((await bot.says(luke, "lingua italiano")).text).toMatch(/italiano/i);
      expect((await bot.says(luke, "customers")).text).toContain("1–5 di 5");
      expect((await bot.says(marco, "customers")).text).toContain("1–5 di 5");
    });
  });
});
