import { commands } from "../../../../src/chat/commands";
import { keepsFromBeginning } from "../../../../src/chat/language/beginning/strict";
import { openReading, type Reading } from "../support/reading";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

/** The words that keep a line from beginning this command; `undefined` when it begins. */
async function keeps(name: string, line: string): Promise<string[] | undefined> {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`no command ${name}`);
  const sentence = await reading.sentence(line);
  return keepsFromBeginning(command, sentence, reading.lexicon.partsIn(sentence.tokens));
}

describe("what writes begins", () => {
  it.each([
    ["removals.request", "rimuovi Tailspin Toys"],
    ["removals.request", "per favore, vorrei rimuovere il cliente Tailspin Toys"],
    ["removals.request", "Tailspin Toys: please remove"],
    ["removals.request", "potresti chiudere la relazione con Tailspin Toys?"],
    ["invitations.start", "mi serve un invito per ada@nuovo.example"],
    ["invitations.start", "invite ada@nuovo.example together with Fabrikam"],
    ["invitations.sent", "ho inviato l'invito a First Street Clinic"],
    ["language", "parla in inglese, per favore"],
  ])("when every word is its own, one of its slots, or changes nothing: %s, %s", async (name, line) => {
    expect(await keeps(name, line)).toBeUndefined();
  });

  it.each([
    ["removals.request", "rimuovi Tailspin Toys zeppo", ["zeppo"]],
    ["removals.request", "rimuovi Tailspin Toys e Woodgrove Bank", ["e Woodgrove Bank"]],
    ["removals.request", "rimuovi ada@tailspin.example", ["ada@tailspin.example"]],
    ["removals.request", "rimuovi tutti tranne Tailspin Toys", ["tutti tranne"]],
    ["removals.request", "se firmano rimuovi Tailspin Toys", ["se firmano"]],
    ["invitations.start", "invita ada@nuovo.example forse", ["forse"]],
    ["invitations.sent", "inviato First Street Clinic ieri", ["ieri"]],
    ["invitations.sent", "inviato First Street Clinic, Woodgrove Bank", ["Woodgrove Bank"]],
    ["invitations.start", "invita ada@nuovo.example e bea@nuovo.example", ["e bea@nuovo.example"]],
  ])("not when a word is left over, which is named: %s, %s", async (name, line, left) => {
    expect(await keeps(name, line)).toEqual(left);
  });

  it.each([
    ["removals.request", "rimuovi Tailspin Toys?"],
    ["removals.request", "il cliente Tailspin Toys"],
    ["removals.request", "vorrei la relazione con Tailspin Toys"],
    ["removals.request", "rimuovi rimuovi Tailspin Toys"],
    ["removals.request", "rimosso Tailspin Toys"],
    ["removals.request", "end of Tailspin Toys"],
    ["removals.request", "the end of the relationship with Tailspin Toys"],
    ["removals.request", "per rimuovere Tailspin Toys"],
    ["removals.request", "to remove Tailspin Toys"],
    ["removals.request", "termina la chiamata con Tailspin Toys"],
    ["removals.request", "stop removing Tailspin Toys"],
    ["removals.request", "cancel the request to remove Tailspin Toys"],
    ["removals.request", "they want to remove Tailspin Toys"],
    ["invitations.sent", "is First Street Clinic sent"],
    ["invitations.start", "apri First Street Clinic e ho preparato l'invito"],
    ["invitations.start", "bring up Tailspin Toys and we have sent an invitation"],
    ["invitations.sent", "ho inviato una mail a First Street Clinic"],
    ["notices.off", "the notices here are off"],
    ["invitations.sent", "invia l'invito a First Street Clinic"],
    ["invitations.sent", "First Street Clinic"],
    ["removals.request", "«rimuovi Tailspin Toys»"],
    ["invitations.start", "mandami l'invito di Tailspin Toys"],
    ["invitations.start", "send the invitation"],
  ])("not when all words are known, and nobody tells to do it: %s, %s", async (name, line) => {
    expect(await keeps(name, line)).toBeDefined();
  });

  it.each([
    ["invitations.start", "l'invito, e mi apri Woodgrove Bank"],
    ["removals.request", "cancel poi ok per la rimozione di Woodgrove Bank, la approvo"],
    ["invitations.start", "mi apri Tailspin Toys? il link d'invito"],
    ["invitations.start", "mi apri Tailspin Toys, link d'invito"],
    ["invitations.start", "First Street Clinic invite sent and thank you"],
    ["notices.off", "le notifiche, cancel"],
    ["customers.add", "registra First Street Clinic poi cerca scuola tra i clienti"],
    ["customers.add", "Woodgrove Bank, open a customer record"],
  ])("not by a verb of one clause and the noun of another: %s, %s", async (name, line) => {
    expect(await keeps(name, line)).toBeDefined();
  });

  it.each([
    ["invitations.start", "un invito per ada@nuovo.example, preparalo"],
    ["removals.request", "removal for Tailspin Toys please, start it"],
    ["customers.add", "Moretti Srl, open a customer record"],
    ["invitations.start", "could I have an empty invitation"],
  ])("when the verb points back, or what it makes is not there yet: %s, %s", async (name, line) => {
    expect(await keeps(name, line)).toBeUndefined();
  });

  it("not when it goes on for longer than anybody reads", async () => {
    expect(await keeps("removals.request", `rimuovi Tailspin Toys ${"per favore ".repeat(500)}`)).toBeDefined();
  });

  it("at once only without a slip of the fingers; a form opens", async () => {
    expect(await keeps("invitations.sent", "inviatto First Street Clinic")).toBeDefined();
    expect(await keeps("removals.request", "rimouvi Tailspin Toys")).toBeUndefined();
  });
});
