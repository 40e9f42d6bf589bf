import type { TextKey } from "../../../src/chat/texts/texts";
import type { GuideTopicId } from "../../../src/core/guide/topics";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage, vendite } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { giulia } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());
afterEach(async () => expect(await stage.hasChanged()).toBe(false));

const says = (line: string, where = personalChat(giulia)): Promise<Seen> => stage.says(giulia, line, where);
const isTopic = (seen: Seen, topic: GuideTopicId): boolean =>
  seen.has(`guide.${topic}.title`) && seen.has("guide.kind");

describe("what is asked of the programme", () => {
  it.each<[string, GuideTopicId]>([
    ["what is an indirect provider?", "indirect-provider"],
    ["What's a distributor?", "indirect-provider"],
    ["che cos'è un provider indiretto?", "indirect-provider"],
    ["cos’è un provider indiretto", "indirect-provider"],
    ["cosa sono i provider indiretti?", "indirect-provider"],
    ["who is an indirect reseller?", "indirect-reseller"],
    ["tell me about indirect resellers", "indirect-reseller"],
    ["chi può essere un rivenditore indiretto?", "indirect-reseller"],
    ["who is the primary contact?", "primary-contact"],
    ["who should be the primary contact", "primary-contact"],
    ["chi è il contatto principale?", "primary-contact"],
    ["primary contact", "primary-contact"],
    ["explain the partner id please", "partner-id"],
    ["what does MPN mean?", "partner-id"],
    ["cosa significa ID MPN?", "partner-id"],
    ["partner id", "partner-id"],
    ["what is a work account?", "work-account"],
    ["mi spieghi che cos’è un account aziendale?", "work-account"],
    ["how does the review work?", "review"],
    ["how long does the review take?", "review"],
    ["come funziona la verifica?", "review"],
    ["quanto dura la verifica?", "review"],
    ["what is required to sell?", "selling"],
    ["cosa serve per vendere?", "selling"],
    ["how do we choose a provider?", "choosing-a-provider"],
    ["come si sceglie un provider?", "choosing-a-provider"],
    ["what is delegated admin?", "delegated-admin"],
    ["explain delegated admin privileges", "delegated-admin"],
    ["che cos'è l'amministratore delegato?", "delegated-admin"],
    ["cosa sono i privilegi di amministratore delegato?", "delegated-admin"],
    ["help add a customer", "new-customer"],
    ["guide add a customer", "new-customer"],
    ["guida aggiungere un cliente", "new-customer"],
    ["guida ai privilegi delegati", "delegated-admin"],
    ["aiuto aggiungere un cliente", "new-customer"],
    ["help request", "request"],
    ["aiuto richiesta", "request"],
    ["help removal", "removal"],
    ["aiuto rimuovere un cliente", "removal"],
    ["help list", "customer-list"],
    ["aiuto elenco", "customer-list"],
    ["help permission", "buying"],
    ["aiuto privilegi", "delegated-admin"],
    ["help with work accounts", "work-account"],
    ["i need help with the partner id", "partner-id"],
  ])("is explained, and begins nothing: %s", async (line, topic) => {
    expect(isTopic(await says(line), topic)).toBe(true);
  });

  it.each([
    ["help primay contact", "primary-contact"],
    ["help contact", "primary-contact"],
    ["help business", "business-profile"],
    ["aiuto contatto", "primary-contact"],
    ["aiuto office", "work-account"],
    ["what do we need to sell as an indirect reseller?", "selling"],
  ] as const)("is offered where it is only near, and none is opened: %s", async (line, topic) => {
    const seen = await says(line);
    expect(seen.has("guide.near.title")).toBe(true);
    expect(seen.buttons.some(({ verb, data }) => verb === "guide.open" && data.topic === topic)).toBe(true);
    expect(isTopic(await stage.presses(giulia, { verb: "guide.open", data: { topic } }), topic)).toBe(true);
  });

  it("is said to be unknown, with all that there is, where nothing is near", async () => {
    const seen = await says("help pizza");
    expect(seen.text).toContain("«pizza»");
    expect(seen.toType.length + seen.buttons.length).toBeGreaterThan(10);
  });

  it.each(["help topics", "aiuto argomenti", "what are the topics?", "quali argomenti ci sono nella guida?"])(
    "is listed: %s",
    async (line) => expect((await says(line)).has("guide.list.title")).toBe(true),
  );
});

describe("what a command answers better", () => {
  it.each<[string, TextKey]>([
    ["help providers", "help.title"],
    ["aiuto clienti", "help.title"],
    ["help removing contoso", "help.title"],
    ["help removals", "help.title"],
    ["delegated admin", "privileges.list.title"],
    ["delegated admin privileges", "privileges.list.title"],
    ["amministratore delegato", "privileges.list.title"],
    ["guida", "help.title"],
    ["help", "help.title"],
    ["help me", "help.title"],
    ["indirect providers", "providers.title"],
    ["i nostri provider indiretti, per favore", "providers.title"],
    ["what are our indirect providers?", "providers.title"],
    ["who is the provider?", "providers.title"],
    ["find a provider", "providers.title"],
    ["trova un provider", "providers.title"],
    ["distributor", "providers.title"],
    ["add customer", "customer.add.title"],
    ["add a customer", "customer.add.title"],
    ["aggiungi un cliente", "customer.add.title"],
    ["how do I add a customer?", "answers.how.title"],
    ["billing", "elsewhere.billing.title"],
    ["enrol", "elsewhere.enrol.title"],
  ])("is not taken from it: %s", async (line, key) => {
    const seen = await says(line);
    expect(seen.has(key)).toBe(true);
    expect(seen.has("guide.kind")).toBe(false);
  });

  it.each(["who is the primary contact of Tailspin Toys?", "che cos’è successo con Tailspin Toys?"])(
    "is not explained where somebody is named: %s",
    async (line) => expect((await says(line)).text).toContain("Tailspin Toys"),
  );

  it("is what a channel hears of, where its topics are asked for", async () => {
    for (const line of ["topics of this channel", "mostra gli argomenti di questa chat"])
      expect((await says(line, vendite)).has("subscribed.ask.title")).toBe(true);
  });
});
