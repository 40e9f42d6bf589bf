import type { Language } from "../../../src/core/languages";
import type { Person } from "../../../src/core/people/person";
import { type Product, startProduct } from "../../support/product";
import { luke, marco } from "../../support/world";
import { addressesOn } from "../on-card";

const readers: Record<Language, Person> = { en: luke, it: marco };
const article = (name: string): string => `https://learn.microsoft.com/partner-center/${name}`;

/** A line in a language, what is answered, and on which page Microsoft tells more. */
const asked = (lines: [Language, string, RegExp, string][]) => lines;
const askedPlainly = (lines: [Language, string, RegExp][]) => lines;
const ofSeveral = (lines: [Language, string[], RegExp][]) => lines;

/** What the articles send their readers to, asked for as people do. */
describe("the guide to what comes next", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct();
  });
  afterAll(() => bot.stop());

  async function expectTopic(language: Language, line: string, said: RegExp, page: string): Promise<void> {
    const card = await bot.says(readers[language], line);
    expect(card.text).toMatch(said);
    if (page !== "") expect(addressesOn(card)).toContain(article(page));
  }

  it.each(
    asked([
      ["en", "what does multichannel mean?", /one CSP partner that orders/, "work-with-other-partners"],
      ["it", "che cosa vuol dire multicanale?", /un solo partner CSP che ordina/, "work-with-other-partners"],
      ["en", "how do customer subscriptions work?", /gets no invoice for it/, "customer-subscriptions"],
      ["it", "cosa sono le sottoscrizioni dei clienti", /non ne riceve la fattura/, "customer-subscriptions"],
    ]),
  )("tells of other partners and of customers' subscriptions, in %s: %s (R55)", expectTopic);

  it.each(
    asked([
      [
        "en",
        "what is the Partner Center account?",
        /legal profile, its partner id \(once MPN id\)/,
        "partner-center-account-setup",
      ],
      ["it", "cos'è l'account del Centro per i partner", /profilo legale/, "partner-center-account-setup"],
      ["en", "help customers and subscriptions", /an account in Partner Center for each customer/, "customer-accounts"],
      ["it", "aiuto clienti e sottoscrizioni", /un account per ogni cliente/, "customer-accounts"],
      ["en", "what is a business profile?", /keeps it up to date/, "create-a-marketing-profile"],
      ["it", "spiegami il profilo business", /lo tiene aggiornato/, "create-a-marketing-profile"],
      ["en", "tell me about partner incentives", /what Microsoft pays partners/, "understand-incentive-payouts"],
      ["it", "come funzionano gli incentivi?", /Microsoft riconosce ai partner/, "understand-incentive-payouts"],
    ]),
  )("tells of the four next steps, in %s: %s (R179)", expectTopic);

  it.each(
    asked([
      ["en", "what is an indirect reseller?", /works with indirect providers/, ""],
      ["en", "what is a business profile?", /what the company offers/, "create-a-marketing-profile"],
      ["en", "what are referrals?", /points to a partner/, "responding-to-referrals"],
      ["it", "cosa sono le segnalazioni?", /indirizza a un partner/, "responding-to-referrals"],
      ["en", "tell me about adding a customer", /add a new one/, "add-a-new-customer"],
      [
        "en",
        "what is a relationship request?",
        /which a person sends and the customer accepts/,
        "request-a-relationship-with-a-customer",
      ],
      [
        "it",
        "cos'è una richiesta di relazione?",
        /che una persona invia e il cliente accetta/,
        "request-a-relationship-with-a-customer",
      ],
      ["en", "which customers are seen in Partner Center?", /served in other portals/, "see-your-customer-list"],
      ["it", "quali clienti si vedono nel Centro per i partner?", /seguiti in altri portali/, "see-your-customer-list"],
      [
        "en",
        "what does ending a relationship mean?",
        /privileges that were granted stay as they are/,
        "remove-a-relationship",
      ],
      ["it", "cosa significa la fine di una relazione?", /restano come sono/, "remove-a-relationship"],
      ["en", "explain the permission to buy", /Azure reservations/, "give-customers-permission"],
      ["it", "cos'è il permesso di acquistare?", /prenotazioni di Azure/, "give-customers-permission"],
    ]),
  )("tells of everything that the overview of accounts links, in %s: %s (R195)", expectTopic);

  it.each(
    askedPlainly([
      ["en", "what is an MPN ID?", /partner id \(once MPN id\)/],
      ["it", "cos'è l'ID MPN?", /ID partner \(già ID MPN\)/],
      ["en", "what is the Partner Membership Center?", /partner id/],
      ["en", "what is an Office 365 account?", /Microsoft 365 \(once Office 365\)/],
      ["it", "cos'è un account Azure AD?", /account aziendale/i],
      ["it", "spiegami i clienti di altri portali", /Microsoft 365 \(già Office 365\)/],
    ]),
  )("understands names of before, and says today's first, in %s: %s (C8)", (language, line, said) =>
    expectTopic(language, line, said, ""),
  );

  it.each(
    ofSeveral([
      [
        "en",
        ["referrals", "the next step", "customers of other portals", "ending a relationship", "permission to buy"],
        /CSP partners only/,
      ],
      [
        "it",
        [
          "segnalazioni",
          "nuovo cliente",
          "clienti seguiti in altri portali",
          "fine di una relazione",
          "permesso di acquisto",
        ],
        /Solo partner CSP/,
      ],
    ]),
  )("says in %s of each of the four tasks that it is for CSP partners only (R194)", async (language, topics, said) => {
    const word = language === "en" ? "help" : "aiuto";
    for (const topic of topics) expect((await bot.says(readers[language], `${word} ${topic}`)).text).toMatch(said);
    expect((await bot.says(readers[language], `${word} MPN`)).text).not.toMatch(said);
  });
});
