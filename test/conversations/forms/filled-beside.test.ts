import type { Person } from "../../../src/core/people/person";
import type { ProviderId } from "../../../src/core/providers/provider";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { elena, giulia, luke, marco, paula } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const verbsOf = ({ buttons }: Seen): (string | undefined)[] => buttons.map(({ verb }) => verb);
const filledIn = ({ inputs }: Seen): Record<string, string> =>
  Object.fromEntries([...inputs].map(([id, value]) => [id.replace(/_r\d+$/, ""), value]));
const fabrikam = "22222222-2222-4222-8222-222222222201" as ProviderId;

describe("a company that is written with its domain is added by its whole name, whatever is told beside it", () => {
  it.each([
    ["new client from the trade fair: Bakery Lindqvist, lindqvist.example, please create them", "Bakery Lindqvist"],
    ["nuovo cliente arrivato dal sito: Gelateria Polo Nord, polonord.example", "Gelateria Polo Nord"],
    ["set up Nova Labs (novalabs.example) before we invite them", "Nova Labs"],
    ["set up Nova Labs (novalabs.example)", "Nova Labs"],
    ["please register Nova Labs Ltd, novalabs.example, as a customer", "Nova Labs Ltd"],
    ["create Blue Heron Studio, blueheron.example, found us on the web", "Blue Heron Studio"],
    ["metti dentro Cantina Ferri srl, cantinaferri.example, sono del Trentino", "Cantina Ferri srl"],
    ["cliente nuovo in arrivo, Cantina Verdi srl (cantinaverdi.example), censiscilo", "Cantina Verdi srl"],
    ["censisci Panificio Lupo srl, panificiolupo.example", "Panificio Lupo srl"],
    ["nuovo cliente da inserire: Panificio Gallo srl, panificiogallo.example", "Panificio Gallo srl"],
    ["apri una scheda per Officine Brandt (officinebrandt.example), ci hanno trovato loro", "Officine Brandt"],
    ["apri un'anagrafica a Cartoleria Dell'Acqua (dellacqua.example)", "Cartoleria Dell'Acqua"],
  ])("%s", async (line, name) => {
    const form = await says(line, giulia);
    expect(filledIn(form)).toMatchObject({ name, domain: /\w+\.example/.exec(line)?.[0] });
  });

  it("and what is told is named as left aside", async () => {
    const { text } = await says("nuovo cliente arrivato dal sito: Gelateria Polo Nord, polonord.example", giulia);
    expect(text).toContain("arrivato dal sito");
  });

  it.each([
    "don't create Blue Heron Studio, blueheron.example",
    "should we add Blue Heron Studio, blueheron.example?",
    "if they sign, add Blue Heron Studio, blueheron.example",
    "Luke says to add Blue Heron Studio, blueheron.example",
    "remove Blue Heron Studio, blueheron.example",
    "look up Blue Heron Studio, blueheron.example",
    "the invoice of Blue Heron Studio, blueheron.example, is open",
    "add Blue Heron Studio, blueheron.example, to the newsletter",
    "add a note on Blue Heron Studio, blueheron.example",
    "we lost the new customer Blue Heron Studio, blueheron.example",
    "is Blue Heron Studio, blueheron.example, a new customer",
    "aggiungi Blue Heron Studio, blueheron.example, ma solo se firmano",
  ])("but not where anything else is said: %s", async (line) => {
    expect(filledIn(await says(line, giulia))).not.toHaveProperty("origin");
  });

  it.each([
    [
      "there's a new disty, Proseline Distribution, they sent us an invitation today, take them down",
      "Proseline Distribution",
    ],
    ["aggiungi un distributore, si chiama Alfa Distribuzione e ci ha invitati oggi", "Alfa Distribuzione"],
    ["new provider Proseline, met them at the fair", "Proseline"],
  ])("so is a provider: %s", async (line, providerName) => {
    expect(filledIn(await says(line, giulia))).toMatchObject({ providerName });
  });
});

