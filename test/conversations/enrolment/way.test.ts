import { days } from "../../../src/core/clock";
import { type Product, personalChat, relazioni } from "../../support/product";
import { giulia, marco, paula } from "../../support/world";
import { begun, inReview, ours, prepared, ready, signedUp, startNewPartner, submit } from "./newcomers";

const welcomePage = "https://partnercenter.microsoft.com/pcv/register/joinnow/enrollmentwelcome/valueaddedreseller";

describe("the way into the programme", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startNewPartner();
  });
  afterEach(() => bot.stop());

  it("begins by saying whom it suits, and with the question whether one is in CSP already (R58, R103, R104, R114)", async () => {
    const card = await bot.says(giulia, "registrazione");
    for (const words of [
      "Registrazione come rivenditore indiretto",
      "Non avviata",
      "un’opportunità per partner di ogni dimensione",
      "non vuole gestire più fornitori, o non ha un’infrastruttura completa per le relazioni con i clienti",
      "L’azienda è già in CSP?",
      "Credenziali dell’account aziendale di un amministratore globale",
      "Credenziali di Partner Membership Center",
      "Ragione sociale e indirizzo, contatto principale, assistenza",
    ])
      expect(card.text).toContain(words);
    expect(JSON.stringify(card.card)).toContain(welcomePage);
  });

  it("asks who is in CSP already for the support contact alone (R112)", async () => {
    const card = await bot.presses(giulia, await bot.says(giulia, "enroll now"), "Sì, già in CSP");
    expect(card.text).toContain("può bastare il contatto dell’assistenza");
    for (const words of ["ID partner", "Profilo aziendale", "Da avere pronto"]) expect(card.text).not.toContain(words);
    const form = await bot.presses(giulia, card, /^Indica l’assistenza/);
    const filled = await bot.presses(giulia, form, "Salva", { support: "+39 02 1234567" });
    expect(filled.text).toContain("+39 02 1234567");
    expect((await bot.presses(giulia, filled, submit)).text).toContain("il contatto deve verificare");
  });

  it("asks who is new to enrol and then to create the account, in its order (R113, R120, R134)", async () => {
    const card = await prepared(bot);
    expect(card.text).toContain("si registra come rivenditore indiretto; poi si crea l’account");
    for (const words of [
      "6123456",
      "Proseware Italia · Italia · attivo",
      "Via Roma 1, 20121 Milano",
      "Ada Verdi",
      "ada@proseware.example",
      "+39 02 1234567",
    ])
      expect(card.text).toContain(words);
    const sent = await bot.presses(giulia, card, submit);
    expect(sent.text).toContain("Inviata, il contatto deve verificare");
    expect((await bot.store.enrolment())?.state).toBe("submitted");
  });

  it("lists the portal’s own steps, with its page, and takes nothing of them (R124–R129, R131, R132)", async () => {
    const card = await prepared(bot);
    for (const words of [
      "Pagina iniziale: verificare di avere tutto, poi Successiva",
      "come amministratore globale di Microsoft 365 (già Office 365), Azure o Dynamics 365 (già Dynamics CRM)",
      "Leggere come l’ID partner si collega all’account",
      "accedere a Partner Membership Center con nome utente e password: lì, mai in chat",
      "Selezionare il profilo con l’ID partner 6123456, poi Continua",
      "Se non è nell’elenco: scegliere lì Annulla, e accedere con il nome utente dell’altro profilo",
      "Registrati ora",
      "dove poi si gestiscono vantaggi e incentivi",
    ])
      expect(card.text).toContain(words);
    expect(JSON.stringify(card.card)).toContain(welcomePage);
    expect(JSON.stringify(card.card)).not.toContain("Input.");
  });

  it("has a work account created first where there is none (R116, R127)", async () => {
    const begun = await bot.presses(giulia, await bot.says(giulia, "iscrizione"), /^No/);
    const list = await bot.presses(giulia, begun, /^Controlla le cose/);
    const ticked = { workAccount: "none-yet", membership: "true", businessData: "true" };
    const card = await bot.presses(giulia, list, "Avanti", ticked);
    expect(card.text).toContain("Ancora nessun account aziendale: si crea durante la registrazione, con «Crearne uno»");
  });

  it("verifies the contact in two parts, each with its day, and reviews only after both (R138, R139)", async () => {
    const sent = await bot.presses(giulia, await prepared(bot), submit);
    expect(sent.text).toContain("L’esame prosegue solo dopo entrambe");
    expect(sent.text).toContain("non ancora visto");
    const one = await bot.presses(giulia, sent, signedUp);
    expect((await bot.store.enrolment())?.state).toBe("submitted");
    expect(one.text).toContain("il 21 nov 2026");
    const early = await bot.invokes(giulia, "enrolment.review", {
      revision: (await bot.store.enrolment())?.revision,
    });
    expect(early.text).toContain("Non è stato fatto nulla");
    bot.pass(days(1));
    const both = await bot.presses(giulia, one, ours);
    expect(both.text).toContain("Contatto verificato");
    expect(both.text).toContain("il 22 nov 2026");
    expect((await bot.presses(giulia, both, begun)).text).toContain("In esame presso Microsoft");
  });

  it("counts the days of the review and promises no end (R122, R123)", async () => {
    await inReview(bot);
    bot.pass(days(3));
    const card = await bot.says(paula, "enrolment");
    expect(card.text).toContain("day 4; it can take several days");
    expect(card.text).toContain("there is no telling when it ends");
    expect(card.text).toContain("The primary contact gets a mail when it is complete");
  });

  it("tells each change in the channel once, and in private whoever submitted (R123, R140)", async () => {
    const card = await inReview(bot);
    await bot.presses(giulia, card, ready);
    await bot.settled();
    const told = bot.cardsIn(relazioni.conversation).map(({ text }) => text);
    for (const headline of [
      "Registrazione in preparazione",
      "Registrazione inviata",
      "Registrazione: contatto principale verificato",
      "Registrazione in esame presso Microsoft",
      "Registrazione attiva",
    ])
      expect([headline, told.filter((text) => text.includes(headline)).length]).toEqual([headline, 1]);
    const [notice] = bot.cardsIn(relazioni.conversation).filter(({ text }) => text.includes("Registrazione attiva"));
    if (!notice) throw new Error("no notice");
    expect((await bot.presses(marco, notice, "Mostra la registrazione")).text).toContain("Attiva");
    // Her line is answered once; what came of what she submitted follows by itself.
    const posted = bot.connector
      .posts()
      .filter(({ conversation }) => conversation === personalChat(giulia).conversation);
    const own = posted.slice(1).map(({ card }) => JSON.stringify(card));
    expect(own).toHaveLength(3);
    expect(own.at(-1)).toContain("Attiva");
  });

  it("ends with the Admin agent group, and with what is seen and what is to be invited (R64, R67–R69, R141, R173)", async () => {
    const card = await bot.presses(giulia, await inReview(bot), ready);
    for (const words of [
      "Gruppo degli agenti amministratori",
      "Marco Bianchi",
      "Elena Ferri",
      "non è nel gruppo",
      "Microsoft 365 (già Office 365) o Azure, si vedono nel Centro per i partner dopo un’importazione",
      "I clienti di un provider non arrivano da soli: ciascuno va invitato via mail",
      "serviti fuori dal Centro per i partner",
      "per una relazione come rivenditore",
    ])
      expect(card.text).toContain(words);
    await bot.presses(giulia, card, "Diventa agente amministratore");
    const again = await bot.says(giulia, "registrazione");
    expect(again.text).toContain("è nel gruppo");
    expect(again.buttons.map(({ title }) => title)).toContain("Aggiungi un utente…");
    expect((await bot.store.customers({ limit: 1 })).total).toBe(0);
  });

  it("says on an old card, which only opens something, that nothing was done", async () => {
    const old = await inReview(bot);
    await bot.presses(giulia, old, /^L’account è pronto|^È attiva|attiv/i);
    const late = await bot.presses(giulia, old, /^È stata respinta/);
    expect(late.text).toContain("Non è stato fatto nulla");
    expect(late.text).toContain("Attiva");
  });

  it("tells its whole history, with the reason of a rejection in private only", async () => {
    const form = await bot.presses(giulia, await inReview(bot), /^È stata respinta/);
    const rejected = await bot.presses(giulia, form, "Registra il rifiuto", { why: "L’indirizzo non corrisponde." });
    await bot.presses(giulia, rejected, "Prepara di nuovo");
    const old = await bot.invokes(giulia, "enrolment.reject", { revision: 1, why: "Un altro motivo." });
    expect(old.text).toContain("Un altro motivo.");
    const card = await bot.says(giulia, "registrazione");
    const story = await bot.presses(giulia, card, "Mostra la cronologia");
    expect(story.text).toContain("L’indirizzo non corrisponde.");
    expect(story.text).not.toContain("Un altro motivo.");
    expect((await bot.says(giulia, "cronologia della registrazione")).text).toBe(story.text);
    expect((await bot.presses(giulia, story, "Torna alla registrazione")).text).toContain("In preparazione");
    const shared = await bot.says(giulia, "cronologia della registrazione", relazioni);
    expect(shared.text).toContain("respint");
    expect(shared.text).not.toContain("L’indirizzo non corrisponde.");
    const open = await bot.says(marco, "registrazione", relazioni);
    expect(open.text).toContain("Ultimi cambiamenti");
    expect(open.text).not.toContain("L’indirizzo non corrisponde.");
    const pressed = await bot.invokes(giulia, "enrolment.show", {}, relazioni);
    expect(pressed.text).not.toContain("L’indirizzo non corrisponde.");
  });

  it("goes back to preparing after a rejection, with the reason and all that was filled in", async () => {
    const form = await bot.presses(giulia, await inReview(bot), /^È stata respinta/);
    const rejected = await bot.presses(giulia, form, "Registra il rifiuto", { why: "L’indirizzo non corrisponde." });
    expect(rejected.text).toContain("L’indirizzo non corrisponde.");
    const again = await bot.presses(giulia, rejected, "Prepara di nuovo");
    expect(again.text).toContain("In preparazione");
    expect(again.buttons.map(({ title }) => title)).toContain("Ho inviato la richiesta");
    await bot.settled();
    const told = bot.cardsIn(relazioni.conversation).filter(({ text }) => text.includes("Registrazione respinta"));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).not.toContain("non corrisponde");
  });
});
