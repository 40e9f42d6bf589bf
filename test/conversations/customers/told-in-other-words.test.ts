import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, startProduct } from "../../support/product";
import { marco } from "../../support/world";
import { buttonOn, valueOn } from "../on-card";

const tailspin = "33333333-3333-4333-8333-333333333302";

describe("what happened, told in other words", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());

  it.each([
    "Tailspin non ci lascia più accedere, da stamattina",
    "da ieri non riusciamo più ad accedere da Tailspin Toys",
    "annota la perdita dell'accesso presso Tailspin Toys",
    "hanno ritirato la delega su Exchange a Tailspin Toys stanotte",
    "Tailspin Toys stripped us of admin rights",
    "we can no longer sign in at Tailspin Toys",
    "loss of access at Tailspin Toys",
    "Tailspin Toys pulled our exchange rights, note it down",
  ])("is the loss of privileges, and no denial: %s", async (line) => {
    expect(buttonOn(await bot.says(marco, line), "privileges.take")?.data).toMatchObject({ customer: tailspin });
  });

  it.each([
    ["Tailspin Toys locked us out last night", "2026-11-20"],
    ["Tailspin Toys ci ha tolto l'accesso un'ora fa", "2026-11-21"],
  ])("is of the day that is meant: %s", async (line, day) => {
    expect(valueOn(await bot.says(marco, line), "seenOn")).toBe(day);
  });

  it("is recorded beside a clause that tells the same", async () => {
    const card = await bot.says(marco, "Tailspin Toys ci ha sbattuto fuori, accesso revocato");
    expect(buttonOn(card, "privileges.take")?.data).toMatchObject({ customer: tailspin });
  });

  it("is offered where some of it is not understood, before what is known of the customer", async () => {
    const card = await bot.says(marco, "Tailspin Toys ci ha zeppo revocato gli accessi");
    expect(card.text).toContain("privilegi persi Tailspin Toys");
  });

  it.each(["Tailspin Toys non ha revocato la delega", "don't record the loss of privileges at Tailspin Toys"])(
    "is denied where it is: %s",
    async (line) => expect(buttonOn(await bot.says(marco, line), "privileges.take")).toBeUndefined(),
  );

  it.each([
    ["Zephyr ha appena accettato", "Zephyr"],
    ["Blue Zephyr has just accepted", "Blue Zephyr"],
    ["oggi zephyr impianti ha accettato il nostro invito", "zephyr impianti"],
  ])("is the acceptance of a company that nobody knows: %s", async (line, name) => {
    const form = await bot.says(marco, line);
    expect(buttonOn(form, "acceptance.see")).toBeDefined();
    expect(valueOn(form, "name")).toBe(name);
  });

  it.each(["zephyr ha appena accettato", "oggi zephyr ci ha accettato"])(
    "is an acceptance still where that name is not written as one: %s",
    async (line) => {
      const card = await bot.says(marco, line);
      expect(card.text).toContain("Nessun invito aperto è per «zephyr»");
      expect(buttonOn(card, "invitation.accepting")).toBeDefined();
    },
  );

  it.each([
    "registra l'accettazione di Tailspin Toys srl",
    "è arrivata la conferma: Tailspin Toys ha accettato",
    "Tailspin Toys ha detto di sì, segniamolo",
    "news from Tailspin Toys: they pressed accept, write it down",
  ])("is the acceptance of a company that is known: %s", async (line) => {
    expect(valueOn(await bot.says(marco, line), "name")).toBe("Tailspin Toys");
  });

  it.each([
    "il direttore ha accettato",
    "my boss has accepted",
    "zephyr ha accettato il preventivo",
    "the boss of zephyr accepted the quote",
  ])("is no acceptance where something else was accepted, or somebody: %s", async (line) =>
    expect(buttonOn(await bot.says(marco, line), "acceptance.see")).toBeUndefined(),
  );

  it.each(["qualcuno ha accettato ma non so chi", "somebody accepted, but we don't know who"])(
    "asks of which invitation it is, of nobody named: %s",
    async (line) => expect((await bot.says(marco, line)).text).toContain("Quale è stato accettato?"),
  );

  it("is a notice given on a day of the month, by whatever means", async () => {
    for (const line of [
      "we gave notice to Alpine Ski House on the 14th by certified mail",
      "preavviso dato ad Alpine Ski House il 14 novembre con raccomandata",
    ])
      expect((await bot.says(marco, line)).text).toContain("Dato il 2026-11-14");
  });

  it.each(["the invite for nobody.example went out today", "we sent the invite to nobody.example today"])(
    "is of nobody who was invited: %s",
    async (line) => expect((await bot.says(marco, line)).text).toContain("Nessun invito aperto è per «nobody.example»"),
  );

  it("is taken back for the address to which it is recorded", async () => {
    const card = await bot.says(marco, "annulla l'invio registrato per admin@firststreet.example");
    expect(card.text).toContain("Per annullare l’invio registrato premere «Non è stato inviato»");
    expect(card.text).toContain("A admin@firststreet.example");
    expect(buttonOn(card, "invitation.notSent")).toBeDefined();
  });
});