describe("an invitation is opened as the line wants it", () => {
  it.each([
    ["reseller invitation in english, helen@bellows.example", { language: "en", provider: "alone" }],
    ["Bellows College please, reseller invitation in english, helen@bellows.example", { name: "Bellows College" }],
    [
      "bellows school pls, a reseller invitation in english since she doesn't speak italian. helen@bellows.example",
      { name: "bellows school", language: "en" },
    ],
    ["invito per Nova Labs in inglese: info@novalabs.example", { name: "Nova Labs", language: "en" }],
    ["mi serve un invito doppio con fabrikam per info@novalabs.example", { provider: fabrikam }],
    ["invito a due, noi e fabrikam, per info@novalabs.example", { provider: fabrikam }],
    ["prepara l'invito doppio ad Adventure Works, noi più Fabrikam", { name: "Adventure Works", provider: fabrikam }],
    ["invita info@novalabs.example, niente distributore in mezzo", { provider: "alone" }],
    ["invita info@novalabs.example senza distributore di mezzo", { provider: "alone" }],
    ["invite info@novalabs.example, no distributor involved", { provider: "alone" }],
    [
      "invitiamo pure ada@studionuovo.example, senza distributore in mezzo",
      { email: "ada@studionuovo.example", name: "Studionuovo", provider: "alone" },
    ],
    [
      "Could you prepare one of those invitations jointly with Fabrikam? It's for Nova Labs, contact Anna Lodi, a.lodi@novalabs.example",
      { name: "Nova Labs", email: "a.lodi@novalabs.example", provider: fabrikam },
    ],
    ["invita Nova Labs, il contatto è Anna Lodi, a.lodi@novalabs.example", { name: "Nova Labs" }],
    ["invite helen@bellows.example, met her at the trade fair, in english", { language: "en" }],
  ])("%s", async (line, filled) => {
    const form = await says(line);
    expect(verbsOf(form)).toContain("invitation.draft");
    expect(filledIn(form)).toMatchObject(filled);
  });

  it.each([
    "we never sent an invitation to info@novalabs.example",
    "who sent the reseller invitation to info@novalabs.example",
    "did the invitation in english go to info@novalabs.example?",
    "invitation to the party for info@novalabs.example",
  ])("and none where none is wanted: %s", async (line) => {
    expect(verbsOf(await says(line))).not.toContain("invitation.draft");
  });
});

describe("of two of a kind the last counts, where the first is taken back", () => {
  it.each([
    ["give woodgrove to marco, sorry, to luke", luke],
    ["assegna woodgrove a sara, anzi a elena", elena],
    ["assign tailspin to marco, scratch that, to luke", luke],
    ["assign tailspin to marco, no, to luke", luke],
    ["assign tailspin to marco, rather, to luke", luke],
    ["assegna tailspin a marco, aspetta, a luke, perché marco è in ferie", luke],
    ["assegna tailspin a luke, no scusa, a sara, anzi ad elena", elena],
  ])("%s", async (line, person) => {
    expect(filledIn(await says(line))).toMatchObject({ owner: person.id });
  });

  it.each([
    ["put garda hotels off by 7 days, no, 30", { period: "30" }],
    ["rinvia garda hotels di una settimana, anzi due", { period: "14" }],
    ["rimanda garda hotels di 90 giorni, no scusa, di 30 giorni", { period: "30" }],
    ["invite ann@nordkap.example, no, not her, bea@nordkap.example", { email: "bea@nordkap.example" }],
    ["invita ann@nordkap.example, anzi no, bea@nordkap.example", { email: "bea@nordkap.example" }],
    ["restore tailspin, no sorry, alpine ski house", { name: "Alpine Ski House" }],
  ])("%s", async (line, filled) => {
    expect(filledIn(await says(line))).toMatchObject(filled);
  });

  it.each(["customers of luke, no sorry of marco", "i clienti di luke, scusa, di marco"])("%s", async (line) => {
    const { text } = await says(line);
    expect(text).toContain("affidati a Marco Bianchi");
    expect(text).not.toContain("Luke");
  });

  it("but not of what somebody else says", async () => {
    expect(verbsOf(await says("“give woodgrove to marco, sorry, to luke”"))).not.toContain("customer.assign");
  });

  it("but nothing is recorded at once for whom is named so", async () => {
    await says("segna inviato First Street Clinic, anzi Lago di Garda Hotels");
    expect(await stage.hasChanged()).toBe(false);
  });
});

describe("a colleague is added as the line says", () => {
  it.each([
    ["get eva.bruni@proseware.example in as sales agent", { "sales-agent": "true" }],
    ["dentro anche eva.bruni@proseware.example tra gli utenti, helpdesk come ruolo", { "helpdesk-agent": "true" }],
  ])("%s", async (line, roles) => {
    expect(filledIn(await says(line, paula))).toMatchObject({ address: "eva.bruni@proseware.example", ...roles });
  });
});
