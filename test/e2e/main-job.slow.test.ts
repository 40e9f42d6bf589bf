import { describeInBrowser } from "../support/playground/chromium";
import { type PlaygroundSession, startPlaygroundSession } from "../support/playground/playground";
import type { SeenMessage } from "../support/playground/playground-messages";

const relazioni = "19:relazioni@thread.tacv2";

/** The main job from beginning to end in the real client: each test goes on where the one before ended. */
describeInBrowser("Marco and Elena in the Playground", () => {
  let teams: PlaygroundSession;
  let review: SeenMessage;

  beforeAll(async () => {
    teams = await startPlaygroundSession();
    await teams.openConversation("Personal Chat");
  }, 60_000);

  afterAll(async () => {
    await teams?.stop();
  });

  it("shows Marco the list of customers, ten at a time (R66)", async () => {
    await teams.say("clienti", "1–10 di 45");
    await teams.picture("customers");
    await teams.press("Mostra i 10 successivi");
    await teams.shows("11–20 di 45");
  });

  it("opens the record of a customer by pressing its row (R22, R76)", async () => {
    await teams.say("clienti contoso", "Contoso S.p.A.");
    await teams.press(/^Apri Contoso S\.p\.A\./);
    await teams.shows("Fatturata da noi");
    await teams.picture("record");
  });

  it("drafts an invitation and warns of the partner who holds a service (R12, R21, R49)", async () => {
    await teams.say("invita it@woodgrove.example", "Litware Cloud");
    await teams.fill("Motivo della richiesta", "più partner per lo stesso cliente");
    await teams.fill("Come è arrivato il cliente", "il nostro marketing");
    await teams.press("Prepara la bozza");
    await teams.shows("Bozza, non inviata");
  });

  it("refuses a text with another link and keeps what was typed (R16, R42)", async () => {
    await teams.press("Modifica il testo");
    await teams.fill("Primo paragrafo", "Si veda https://admin-microsoft.example/accetta");
    await teams.press("Salva il testo");
    await teams.shows("Testo non salvato");
    await teams.picture("link-guard");
    await teams.fill("Primo paragrafo", "Gentili signore e signori, come d’accordo ecco l’invito.");
    await teams.press("Salva il testo");
    await teams.shows("Gentili signore e signori");
    await teams.picture("draft");
  });

  it("is done with the draft once it is sent by hand, and the channel hears of it (R17, R18)", async () => {
    await teams.press("Ho inviato l’invito");
    await teams.shows("Inviato, risposta attesa");
    await teams.message("Woodgrove Bank", relazioni);
  });

  it("asks for a removal under the legal notice (R92, R95, R96, R97)", async () => {
    await teams.say("rimuovi tailspin", "Ho letto i cinque punti");
    await teams.fill("Ho letto i cinque punti", true);
    await teams.fill("Confermo buona fede, finalità legittima e rispetto del contratto (punto 2)", true);
    await teams.fill("Accetto di difendere e tenere indenne Microsoft (punto 3)", true);
    await teams.fill("Il contratto richiede un preavviso legale?", "Sì, è già stato dato");
    await teams.fill("Motivo, per chi approva", "Il cliente chiude l’attività.");
    await teams.fill("Nome del cliente, come scritto in alto", "Tailspin Toys");
    await teams.press("Chiedi l’approvazione");
    await teams.shows("Ancora una cosa: quando è stato dato il preavviso?");
    await teams.fill("Preavviso dato il", "2026-11-10");
    await teams.picture("removal");
    await teams.press("Chiedi l’approvazione");
    await teams.shows("In attesa di approvazione");
  });

  it("lets Elena examine the request where the channel shows it", async () => {
    const shared = await teams.message("Esamina la richiesta", relazioni);
    review = await teams.pressAs("Elena Ferri", shared, "Esamina la richiesta");
    expect(JSON.stringify(review.card)).toContain("Il cliente chiude l’attività.");
    await teams.openConversation("Relazioni");
    await teams.picture("approval");
    await teams.openConversation("Personal Chat");
  });

  it("ends the relationship when Elena approves, and every card becomes true (R92, R93)", async () => {
    await teams.pressAs("Elena Ferri", review, "Approva la rimozione", {
      "Commento, necessario per rifiutare": "Verificato con l’amministrazione.",
    });
    await teams.shows("Approvata, rimozione registrata");
    await teams.picture("decided");
  });

  it("tells the channel Relazioni who asked and who approved", async () => {
    const told = await teams.message("Rimozione registrata", relazioni);
    expect(JSON.stringify(told.card)).toMatch(/Marco Bianchi.*Elena Ferri/s);
    await teams.openConversation("Relazioni");
    await teams.picture("channel");
    await teams.openConversation("Personal Chat");
  });

  it("tells the story in the history, and the customer has left the list (R93)", async () => {
    await teams.say("cronologia tailspin", "ha approvato la rimozione");
    await teams.picture("history");
    await teams.say("clienti", "1–10 di 44");
  });
});
