import type { Customer } from "../../../src/core/customers/customer";
import { contoso, customers, hostile } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { fabrikam, giulia, luke, marco, paula, sara, start } from "../../support/world";
import { addressesOn, buttonsIn, valueOn } from "../on-card";

describe("customers, in the chat", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  /** Changes what is known of Contoso. */
  const become = (facts: Partial<Customer> | { tenantId: undefined }) =>
    bot.store.change(async (reads) => {
      const customer = await reads.customer(contoso.id);
      return { answer: undefined, customers: customer ? [{ ...customer, ...facts }] : [] };
    });

  describe("customers", () => {
    it("are listed in the reader's language, whatever the client's (R19, R66, B10)", async () => {
      const list = await bot.says(marco, "clienti");
      expect(list.text).toContain("1–5 di 5");
      expect(list.text).toContain("Contoso S.p.A.");
      expect(list.text).toContain("Privilegi tolti dal cliente");
      expect((await bot.says(luke, "please show me the customers!")).text).toContain("1–5 of 5");
    });

    it("have the request for a relationship among them, for those who may make one (R11, R59)", async () => {
      const form = await bot.presses(marco, await bot.says(marco, "clienti"), "Invita un cliente");
      expect(form.text).toContain("Nuovo invito");
      expect(form.text).toContain("Indirizzo e-mail del cliente");
      expect((await bot.says(sara, "clienti")).buttons.map(({ verb }) => verb)).not.toContain("invitation.start");
    });

    it("are found by the beginnings of their words, and opened from the list (R22, R76)", async () => {
      const found = await bot.says(marco, "clienti wood");
      expect(found.text).toContain("Woodgrove Bank");
      expect(found.text).not.toContain("Contoso");
      const record = await bot.presses(marco, found, /^Apri Woodgrove Bank/);
      expect(record.text).toContain("Litware Cloud");
    });

    it("say who billed a subscription that has ended, and bill nothing for it", async () => {
      const ended = { status: "ended" as const };
      await become({
        subscriptions: [
          { id: "a", name: "Azure plan", billedByUs: true, ...ended },
          { id: "b", name: "Power BI Pro", billedByUs: false, ...ended },
        ],
      });
      const record = await bot.says(marco, "cliente contoso");
      expect(record.text).toMatch(/Azure plan.*Era fatturata da noi/);
      expect(record.text).toMatch(/Power BI Pro.*Era fatturata da altri/);
    });

    it("have the invitation as their next step before a relationship, and say to whoever may not invite who does", async () => {
      await become({ state: "no-relationship", grants: [], subscriptions: [] });
      const invitable = await bot.says(marco, "cliente contoso");
      expect(invitable.text).not.toContain("prepara un amministratore globale");
      expect(invitable.buttons.map(({ verb }) => verb)).toContain("invitation.start");
      const read = await bot.says(luke, "customer contoso");
      expect(read.text).toContain("the invitation, which a global admin or admin agent prepares");
      expect(read.buttons.map(({ verb }) => verb)).not.toContain("invitation.start");
    });

    it("have a record: account, services, users, licences, what is billed by us and what is not possible (R8, R10, R22, R34–R38, R76, R107)", async () => {
      const record = await bot.says(luke, "customer contoso");
      for (const words of [
        "Contoso S.p.A.",
        "Services and privileges",
        "Users and licences",
        "Account",
        "Microsoft → Fabrikam → Proseware Italia → Contoso S.p.A.",
        "Billed by us",
        "Billed by others",
        "Not possible for Power BI Pro",
        "removing licences, ordering add-ons, changing plan or partner of record",
        "no invoice for it comes to us",
      ]) {
        expect(record.text).toContain(words);
      }
      expect(addressesOn(record)).toEqual(["https://admin.exchange.microsoft.com/?delegatedOrg=contoso.example"]);
    });

    it("are ready with an account and a relationship of ours; to order, the provider needs one too (R61–R63, R80, R171, R172)", async () => {
      const ready = await bot.says(luke, "customer contoso");
      expect(ready.text).toContain("Relationship active");
      expect(ready.text).not.toContain("not confirmed");
      expect(ready.text).toContain("Fabrikam Distribution · can order");
      await become({ tenantId: undefined, provider: { id: fabrikam, canOrder: false } });
      const unready = await bot.says(luke, "customer contoso");
      expect(unready.text).toMatch(/Requirements +account not confirmed/);
      expect(unready.text).toContain("Provider cannot order · active since");
      expect(unready.text).toContain("Fabrikam Distribution · cannot order");
      expect(unready.text).toContain("needs a reseller relationship of its own before it can order");
    });

    it("without a relationship are not managed: the way to it is a request (R9, R79, R192)", async () => {
      await become({ state: "removed", removedAt: start });
      const record = await bot.says(marco, "cliente contoso");
      expect(record.text).toContain("Rimozione registrata il");
      expect(addressesOn(record)).toEqual([]);
      expect(buttonsIn(record, "account")).toEqual(["Account…"]);
      expect((await bot.says(marco, "rimuovi contoso")).text).not.toContain("Chiedi l’approvazione");
      const form = await bot.presses(marco, record, "Ripristina con un invito");
      expect(valueOn(form, "reason")).toBe("restore");
    });

    it("whose privileges were taken away stay our responsibility under the named agreement (R24–R26, R53, R54, B7)", async () => {
      const record = await bot.says(luke, "open wide world");
      expect(record.text).toContain("Privileges removed by customer");
      expect(record.text).toContain("Responsibility stays with us");
      expect(record.text).toContain("Microsoft Cloud Reseller Agreement");
      expect(addressesOn(record)).toEqual(["https://partner.microsoft.com/support"]);
    });

    it("are filtered by state, typed as on the list's own filter", async () => {
      const taken = await bot.says(marco, "clienti privilegi tolti dal cliente");
      expect(taken.text).toContain("1–1 di 1");
      expect(taken.text).toContain("Wide World Importers");
      expect((await bot.says(luke, "customers with privileges")).text).not.toContain("Wide World Importers");
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

  describe("providers", () => {
    it("are listed with their state; one we have authorised opens to invite together, another is to be found (R82, R105, R110, R156, R167, R169)", async () => {
      const list = await bot.says(marco, "distributori");
      expect(list.text).toContain("Northwind Distribuzione");
      expect(JSON.stringify(list.card)).toContain("https://partnercenter.microsoft.com/partner/find-a-provider");
      const provider = await bot.presses(marco, list, /Fabrikam Distribution/);
      const form = await bot.presses(marco, provider, "Invita nuovi clienti");
      expect(valueOn(form, "provider")).toBe(fabrikam);
      const hers = await bot.presses(sara, await bot.says(sara, "provider"), /Fabrikam Distribution/);
      expect(hers.buttons.map(({ title }) => title)).not.toContain("Invita nuovi clienti");
    });

    it("are for the four roles of the article; who has none of them is told which, and sees none (R101)", async () => {
      for (const person of [giulia, paula, marco, sara])
        expect((await bot.says(person, "providers")).text).toContain("Fabrikam Distribution");
      const refused = await bot.says(luke, "providers");
      expect(refused.text).toContain("global admin, user admin, admin agent or sales agent");
      expect(refused.text).not.toContain("Fabrikam");
    });
  });

  describe("where a customer came from", () => {
    it.each([
      ["before-partner-center", "Origin before Partner Center"],
      ["office-365", "Origin Microsoft 365 portal"],
      ["azure-portal", "Origin Azure portal"],
    ] as const)("stands in its account: %s", async (origin, words) => {
      await become({ origin });
      expect((await bot.says(luke, "customer contoso")).text).toContain(words);
    });
  });

  describe("partners of a customer", () => {
    it("stand in a matrix of services with source and date (R47, B8)", async () => {
      const { text } = await bot.says(luke, "partners woodgrove");
      for (const words of [
        "Litware Cloud",
        "Azure",
        "Exchange",
        "since 1 Jan 1970",
        "As of 21 Nov 2026, 09:42 · Rapport",
      ])
        expect(text).toContain(words);
    });
  });
});
