import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));

describe("whom somebody invited", () => {
  it.each([
    ["what did elena invite this month?", "iniziati da Elena Ferri · dal 1º nov 2026 al 30 nov 2026"],
    ["cosa ha invitato elena questo mese?", "iniziati da Elena Ferri · dal 1º nov 2026 al 30 nov 2026"],
    ["what did marco invite last week?", "iniziati da Marco Bianchi · dal 9 nov 2026 al 15 nov 2026"],
    ["who did elena invite?", "iniziati da Elena Ferri"],
    ["who has Elena invited?", "iniziati da Elena Ferri"],
    ["chi ha invitato Elena?", "iniziati da Elena Ferri"],
    ["did elena invite anybody this week?", "iniziati da Elena Ferri · dal 16 nov 2026 al 22 nov 2026"],
  ])("is a list of that person and that time: %s", async (line, narrowed) => {
    const list = await says(line);
    expect(list.text).toContain(narrowed);
    expect(list.has("invitations.show.which")).toBe(false);
  });
});

describe("how somebody stands", () => {
  it.each([
    "com'è messo northwind",
    "come sta northwind",
    "com'è messo il distributore northwind",
    "how is northwind doing",
  ])("is the card of a provider: %s", async (line) =>
    expect((await says(line)).text).toMatch(/^Provider indiretto Northwind/),
  );

  it.each(["cosa può fare luke green", "che cosa può fare luke?", "what can luke green do"])(
    "is what a person may do here: %s",
    async (line) => expect((await says(line)).text).toMatch(/^Utente Luke Green/),
  );

  it.each(["cosa posso fare", "come va", "come stai"])("is not asked of anybody else: %s", async (line) => {
    expect((await says(line)).text).not.toMatch(/^(?:Utente|Provider)/);
  });
});

describe("the part of a record that is asked for", () => {
  it.each([
    "chi è il provider di Lamna?",
    "chi è il distributore di Lamna Healthcare?",
    "tramite chi ordiniamo per Lamna?",
    "con chi ordiniamo per Lamna?",
    "da chi compra Lamna",
    "chi fornisce Lamna?",
    "chi può ordinare per Lamna?",
    "who is Lamna's provider?",
    "through whom do we order for Lamna?",
    "who does Lamna buy from?",
    "who supplies Lamna?",
  ])("is the provider, where the line says so, whoever is asked for: %s", async (line) => {
    expect((await says(line)).text).toMatch(/^Cliente Lamna Healthcare .* Provider: Fabrikam Distribution/u);
  });

  it.each(["chi segue Lamna?", "chi è il responsabile di Lamna?", "who looks after Lamna?", "chi c'è per Lamna?"])(
    "is the owner, where nothing else is said: %s",
    async (line) => {
      expect((await says(line)).text).toMatch(/^Cliente Lamna Healthcare .* In carico a: Marco Bianchi/u);
    },
  );
});
