import { readerFor } from "../../../src/chat/texts/reader";
import type { TextKey } from "../../../src/chat/texts/texts";
import { type GuideTopicId, guideLinkOf, guideTopics } from "../../../src/core/guide/topics";
import { type Language, languages } from "../../../src/core/languages";
import type { Person } from "../../../src/core/people/person";
import { type Product, type Shown, startProduct } from "../../support/product";
import { luke, marco, sara } from "../../support/world";
import { addressesOn } from "../on-card";

/** Somebody of each language: Luke is answered in English, Marco in Italian. */
const readers: Record<Language, Person> = { en: luke, it: marco };
const helpWord: Record<Language, string> = { en: "help", it: "aiuto" };
const said = (language: Language, key: TextKey): string => readerFor(language, "Europe/Rome").text(key);
const ids = guideTopics.map(({ id }) => id);

describe("the guide", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct();
  });
  afterAll(() => bot.stop());

  /** What somebody reads who asks for a topic by its title, in a language. */
  const read = (language: Language, topic: GuideTopicId): Promise<Shown> =>
    bot.says(readers[language], `${helpWord[language]} ${names[topic][language]}`);

  /** How a person may call each topic behind the word for help. */
  const names: Record<GuideTopicId, Record<Language, string>> = {
    opportunity: { en: "the opportunity", it: "opportunità dei servizi cloud" },
    "indirect-reseller": { en: "indirect resellers", it: "rivenditore indiretto" },
    "indirect-provider": { en: "indirect provider", it: "provider indiretti" },
    chain: { en: "chain", it: "catena da Microsoft al cliente" },
    "billing-and-support": { en: "billing and support", it: "fatturazione e supporto" },
    "choosing-a-provider": { en: "choosing a provider", it: "scelta del provider" },
    selling: { en: "with the requirements to sell", it: "requisiti per vendere" },
    "work-account": { en: "work account", it: "account aziendale" },
    "partner-id": { en: "MPN id", it: "ID partner" },
    "primary-contact": { en: "primary contact", it: "contatto principale" },
    review: { en: "review", it: "verifica della registrazione" },
    "new-customer": { en: "the next step", it: "nuovo cliente" },
    request: { en: "relationship request", it: "richiesta di relazione" },
    "delegated-admin": { en: "delegated admin", it: "privilegi di amministratore delegato" },
    "direct-partners": { en: "direct bill partner", it: "partner diretto" },
    "other-partners": { en: "multichannel", it: "lavorare con altri partner" },
    "customer-list": { en: "customers of other portals", it: "clienti seguiti in altri portali" },
    "customers-and-subscriptions": { en: "customers and subscriptions", it: "clienti e sottoscrizioni" },
    "customer-subscriptions": { en: "CSP subscriptions", it: "sottoscrizioni dei clienti" },
    buying: { en: "permission to buy", it: "permesso di acquisto" },
    removal: { en: "ending a relationship", it: "rimozione di una relazione" },
    referrals: { en: "referrals", it: "segnalazioni di Microsoft" },
    "business-profile": { en: "business profile", it: "profilo business" },
    account: { en: "Partner Center account", it: "account del Centro per i partner" },
    incentives: { en: "incentives", it: "incentivi" },
  };

  describe.each(languages)("in %s", (language) => {
    it.each(ids)(
      "opens a topic behind the word for help, for whom it is, and where Microsoft tells more: %s",
      async (id) => {
        const card = await read(language, id);
        expect(card.text).toContain(said(language, `guide.${id}.title`));
        for (const line of said(language, `guide.${id}.text`).split("\n")) expect(card.text).toContain(line);
        expect(card.text).toContain(said(language, `guide.${id}.for`));
        const link = guideLinkOf(id);
        expect(addressesOn(card).slice(0, 1)).toEqual(link ? [link] : []);
        expect(card.text.includes(said(language, "guide.open"))).toBe(link !== undefined);
        const list = await bot.presses(readers[language], card, said(language, "guide.all"));
        expect(list.text).toContain(said(language, "guide.list.title"));
      },
    );

    it("lists all topics, each a press from its card, by a word of its own", async () => {
      const list = await bot.says(readers[language], language === "en" ? "topics" : "argomenti");
      for (const id of ids) {
        const card = await bot.presses(readers[language], list, said(language, `guide.${id}.title`));
        expect(card.text).toContain(said(language, `guide.${id}.for`));
      }
    });

    it.each(ids)("opens it by the title of its row as well, as the list says: %s", async (id) => {
      const title = said(language, `guide.${id}.title`);
      const card = await bot.says(readers[language], `${helpWord[language]} ${title}`);
      expect(card.text).toContain(said(language, `guide.${id}.for`));
    });

    it.each(ids)("says it in two to four sentences, that fit a phone: %s", (id) => {
      const text = said(language, `guide.${id}.text`);
      const sentences = text.split(/(?<=[.])\s+(?=[\p{Lu}])/u);
      expect([sentences.length >= 2, sentences.length <= 4]).toEqual([true, true]);
      expect(text.length).toBeLessThanOrEqual(480);
      expect(said(language, `guide.${id}.title`).length).toBeLessThanOrEqual(40);
    });
  });

  it("is for everybody who is somebody here, and for nobody else", async () => {
    for (const person of [luke, sara]) expect((await bot.says(person, "topics")).text).toMatch(/Topics|Argomenti/);
    const stranger = { ...luke, id: "a0000000-0000-4000-8000-0000000000ff", mri: "29:stranger" };
    const refused = [await bot.says(stranger, "topics"), await bot.invokes(stranger, "guide.open", { topic: "chain" })];
    for (const { text } of refused) expect(text).not.toMatch(/Microsoft →|Press one/);
  });

  it("opens all topics where a card names one that there is not, or none", async () => {
    for (const data of [{}, { topic: "of yesterday" }, { topic: 7 }])
      expect((await bot.invokes(luke, "guide.open", data)).text).toContain("Press a topic");
  });

  it("is opened from other cards by a button", async () => {
    const card = await bot.presses(sara, await bot.says(sara, "fatture"), "Scopri di più");
    expect(card.text).toContain(said("it", "guide.billing-and-support.for"));
    const other = await bot.presses(luke, await bot.says(luke, "add customer"), "Learn more");
    expect(other.text).toContain(said("en", "guide.new-customer.for"));
  });

  it("is shown to who asks in a channel, in their language, by word and by press", async () => {
    const vendite = { conversation: "19:vendite@thread.v2", kind: "groupChat" } as const;
    const card = await bot.says(marco, "<at>Rapport</at> che cos’è un provider indiretto?", vendite);
    expect(card.text).toContain("detto anche distributore");
    const list = await bot.presses(luke, card, "Tutti gli argomenti", undefined, vendite);
    expect(list.text).toContain("Press a topic");
  });

  describe("answers the rows of the programme", () => {
    /** What a person reads of a topic, in English and in Italian. */
    async function expectSaid(topic: GuideTopicId, english: RegExp[], italian: RegExp[]): Promise<void> {
      const [en, it] = [await read("en", topic), await read("it", topic)];
      for (const words of english) expect(en.text).toMatch(words);
      for (const words of italian) expect(it.text).toMatch(words);
    }

    it("demand for cloud services is an opportunity for partners of all sizes (R103)", () =>
      expectSaid(
        "opportunity",
        [/Demand for cloud solutions and services is growing/, /partners, whatever their size/, /profitable business/],
        [/chiedono soluzioni e servizi cloud/, /partner Microsoft, grandi o piccoli/, /attività redditizia/],
      ));

    it("an indirect reseller is who does not want several vendors or lacks an infrastructure for customers (R104)", () =>
      expectSaid(
        "indirect-reseller",
        [/do not want to manage several vendors/, /no complete infrastructure of their own for their relationships/],
        [/non vuole gestire più fornitori/, /non ha un’infrastruttura completa per seguire le relazioni con i clienti/],
      ));

    it("the partner is an indirect reseller in the CSP programme, with new and existing customers (R58)", async () => {
      expect(bot.store.tenant.partnerType).toBe("indirect-reseller");
      await expectSaid(
        "indirect-reseller",
        [
          /Cloud Solution Provider \(CSP\) programme/,
          /Rapport is made for indirect resellers: for the customers they have, and for new ones/,
        ],
        [
          /programma Cloud Solution Provider \(CSP\)/,
          /fatto per i rivenditori indiretti: per i clienti che hanno già e per quelli nuovi/,
        ],
      );
    });

    it("providers are also called distributors, deal with Microsoft, and give support and billing (R105)", () =>
      expectSaid(
        "indirect-provider",
        [/also called a distributor/, /direct relationship with Microsoft/, /support and billing/],
        [/detto anche distributore/, /rapporto diretto con Microsoft/, /supporto e fatturazione/],
      ));

    it("nobody starts from zero who has an experienced provider of technology (R106)", () =>
      expectSaid(
        "indirect-provider",
        [/With an experienced provider of technology beside it, nobody starts from zero/],
        [/Con accanto un fornitore di tecnologia esperto nessuno parte da zero/],
      ));

    it("the provider buys from Microsoft, and the partner resells to customers, in two tiers (R107)", () =>
      expectSaid(
        "chain",
        [
          /Microsoft → provider → partner → customer/,
          /two tiers/,
          /provider buys .* from Microsoft, and the partner resells them/,
        ],
        [
          /Microsoft → provider → partner → cliente/,
          /due livelli/,
          /provider acquista da Microsoft .* il partner li rivende/,
        ],
      ));

    it("what is required to sell as indirect reseller is told, and linked at Microsoft (R111)", async () => {
      await expectSaid(
        "selling",
        [/enrols in the programme as an indirect reseller, and then creates an account/, /reseller relationship/],
        [/si iscrive al programma come rivenditore indiretto e poi crea un account/, /relazione di rivenditore/],
      );
      expect(addressesOn(await read("en", "selling"))).toEqual([
        "https://partner.microsoft.com/cloud-solution-provider/whats-required",
      ]);
    });

    it("who is not sure of having a work account is helped, and pointed to Microsoft’s article (R117)", () =>
      expectSaid(
        "work-account",
        [
          /sign in to Microsoft 365 \(once Office 365\), Azure or Dynamics 365 \(once Dynamics CRM\): whoever does so has one/,
          /“Work accounts and the Partner Center”/,
        ],
        [
          /accede a Microsoft 365 \(già Office 365\), Azure o Dynamics 365 \(già Dynamics CRM\): chi lo fa ne ha uno/,
          /«Account aziendali e Centro per i partner»/,
        ],
      ));

    it("business name, address, contact and support show an established profile and who may act (R121)", () =>
      expectSaid(
        "primary-contact",
        [
          /asks for business name, address, contact and support details to confirm .* established profile .* may act for the company/,
        ],
        [
          /Si chiedono ragione sociale, indirizzo, contatto e dati dell’assistenza per confermare .* profilo consolidato .* può agire a suo nome/,
        ],
      ));

    it("the primary contact is whom Microsoft can reach about the application (R135)", () =>
      expectSaid(
        "primary-contact",
        [/primary contact is the person Microsoft can reach about the application/],
        [/contatto principale è la persona a cui Microsoft si rivolge per la domanda/],
      ));

    it("a provider widens the choice of services that customers are offered (R154)", () =>
      expectSaid(
        "indirect-provider",
        [/customers can be offered a wider choice of Microsoft’s cloud services/],
        [/ai clienti si può proporre una scelta più ampia di servizi/],
      ));

    it("providers have what billing and support take, and the partner sees to solutions and customers (R155)", () =>
      expectSaid(
        "billing-and-support",
        [
          /systems and the infrastructure for reliable billing and support/,
          /concentrate on its solutions and on its customers/,
        ],
        [
          /sistemi e dell’infrastruttura per garantire fatturazione e supporto/,
          /concentrarsi sulle proprie soluzioni e sui clienti/,
        ],
      ));

    it("programmes, support and terms are discussed with the provider directly, outside the product (R157)", async () => {
      await expectSaid(
        "choosing-a-provider",
        [
          /Reseller programmes, the level of support and the terms are discussed with the provider directly, outside Rapport/,
        ],
        [
          /Programmi per rivenditori, livello di supporto e condizioni si discutono direttamente con il provider, fuori da Rapport/,
        ],
      );
      expect(addressesOn(await read("it", "choosing-a-provider"))).toEqual([
        "https://partnercenter.microsoft.com/partner/find-a-provider",
      ]);
    });

    it("the next step is to add a new customer (R99)", () =>
      expectSaid(
        "new-customer",
        [/the next step is to add a new one/, /accepting an invitation/],
        [/il passo successivo è aggiungerne uno nuovo/, /accettando un invito/],
      ));
  });
});
