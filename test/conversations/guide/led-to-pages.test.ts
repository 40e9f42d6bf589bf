import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { type Product, personalChat, startProduct } from "../../support/product";
import { luke, marco, paula, sara } from "../../support/world";

const publicUrl = "https://rapport.proseware.example";
const teamsAppId = "99999999-9999-4999-8999-999999999999";

let stage: Stage;
let product: Product;
beforeAll(async () => {
  [stage, product] = await Promise.all([
    openStage("demo"),
    startProduct({ env: { RAPPORT_PUBLIC_URL: publicUrl, TEAMS_APP_ID: teamsAppId } }),
  ]);
});
afterAll(() => Promise.all([stage.stop(), product.stop()]));

const says = (person: typeof marco, line: string): Promise<Seen> => stage.says(person, line, personalChat(person));
const asks = async (person: typeof marco, line: string) => {
  const { card, text } = await product.says(person, line, personalChat(person));
  return { card: JSON.stringify(card), text };
};

describe("what is asked of Rapport itself", () => {
  it.each([
    "privacy",
    "gdpr",
    "dove sono i miei dati?",
    "chi vede i miei dati",
    "who processes this",
    "what data do you keep about me",
    "informativa sulla privacy",
    "delete my personal data",
    "elimina i miei dati personali",
  ])("leads to the page on privacy: %s", async (line) => {
    const answer = await says(marco, line);
    expect(answer.has("pages.privacy.title")).toBe(true);
    expect(answer.text).toContain("in un proprio database");
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(["termini d'uso", "terms of use", "terms", "condizioni di utilizzo"])(
    "leads to the terms: %s",
    async (line) => expect((await says(sara, line)).has("pages.terms.title")).toBe(true),
  );

  it.each([
    "how do I install rapport for my colleagues",
    "come installo rapport",
    "come installo rapport?",
    "come faccio ad aggiungere rapport a teams",
    "a colleague cannot find rapport in teams",
  ])("leads to where it is added: %s", async (line) =>
    expect((await says(marco, line)).has("pages.installing.title")).toBe(true),
  );

  it("opens the page in one's own language with a button", async () => {
    const privacy = await asks(marco, "privacy");
    expect(privacy.card).toContain(`{"type":"Action.OpenUrl","title":"Apri la pagina sulla privacy"`);
    expect(privacy.card).toContain(`"url":"${publicUrl}/privacy?lang=it"`);
    const terms = await asks(luke, "terms of use");
    expect(terms.card).toContain(`"url":"${publicUrl}/terms?lang=en"`);
  });

  it("offers the link by which Rapport is installed, and whoever manages users the way to add one", async () => {
    const answer = await asks(paula, "how do I install rapport for my colleagues");
    expect(answer.card).toMatch(new RegExp(`"url":"https://teams\\.microsoft\\.com/l/app/${teamsAppId}[^"]*"`));
    expect(answer.text).toContain("add user");
    expect((await asks(luke, "install rapport")).text).not.toContain("add user");
  });

  it("opens pages that are there", async () => {
    for (const page of ["privacy", "terms"]) {
      const answer = await fetch(`${product.url}/${page}?lang=it`);
      expect(answer.status).toBe(200);
    }
  });
});

describe("what only looks like it", () => {
  it.each([
    ["i dati di Tailspin Toys", /Tailspin Toys/],
    ["dati dei clienti", /^Clienti 1–10/],
    ["esporta i dati", /^Esportazione/],
    ["installa office", /^Questo Rapport non lo fa/],
    ["informativa", /^Avviso legale/],
    ["mandami il link", /^I nostri collegamenti/],
    ["chi ha accesso a Tailspin Toys", /Tailspin Toys/],
  ])("is answered as before: %s", async (line, answered) => {
    const answer = await says(marco, line);
    expect(answer.text).toMatch(answered);
    expect(answer.has("pages.privacy.title")).toBe(false);
  });
});

describe("how a thing is done that has no steps of its own", () => {
  it.each([
    [marco, "come vedo i clienti", "Come si fa Scrivere queste parole: clienti"],
    [marco, "come si fa il quadro", "Come si fa Scrivere queste parole: quadro"],
    [luke, "how do i export", "How it is done Type these words: export"],
    [luke, "how do i see the history", "How it is done Type these words: history"],
  ])("is said by the words to type: %#", async (person, line, told) =>
    expect((await says(person, line)).text.replace(/\s+/g, " ")).toContain(told),
  );

  it.each([
    [
      sara,
      "come si importa",
      "Chi può scrive «importa»: importa l’elenco dei clienti del portale, da un file. Questo ruolo non",
    ],
    [
      sara,
      "come aggiungo un utente",
      "Chi può scrive «aggiungi utente»: una persona che può usare Rapport, con i ruoli.",
    ],
    [
      luke,
      "how do I snooze a reminder",
      "Whoever may types “snooze”: puts off the reminder of a follow-up. This role may not",
    ],
  ])("is said as well to who may not do it, with who may: %#", async (person, line, told) =>
    expect((await says(person, line)).text.replace(/\s+/g, " ")).toContain(told),
  );
});
