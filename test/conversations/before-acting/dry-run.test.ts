import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filled } from "../../support/cast";
import { type Product, relazioni, type Shown, startProduct } from "../../support/product";
import { openTables, type TenantRows } from "../../support/tables";
import { elena, giulia, luke, marco, ownLink, paula, proseware, sara } from "../../support/world";
import { choicesOn, valueOn } from "../on-card";

const writes = (card: Shown): string[] => card.buttons.map(({ verb }) => verb).filter((verb) => verb !== "help");

describe("a dry run", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-dry-run-"));
  let files = 0;
  let bot: Product;
  let stored: () => Promise<TenantRows>;
  let close: () => Promise<void>;
  beforeEach(async () => {
    const databaseUrl = `sqlite:${join(folder, `${++files}.db`)}`;
    bot = await startProduct({ databaseUrl });
    const tables = await openTables(databaseUrl);
    stored = () => tables.of(proseware.id);
    close = () => tables.close();
  });
  afterEach(async () => {
    await close();
    await bot.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Tries lines, each of which leaves everything as it is, with a card on which nothing can be written. */
  async function tries(...lines: string[]): Promise<Shown> {
    const [first = "", ...others] = lines;
    await bot.says(marco, "aiuto"); // the conversation is known from then on
    const before = await stored();
    let card = await bot.says(marco, first);
    for (const line of others) card = await bot.says(marco, line);
    await bot.settled();
    expect(await stored()).toEqual(before);
    expect(writes(card)).toEqual([]);
    return card;
  }

  it.each([
    ["prova rimuovi tailspin", "rimuovi tailspin"],
    ["simula rimuovi tailspin", "rimuovi tailspin"],
    ["dry-run remove tailspin", "remove tailspin"],
    ["simulate remove tailspin", "remove tailspin"],
    ["dry run: remove Tailspin Toys", "remove Tailspin Toys"],
  ])("tells what a request for removal would bring: %s", async (line, tried) => {
    const { text } = await tries(line);
    expect(text).toMatch(/^Prova/);
    expect(text).toContain(tried);
    expect(text).toMatch(/Che cosa cambierebbe.*Marco Bianchi ha chiesto la rimozione/s);
    expect(text).toMatch(/Chi approverebbe.*Elena Ferri o Paula Hall/s);
    expect(text).toMatch(/Chi verrebbe avvisato In privato Elena Ferri e Paula Hall/);
    expect(text).toMatch(/Che cosa resta I nostri privilegi per Exchange restano/);
  });

  it.each([
    "what would happen if we removed Tailspin Toys",
    "what happens if we remove tailspin?",
    "cosa succede se rimuoviamo tailspin",
    "che cosa succederebbe se rimuovessimo Tailspin Toys?",
    "che succederebbe se rimuovessimo tailspin?",
    "che accadrebbe se togliessimo tailspin",
    "cosa accadrebbe a tailspin se lo rimuovessimo",
    "what would happen to tailspin if we removed it",
    "che cosa capita se rimuovo tailspin",
    "vorrei sapere cosa accade quando si rimuove tailspin",
  ])("answers who asks what would happen: %s", async (line) => {
    expect((await tries(line)).text).toMatch(/^Prova.*ha chiesto la rimozione.*Elena Ferri o Paula Hall/s);
  });

  it("asks of the legal notice what the form asks, and states nothing before", async () => {
    for (const line of ["prova rimuovi tailspin", "dry-run remove tailspin"]) {
      const { text } = await tries(line);
      expect(text).toContain("chiede se al cliente è dovuto un preavviso");
      expect(text).not.toContain("non richiesto");
    }
  });

  it.each([
    ["prova ripristina tailspin", "Tailspin Toys è ancora nostro cliente"],
    ["simulate restore Tailspin Toys", "Tailspin Toys è ancora nostro cliente"],
    ["prova aggiungi cliente Tailspin Toys", "Questo cliente è già noto"],
    ["dry-run add customer tailspin.example", "Questo cliente è già noto"],
    ["prova preavviso dato tailspin", "Per Tailspin Toys non è dovuto alcun preavviso"],
    ["dry-run notice given tailspin", "Per Tailspin Toys non è dovuto alcun preavviso"],
  ])("opens no form where the line would be answered without one: %s", async (line, answer) => {
    const { text } = await tries(line);
    expect(text).toMatch(/Ora non cambierebbe nulla\. Non si apre alcun modulo/);
    expect(text).toContain(answer);
    expect(text).toMatch(/Chi verrebbe avvisato Nessuno/);
    expect(text).not.toContain("Prima si apre un modulo");
    const actual = await bot.says(marco, line.replace(/^\S+ /, ""));
    expect(actual.text).toContain(answer);
  });

  it("says of an assignment what its line tells, and who hears of it", async () => {
    const { text } = await tries("prova assegna tailspin a sara");
    expect(text).toMatch(/Prima si apre un modulo.*La cronologia direbbe: Marco Bianchi.*Sara Conti/);
    const [before] = await bot.store.customersCalled("tailspin toys");
    await bot.presses(marco, await bot.says(marco, "assegna tailspin a sara"), "Assegna");
    const [after] = await bot.store.customersCalled("tailspin toys");
    expect([before?.owner, after?.owner]).toEqual([marco.id, sara.id]);
    expect((await tries("prova assegna tailspin a sara")).text).toMatch(/Ora non cambierebbe nulla\. È già così/);
  });

  it("foretells what allowing to buy brings, and that it is so already", async () => {
    const allowed = await tries("prova consenti acquisti tailspin");
    expect(allowed.text).toMatch(/Prima si apre una scheda.*La cronologia direbbe: Marco Bianchi ha consentito/);
    expect(allowed.text).toMatch(/Chi verrebbe avvisato Una conversazione/);
    for (const line of ["prova revoca acquisti tailspin", "dry-run stop buying tailspin"])
      expect((await tries(line)).text).toMatch(/Ora non cambierebbe nulla\. È già così/);
    const card = await bot.says(marco, "consenti acquisti tailspin");
    await bot.presses(marco, card, /Consenti/);
    const story = await bot.says(marco, "cronologia tailspin");
    expect(story.text).toContain("Marco Bianchi ha consentito al cliente di acquistare da sé");
    expect((await tries("dry-run stop buying tailspin")).text).toContain("ha revocato il consenso agli acquisti");
    expect((await bot.says(luke, "dry-run allow buying tailspin")).text).toMatch(
      /Nothing would change now\. It is so already/,
    );
  });

  it("foretells what the forms of customers record, as they are when nothing is filled in but what the line says", async () => {
    const added = (await tries("prova aggiungi cliente Litware litware.example")).text;
    const lost = (await tries("prova privilegi persi tailspin")).text;
    const authorised = (await tries("prova autorizza northwind")).text;
    expect(authorised).toContain("Marco Bianchi ha autorizzato un provider. Northwind Distribuzione.");
    const form = await bot.says(marco, "aggiungi cliente Litware litware.example");
    await bot.presses(marco, form, "Aggiungi", { name: valueOn(form, "name"), domain: valueOn(form, "domain") });
    const taking = await bot.says(marco, "privilegi persi tailspin");
    const [all = ""] = choicesOn(taking, "taken").filter((each) => typeof each === "string");
    await bot.presses(marco, taking, /Registra/, { taken: String(all), seenOn: valueOn(taking, "seenOn") });
    for (const [foretold, line, sentence] of [
      [added, "cronologia litware", "Marco Bianchi ha aggiunto il cliente"],
      [lost, "cronologia tailspin", "Marco Bianchi ha rilevato che il cliente ha tolto privilegi"],
    ] as const) {
      expect(foretold).toContain(sentence);
      expect((await bot.says(marco, line)).text).toContain(sentence);
    }
  });

  it("says of a closed cloud that nothing begins there", async () => {
    const germany = await startProduct({ cloud: "germany" });
    try {
      for (const line of [
        "prova aggiungi cliente Litware",
        "prova invita it@litware.example",
        "prova consenti acquisti tailspin",
      ]) {
        const { text } = await germany.says(marco, line);
        expect(text).toContain("Ora non cambierebbe nulla");
        expect(text).not.toContain("Prima si apre");
      }
    } finally {
      await germany.stop();
    }
  });

  it("speaks the language of whoever asks", async () => {
    await bot.says(paula, "help");
    const { text, buttons } = await bot.says(paula, "dry-run language italian");
    expect(text).toMatch(/Dry run.*What would change.*Who would approve.*Who would be told.*What stays/s);
    expect(buttons.map(({ title }) => title)).toEqual(["Show all commands"]);
    expect((await bot.store.person(paula.id))?.language).toBe("en");
  });

  it("writes nothing for what would be written at once", async () => {
    expect((await tries("prova lingua inglese")).text).toContain("La lingua delle risposte");
    await bot.says(marco, "#", relazioni);
    expect((await tries(`prova collegamento ${ownLink}`)).text).toMatch(/serve un altro ruolo|Prova/);
  });

  it("tells of a channel what it would hear, and lets it hear nothing", async () => {
    const other = { conversation: "19:altro@thread.tacv2", kind: "channel" } as const;
    await bot.says(marco, "aiuto", other);
    const { text } = await bot.says(marco, "prova avvisa qui inviti", other);
    expect(text).toContain("Marco Bianchi ha scelto gli avvisi di una conversazione");
    const told = await bot.store.conversationsAbout("invitations");
    expect(told.map(({ id }) => id)).not.toContain(other.conversation);
    expect((await bot.says(marco, "prova avvisa qui inviti", relazioni)).text).toContain("Ora non cambierebbe nulla");
  });

  it("foretells who gets a request, and what deciding it brings", async () => {
    const foretold = await tries("prova rimuovi tailspin");
    expect(foretold.text).toContain("In privato Elena Ferri e Paula Hall; una conversazione");
    await bot.presses(marco, await bot.says(marco, "rimuovi tailspin"), "Chiedi l’approvazione", filled);
    await bot.settled();
    for (const conversation of ["a:opened-29:elena", "a:opened-29:paula", relazioni.conversation])
      expect(bot.cardsIn(conversation).at(-1)?.text).toContain("Tailspin Toys");
    expect(bot.cardsIn("a:opened-29:luke")).toEqual([]);

    await bot.says(elena, "aiuto");
    const before = await stored();
    const approved = await bot.says(elena, "prova approva tailspin");
    expect(approved.text).toMatch(/Elena Ferri ha approvato.*Poi la relazione con Tailspin Toys termina/s);
    expect((await bot.says(elena, "prova rifiuta tailspin")).text).toContain("Elena Ferri ha rifiutato");
    expect(writes(approved)).toEqual([]);
    expect(await stored()).toEqual(before);
    expect((await bot.says(marco, "prova approva tailspin")).text).toContain("serve un altro ruolo");
    expect((await tries("prova rimuovi tailspin")).text).toContain("Che cosa cambierebbe");
  });

  it("says what little is known where a line names nobody, and that a list changes nothing", async () => {
    expect((await tries("prova rimuovi")).text).toContain("dipende da ciò che vi si scrive");
    expect((await tries("prova clienti")).text).toContain("Mostra soltanto qualcosa");
    expect((await tries("prova approva tailspin")).text).toMatch(/serve un altro ruolo|Ora non cambierebbe nulla/);
  });

  it.each([
    ["prova consenti acquisti zyxwv", "Nessun cliente si chiama «zyxwv»"],
    ["prova account Pincopallo", "Nessun cliente si chiama «Pincopallo»"],
    ["prova stop buying zyxwv", "Nessun cliente si chiama «zyxwv»"],
  ])("says of what shows a customer that nobody is called so: %s", async (line, why) => {
    expect((await tries(line)).text).toContain(why);
    expect((await bot.says(luke, line.replace("prova", "dry-run"))).text).toContain("No customer is called");
  });

  it("offers nothing that writes where the line is not understood, or none is there", async () => {
    for (const line of ["prova", "simula", "prova prova rimuovi tailspin", "prova rimuovi xyzqq", "prova blabla"]) {
      const card = await tries(line);
      expect(card.buttons.filter(({ verb }) => verb !== "help" && verb !== "say")).toEqual([]);
    }
    const unclear = await bot.says(marco, "prova rmuovere la ditta tailspin");
    expect(unclear.text).not.toMatch(/(?<!prova )rimuovi Tailspin Toys/);
  });

  it("tells of the owner who hears of lost privileges in private, besides the channels", async () => {
    await bot.presses(marco, await bot.says(marco, "assegna tailspin a Sara Conti"), "Assegna", { owner: sara.id });
    const { text } = await tries("prova privilegi persi tailspin");
    expect(text).toMatch(/Chi verrebbe avvisato In privato Sara Conti/);
  });

  it("tells of the invitation where a customer to be added has an address, to who may invite", async () => {
    const { text } = await tries("prova aggiungi cliente it@quinto.example");
    expect(text).toContain("ha iniziato un invito");
    expect((await bot.says(luke, "simulate new customer it@quinto.example")).text).toContain("another role is needed");
  });

  it("tells of no channel by which a customer came, which nobody has chosen", async () => {
    const { text } = await tries("prova invita it@quinto.example");
    expect(text).toContain("ha iniziato un invito. Nuovo cliente.");
  });

  it("tells of the services that the form of an acceptance ticks", async () => {
    const draft = { email: "it@terzo.example", name: "Terzo S.r.l.", reason: "new", channel: "marketing" };
    const form = await bot.presses(marco, await bot.says(marco, "invita it@terzo.example"), /bozza/i, draft);
    await bot.presses(marco, await bot.presses(marco, form, "Fatto"), "Ho inviato l’invito");
    const { text } = await tries("prova accettato it@terzo.example exchange");
    expect(text).toContain("Privilegi concessi: Exchange");
  });

  it("tells what a form that comes filled in would record", async () => {
    expect((await tries("prova aggiungi cliente Quinto Spa quinto.example")).text).toContain("ha aggiunto il cliente");
    const again = (await bot.says(giulia, `prova imposta collegamento ${ownLink}`)).text;
    expect(again).toContain("È già così");
    expect(again).not.toContain("salvato");
  });

  it("is for who may do it", async () => {
    const { text } = await bot.says(luke, "dry-run remove tailspin");
    expect(text).toMatch(/another role is needed.*Marco Bianchi/s);
  });

  it("is answered to whoever asks, also in a channel, without a word to anybody else", async () => {
    await bot.says(marco, "aiuto", relazioni);
    const sent = bot.cardsIn("a:opened-29:elena").length;
    await bot.says(marco, "prova rimuovi tailspin", relazioni);
    await bot.settled();
    expect(bot.cardsIn("a:opened-29:elena")).toHaveLength(sent);
  });
});
