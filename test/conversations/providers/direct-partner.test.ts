import { standingOf } from "../../../src/core/customers/account/standing";
import { markOf } from "../../../src/core/customers/account/touched";
import type { Language } from "../../../src/core/languages";
import type { Person } from "../../../src/core/people/person";
import { followCompanySettings } from "../../../src/core/profile/company";
import { type Product, startProduct } from "../../support/product";
import {
  aCustomer,
  fabrikam,
  giulia,
  jointLink,
  luke,
  marco,
  proseware,
  sara,
  start,
  testWorld,
} from "../../support/world";
import { choicesOn } from "../on-card";

/** A partner that buys from Microsoft itself. */
describe("a direct partner", () => {
  let bot: Product;
  const { provider: _, ...ownCustomer } = aCustomer();
  beforeAll(async () => {
    bot = await startProduct({ partnerType: "direct", customers: [ownCustomer] });
  });
  afterAll(() => bot.stop());

  it("is told of no provider on an account that one was recorded for", async () => {
    const had = { ...aCustomer({ id: "had", name: "Had", domain: "had.example", tenantId: undefined }), revision: 0 };
    await bot.store.change(async () => ({
      answer: 0,
      customers: [{ ...had, provider: { id: fabrikam, canOrder: true } }],
    }));
    expect((await bot.says(giulia, "account had.example")).text).not.toContain("Fabrikam");
  });

  const readers: Record<Language, Person> = { en: { ...giulia, language: "en" }, it: giulia };

  describe.each<[Language, string, RegExp, RegExp]>([
    [
      "it",
      "lingua italiano",
      /partner diretto: acquista da Microsoft senza provider/,
      /scrivere «invita» e l’indirizzo/,
    ],
    [
      "en",
      "language english",
      /direct partner: it buys from Microsoft itself/,
      /type “invite” and the customer’s address/,
    ],
  ])("answered in %s", (language, chosen, why, where) => {
    beforeAll(() => bot.says(readers[language], chosen));

    it.each(["provider", "provider fabrikam", "gaps", "shared customers", "authorise northwind"])(
      "is told why there is nothing of providers, and led to the request of a relationship: %s (R189)",
      async (line) => {
        const { text } = await bot.says(giulia, line);
        expect(text).toMatch(why);
        expect(text).toMatch(where);
      },
    );

    it.each(["clienti fabrikam", "customers of fabrikam", "clienti senza provider", "customers with a gap"])(
      "is given no list narrowed by providers: %s (R189)",
      async (line) => {
        expect((await bot.says(giulia, line)).text).toMatch(why);
      },
    );

    it("hears nothing of providers where something is done elsewhere (R189)", async () => {
      for (const line of ["dove sono le fatture?", "where are the invoices?", "buy licences for Tailspin Toys"])
        expect([line, (await bot.says(giulia, line)).text]).toEqual([line, expect.not.stringMatching(/provider/i)]);
    });

    it("sees neither commands nor topics of providers in help, suggestions and guide (R189)", async () => {
      for (const line of ["help", "hello"]) {
        const { text } = await bot.says(giulia, line);
        expect([
          line,
          /provider|fabrikam|distribut|scoperti|\bgaps\b|registrazione|enrolment/i.exec(text)?.[0],
        ]).toEqual([line, undefined]);
      }
      const list = await bot.says(giulia, "topics");
      expect(list.buttons.map(({ title }) => title).join()).not.toMatch(
        /ndirect provider|rovider indiretto|hain|atena/,
      );
    });
  });

  it("is not offered a provider, nor to have got the customer by one, on the form (R189)", async () => {
    const form = await bot.says(marco, "invita it@nuovo.example");
    expect(choicesOn(form, "channel")).toEqual(["marketing", "referral"]);
    expect(form.text).not.toMatch(/provider/i);
  });

  it("invites nobody jointly, by words or by a press of another time (R189)", async () => {
    for (const line of ["invita it@nuovo.example con fabrikam", "invita it@nuovo.example insieme al provider"])
      expect((await bot.says(marco, line)).text).toContain("non ha un provider indiretto per cui invitare");
    const typed = { email: "it@nuovo.example", name: "Nuovo", reason: "new", channel: "marketing", provider: fabrikam };
    expect((await bot.invokes(marco, "invitation.draft", typed)).text).toContain("Non eseguito");
    expect(await bot.store.invitations()).toHaveLength(0);
  });

  it("invites for itself, and reads its customers without a provider (R189)", async () => {
    const typed = { email: "it@altro.example", name: "Altro", reason: "new", channel: "referral" };
    const draft = await bot.invokes(marco, "invitation.draft", typed);
    expect(draft.text).toContain("Altro");
    const record = await bot.says(luke, "customer tailspin");
    expect(record.text).not.toContain("Provider");
    expect(record.text).toContain("Microsoft → Proseware Italia → Tailspin Toys");
  });

  it.each(["provider.list", "provider.open", "provider.recording", "gaps.page", "enrolment.show"])(
    "is refused what a card of another time still offers: %s",
    async (verb) => {
      const { text } = await bot.invokes(sara, verb, { provider: fabrikam });
      expect(text).toContain("partner diretto");
    },
  );

  it("keeps no provider of a customer, by words, by a form or by a press of another time (R189)", async () => {
    const form = await bot.says(marco, "aggiungi cliente Litware");
    expect(JSON.stringify(form.card)).not.toMatch(/"id":"provider|Fabrikam|"value":"provider"/);
    const typed = { name: "Litware", domain: "litware.example", channel: "marketing", provider: fabrikam };
    expect((await bot.invokes(marco, "customer.add", typed)).text).toContain("partner diretto");
    expect((await bot.store.customers({ words: "litware", limit: 5 })).customers).toEqual([]);

    const completing = await bot.presses(marco, await bot.says(marco, "account tailspin"), "Completa l’account…");
    expect(JSON.stringify(completing.card)).not.toMatch(/"id":"provider|Fabrikam|"value":"provider"/);
    const before = await bot.store.customer(ownCustomer.id);
    const chosen = { customer: ownCustomer.id, said: before && markOf(before), provider: fabrikam };
    expect((await bot.invokes(marco, "customer.complete", chosen)).text).toContain("partner diretto");
    expect(await bot.store.customer(ownCustomer.id)).toEqual(before);

    const link = await bot.store.link(fabrikam);
    const said = await bot.says(giulia, `link fabrikam ${jointLink}&x=1`);
    expect(said.text).toContain("it has no indirect provider to invite for");
    expect(await bot.store.link(fabrikam)).toEqual(link);
  });

  it("orders for itself, be a provider recorded from another time, and hears of none in a dry run (R189)", async () => {
    const facts = standingOf({ ...aCustomer(), tenantId: "t" }, { partnerType: "direct", cloud: "public" });
    expect(facts.selling).toEqual([{ why: "ourselves", sign: "yes" }]);
    expect((await bot.says(marco, "prova invita it@terzo.example")).text).not.toContain("fabrikam");
  });

  it.each<[string, Person]>([
    ["cliente tailspin", marco],
    ["customer tailspin", luke],
  ])("sees on a record no provider from another time (R189): %s", async (line, person) => {
    const other = await startProduct({ partnerType: "direct", customers: [aCustomer()] });
    const record = await other.says(person, line);
    expect((await other.store.customer(aCustomer().id))?.provider?.id).toBe(fabrikam);
    await other.stop();
    expect(record.text).toContain("Microsoft → Proseware Italia → Tailspin Toys");
    expect(JSON.stringify(record.card)).not.toMatch(/Fabrikam|rovider/);
  });

  it("has no joint links, and no customers to look for whose provider cannot order", async () => {
    const links = (await bot.says(marco, "collegamenti")).text;
    expect(links).toContain("ResellerRelationship");
    expect(links).not.toMatch(/Con un provider|IndirectReseller/);
    const list = await bot.says(marco, "clienti");
    expect(JSON.stringify(list.card)).not.toContain('"gap"');
  });

  it("reads in the guide how it comes to customers, from the refusal as well (R189)", async () => {
    const refused = await bot.says(marco, "provider");
    const topic = await bot.presses(marco, refused, "Scopri di più");
    expect(topic.text).toContain("La sua via verso un cliente è la richiesta di una relazione");
  });
});

describe("the type of partner", () => {
  it("is that of the settings from the next start on", async () => {
    const { stores, store } = await testWorld();
    await followCompanySettings(store, { ...proseware, partnerType: "direct" }, start);
    expect(await stores.tenants()).toEqual([{ ...proseware, partnerType: "direct" }]);
  });
});
