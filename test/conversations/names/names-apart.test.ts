import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage, world } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));

describe("a name that is typed in pieces, or without its spaces", () => {
  it.each([
    ["van arsdel", "VanArsdel, Ltd."],
    ["wood grove", "Woodgrove Bank"],
    ["who owns wood grove?", "Woodgrove Bank"],
    ["lamnahealthcare", "Lamna Healthcare"],
    ["licenze di lamnahealthcare", "Lamna Healthcare"],
    ["chi segue adventureworks?", "Adventure Works"],
    ["wideworldimporters", "Wide World Importers"],
    ["contosospa", "Contoso S.p.A."],
    ["history of alpineskihouse", "Alpine Ski House"],
  ])("is found where nothing else fits: %s", async (line, name) => {
    expect((await says(line)).text).toMatch(new RegExp(`^(?:Cliente|Cronologia) ${name}`, "u"));
  });

  it.each(["rimuovi lamnahealthcare", "remove wood grove"])(
    "is asked about where something begins: %s",
    async (line) => {
      const answer = await says(line);
      expect(answer.has("customers.choice.title")).toBe(true);
      expect(await stage.hasChanged()).toBe(false);
    },
  );
});

describe("a word that is said of commands or in the trade", () => {
  it.each([
    "mostrami l'avviso legale",
    "legal notice",
    "what does the legal notice say?",
    "avviso legale",
    "dov'è il preavviso legale?",
  ])("names no customer: the legal notice is shown: %s", async (line) => {
    const answer = await says(line);
    expect(answer.has("answers.legal-notice.text")).toBe(true);
    expect(answer.text).toContain("I privilegi restano.");
  });

  it.each([
    "che avviso legale è stato accettato per alpine?",
    "which legal notice did we accept for Alpine Ski House?",
  ])("is not taken for a customer where another is named: %s", async (line) => {
    expect((await says(line)).text).toMatch(/^Cronologia Alpine Ski House .*Avviso legale versione/u);
  });

  it.each(["cerca legale", "legale", "studio legale", "apri Studio Legale D'Amico"])(
    "is looked for where it is part of a name and nothing else is said: %s",
    async (line) => {
      expect((await says(line)).text).toContain("Studio Legale D’Amico");
    },
  );

  it.each(["which partners does woodgrove work with", "woodgrove phone number", "how does woodgrove work?"])(
    "is no other customer beside one: %s",
    async (line) => {
      const answer = await says(line);
      expect(answer.text).toContain("Woodgrove Bank");
      expect(answer.has("guess.others-named")).toBe(false);
    },
  );

  it.each(["contoso's privileges", "wingtip's account"])(
    "is looked up without what makes it an owner: %s",
    async (line) => {
      expect((await says(line)).text).not.toMatch(/Cercato: \S+'s|per \S+'s/u);
    },
  );

  it.each([
    "show tailspin and woodgrove",
    "licenze di tailspin e di wingtip",
    "privileges boehm and tailspin",
    "account boehm and alpine",
    "approvals boehm and tailspin",
    "esporta tailspin e woodgrove",
  ])("is one where it is the name of another: %s", async (line) => {
    expect((await says(line)).has("guess.others-named")).toBe(true);
  });
});

describe("for whom a provider cannot order", () => {
  const gaps = world.customers
    .filter(({ provider }) => provider?.canOrder === false)
    .map(({ id }) => id)
    .toSorted();

  it.each([
    "per chi non può ordinare fabrikam?",
    "per quali clienti fabrikam non può ordinare?",
    "per quali clienti non ordina fabrikam?",
    "for whom can't fabrikam order?",
    "for whom can fabrikam not order?",
    "customers that can't order through fabrikam",
  ])("are the gaps of that provider, whoever stands first: %s", async (line) => {
    const list = await says(line);
    expect(list.text).toMatch(/Fabrikam Distribution.*Non può ordinare per/);
    expect(list.carried("customer").toSorted()).toEqual(gaps);
  });

  it.each(["per chi può ordinare northwind?", "for whom can northwind order?"])(
    "is another list than for whom it can: %s",
    async (line) => {
      expect((await says(line)).text).toContain("tramite Northwind Distribuzione · non: Provider senza relazione");
    },
  );
});