describe("what is wanted, said in other words", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());

  it.each([
    ["apri l'anagrafica di un cliente nuovo, si chiama L'Albero del Libro", "L'Albero del Libro"],
    ["please include Contoso Labs on the customer list", "Contoso Labs"],
    ["metti Tailspin Ovest nell'elenco clienti", "Tailspin Ovest"],
  ])("is a customer to add, with its whole name: %s", async (line, name) => {
    expect(valueOn(await bot.says(marco, line), "name")).toBe(name);
  });

  it("is a customer to add where more is told of it", async () => {
    const card = await bot.says(marco, "yesterday's win: put Blue Zephyr on our customer list");
    expect(card.text).toContain('aggiungi cliente "Blue Zephyr"');
  });

  it.each([
    "rimuovi tailspin toys, il contratto è finito, avvia la pratica perfavore",
    "end the relationship w/ Tailspin Toys, it's over",
  ])("is a removal, whatever is said of it: %s", async (line) => {
    expect(buttonOn(await bot.says(marco, line), "removal.request")?.data).toMatchObject({ customer: tailspin });
  });

  it("is a removal that is asked for by its noun, in the words to type", async () => {
    const card = await bot.says(marco, "la rimozzione di tailspin toys per favore");
    expect(card.text).toContain("Scrivere «rimuovi Tailspin Toys»");
  });

  it.each([
    "Caffè Città Alta non deve più acquistare da solo, ci pensi tu?",
    "impedisci a Caffè Città Alta di comprare",
    "Caffè Città Alta should no longer purchase on its own",
  ])("is an end of own purchases: %s", async (line) => {
    expect(buttonOn(await bot.says(marco, line), "customer.withdraw-buying")).toBeDefined();
  });

  it("is offered as what it is, and not as its contrary", async () => {
    const card = await bot.says(marco, "vorrei che Caffè Città Alta la finisse di comprare, bloccagli gli acquisti");
    expect(card.text).toContain("revoca acquisti Caffè Città Alta");
    expect(card.text).not.toContain("consenti acquisti");
  });

  it("is whoever is restored that wants to come back", async () => {
    const card = await bot.says(marco, "Alpine Ski House wants to come back, restore them");
    expect(card.text).toContain("Ripristina un cliente Per Alpine Ski House");
    expect(valueOn(card, "reason")).toBe("restore");
    expect(buttonOn(card, "invitation.draft")).toBeDefined();
  });

  it("asks how somebody stands, and not how it is done", async () => {
    const card = await bot.says(marco, "come siamo messi con Tailspin Toys?");
    expect(buttonOn(card, "privileges.known")).toBeDefined();
  });
});
