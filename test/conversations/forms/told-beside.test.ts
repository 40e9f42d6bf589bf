import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { elena, luke, marco, paula, sara } from "../../support/world";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage("demo");
});
afterEach(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const verbsOf = ({ buttons }: Seen): (string | undefined)[] => buttons.map(({ verb }) => verb);
const filledIn = ({ inputs }: Seen): Record<string, string> =>
  Object.fromEntries([...inputs].map(([id, value]) => [id.replace(/_r\d+$/, ""), value]));

describe("whom a clause tells of is whom the deed behind it is done to", () => {
  it.each([
    ["Tailspin Toys rang, they are leaving us. Remove them", "Tailspin Toys", "removal.request"],
    ["tailspin toys signed with somebody else; kick off their removal", "Tailspin Toys", "removal.request"],
    ["Tailspin Toys are closing shop, so start the offboarding please", "Tailspin Toys", "removal.request"],
    ["con Tailspin abbiamo chiuso, fai partire la rimozione", "Tailspin Toys", "removal.request"],
    ["Tailspin ha smesso di pagarci, avvia la pratica di rimozione", "Tailspin Toys", "removal.request"],
    ["Alpine Ski House ha richiamato, ci vogliono di nuovo. Ripristinali", "Alpine Ski House", "invitation.draft"],
    ["Tailspin Toys please, remove them", "Tailspin Toys", "removal.request"],
    ["Tailspin Toys per favore, rimuovili", "Tailspin Toys", "removal.request"],
    ["Alpine Ski House called us, they want us back. Please restore them", "Alpine Ski House", "invitation.draft"],
  ])("%s", async (line, name, verb) => {
    const form = await says(line);
    expect(form.text).toContain(name);
    expect(verbsOf(form)).toContain(verb);
  });

  it.each([
    "Woodgrove may leave us. Remove them",
    "Woodgrove said they will leave. Remove them",
    "Woodgrove isn't sure yet. Remove them",
    "If Tailspin rings, remove them",
    "Woodgrove and Tailspin rang. Remove them",
    "Tailspin rang and Woodgrove too, remove them",
    "Tailspin rang. Don't remove them",
    "Tailspin rang. Should we remove them",
    "Luke left us. Remove him",
    "Tailspin’s ticket is closed, remove it",
    "Tailspin rang about an invoice. Remove it",
    "Tailspin Toys zeppo, remove them",
    "Tailspin Toys invoice, remove them",
    "Tailspin Toys business, remove them",
    "Tailspin Toys there, remove them",
    "Tailspin fattura, rimuovili",
    "Tailspin Toys firma, rimuovili",
    "remove tailspin, woodgrove has signed",
    "Tailspin rang, Fabrikam wants them gone. Remove them",
    "Tailspin ci lascia forse, rimuovili",
    "Tailspin ha chiamato, ma aspetta a rimuoverli",
  ])("but where that is open, none of nobody or of two begins: %s", async (line) => {
    const seen = await says(line);
    expect(verbsOf(seen)).not.toContain("removal.request");
    expect(await stage.hasChanged()).toBe(false);
  });
});

describe("what is told of a colleague is no one whom the deed names", () => {
  it.each([
    "Let Tailspin Toys buy for themselves, they asked for it",
    "Consenti a Tailspin Toys di comprare, ce l'hanno chiesto",
  ])("%s", async (line) => expect(verbsOf(await says(line))).toContain("customer.permit-buying"));

  it.each([
    ["woodgrove passalo a elena, sara è in maternità", elena],
    ["give woodgrove to me, luke is swamped poor thing", marco],
    ["assign tailspin to elena cos Luke is off sick", elena],
    ["starting today Luke looks after Tailspin Toys, please update it", luke],
    ["da oggi woodgrove lo segue sara, aggiornalo", sara],
  ])("%s", async (line, person) => {
    expect(filledIn(await says(line))).toMatchObject({ owner: person.id });
  });

  it.each([
    "passalo a me, Luke è sommerso",
    "Luke è sommerso, passalo a me",
    "assegnalo a me, sono tutti sommersi",
    "lo prendo io, Luke è sommerso",
    "I'll take it, Luke is swamped",
    "assign it to me because Luke is swamped",
  ])("nor whom the card is about that asks of which customer: %s", async (line) => {
    const { buttons, text } = await says(line);
    const rows = buttons.filter(({ verb }) => verb === "customer.assigning");
    expect(new Set(rows.map(({ data }) => data.owner))).toEqual(new Set([marco.id]));
    expect(text).toContain("Quale cliente assegnare?");
  });

  it.each([
    "give woodgrove to luke, Sara refuses",
    "assign woodgrove to luke, Elena decides tomorrow",
    "passa woodgrove a luke, dice Sara",
  ])("but whoever could turn it does: %s", async (line) =>
    expect(verbsOf(await says(line))).not.toContain("customer.assign"),
  );
});

describe("words that only want what is told to be noted open its form", () => {
  it.each([
    "contoso.example took Exchange away from us on Monday, I saw it in their portal, note it down",
    "log that contoso.example pulled our exchange admin on Monday, the rest is untouched",
    "ci siamo persi exchange da contoso.example (l'hanno tolto loro), annotalo in scheda",
    "contoso.example ci ha tolto exchange lunedì, metti a verbale",
    "contoso.example ci ha tolto i diritti di amministratore su exchange lunedì, aggiorna la scheda",
    "bad news, contoso.example took exchange from us on Monday, please update their record",
  ])("%s", async (line) => expect(filledIn(await says(line))).toMatchObject({ taken: "exchange" }));

  it.each([
    ["alpine ski house got their legal notice by PEC on the 3rd, record it", "2026-11-03"],
    ["notice was handed to Alpine Ski House on the 12th, put it on record please", "2026-11-12"],
    ["Segna x alpine ski house: disdetta consegnata a mano il 3 marzo", "2026-03-03"],
    ["alpine ha avuto il preavviso via pec lunedì, verbalizza", "2026-11-16"],
  ])("with the day: %s", async (line, givenOn) => expect(filledIn(await says(line))).toMatchObject({ givenOn }));
});

describe("what is changed back by a press is done beside a clause that only tells why", () => {
  it.each([
    "please speak English to me, my Italian is rusty",
    "passa all'inglese, mi serve per esercitarmi",
    "answer in english, l'italiano mi stanca",
  ])("%s", async (line) => {
    expect((await says(line)).text).toContain("Answers are in English now");
  });

  it.each(["speak english, said the boss", "speak english to Luke, he likes it", "speak english, maybe later"])(
    "but not beside one that could turn it: %s",
    async (line) => {
      await says(line);
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it.each(["stop the notices in this channel, it's a zoo", "basta notifiche in questo canale, sono troppe"])(
    "%s",
    async (line) => {
      await stage.says(marco, line, { conversation: "19:relazioni@thread.tacv2", kind: "channel" });
      expect(await stage.hasChanged()).toBe(true);
    },
  );
});

describe("who may not do what a line only tells, owes or asks about is not refused", () => {
  it.each([
    ["Officine Zeppo devo ancora invitarli, mannaggia", sara],
    ["birrificio zeppo li devo ancora invitare", sara],
    ["is it true that restoring a customer costs nothing?", sara],
    ["accepted the quote for the new chairs", paula],
    ["accettato il preventivo delle sedie, evviva", paula],
  ])("%s", async (line, person) => {
    const { text } = await says(line, person);
    expect(text).not.toMatch(/another role is needed|serve un altro ruolo/);
  });
});
