import { describeInBrowser } from "../support/playground/chromium";
import { type PlaygroundSession, startPlaygroundSession } from "../support/playground/playground";

/** As a newcomer plays it, who has read the two lines that the demo prints: each test goes on where the one before ended. */
describeInBrowser("one person in the demo", () => {
  let teams: PlaygroundSession;

  beforeAll(async () => {
    teams = await startPlaygroundSession();
  }, 60_000);

  afterAll(async () => {
    await teams?.stop();
  });

  it("is welcomed by Rapport before anything is typed, with the approval as the story", async () => {
    await teams.shows("Rapport è pronto");
    for (const words of ["rimuovi tailspin", "come elena", "approvazioni", "come marco"]) await teams.shows(words);
    await teams.picture("welcome");
  });

  it("asks for a removal as Marco", async () => {
    await teams.say("rimuovi tailspin", "Ho letto i cinque punti");
    await teams.fill("Ho letto i cinque punti", true);
    await teams.fill("Confermo buona fede", true);
    await teams.fill("Accetto di difendere", true);
    await teams.fill("Il contratto richiede un preavviso legale?", "No");
    await teams.fill("Motivo, per chi approva", "Il cliente chiude l’attività.");
    await teams.fill("Nome del cliente, come scritto in alto", "Tailspin Toys");
    await teams.press("Chiedi l’approvazione");
    await teams.shows("In attesa di approvazione");
  });

  it("approves it as Elena, on the card for approvers", async () => {
    await teams.say("come elena", "Ora agisce Elena Ferri");
    await teams.picture("acting");
    await teams.press(/^approvazioni/);
    await teams.shows("Richieste aperte");
    await teams.press(/Tailspin Toys/);
    await teams.shows("Approva la rimozione");
    await teams.press("Approva la rimozione");
    await teams.shows("Approvata, rimozione registrata");
  });

  it("finds it approved as Marco again", async () => {
    await teams.say("as marco", "Ora agisce Marco Bianchi");
    await teams.say("cronologia tailspin", "Elena Ferri ha approvato la rimozione");
    await teams.picture("one-person");
  });

  it("has asked nothing of any other computer", () => {
    expect(teams.beyond()).toEqual([]);
  });
});
