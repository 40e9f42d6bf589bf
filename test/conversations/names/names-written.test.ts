import type { Person } from "../../../src/core/people/person";
import { type Seen, submits } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco, paula } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (person: Person, line: string): Promise<Seen> => stage.says(person, line, personalChat(person));
/** Buttons of forms that write. */
const forms = [...submits, "customer.add", "user.check"];
const begun = ({ buttons }: Seen): string[] => buttons.map(({ verb }) => verb).filter((verb) => forms.includes(verb));

describe("the name of somebody new", () => {
  it.each([
    "add a customer for sara",
    "add a customer for Sara Conti",
    "an account for luke",
    "a new customer phoned",
    "new customer called twice",
    "add a client similar to contoso",
    "new client onboarding",
    "add customer invoices",
    "add client meeting notes",
    "create account overview",
    "new provider discounts",
    "new distributor agreement",
    "aggiungi un cliente per sara",
    "nuovo cliente scontento",
    "nuovo cliente documenti",
    "aggiungi cliente ordini",
    "nuovo account riepilogo",
    "nuovo provider sconti",
    "nuovo distributore economico",
    "ADD CUSTOMER INVOICES",
    "add customer 45 licences",
    "new customer 2 complaints",
    "new customer (urgent)",
    "nuovo cliente 3 reclami",
    "aggiungi cliente (urgente)",
  ])("is not any word in small letters: %s", async (line) => {
    expect(begun(await says(marco, line))).toEqual([]);
  });

  it.each([
    ["new user dashboard", paula],
    ["add user quarterly", paula],
    ["add user like sara", paula],
    ["aggiungi utente a mano", paula],
    ["aggiungi utente come sara", paula],
    ["aggiungi un collega per settembre", paula],
  ])("is none of one of us either: %s", async (line, person) => {
    expect(begun(await says(person, line))).toEqual([]);
  });

  it.each([
    ["add customer Grey Harbour", "Grey Harbour"],
    ["add a customer called greyharbour", "greyharbour"],
    ["add customer 3M Italia", "3M Italia"],
    ["new customer 7 Amber Lakes", "7 Amber Lakes"],
    ["aggiungi Studio 54 come cliente", "Studio 54"],
    ["nuovo cliente (Grey Harbour)", "(Grey Harbour)"],
    ['nuovo cliente "grey harbour"', "grey harbour"],
    ['aggiungi cliente "contoso verde"', "contoso verde"],
    ["aggiungi cliente grey harbour srl", "grey harbour srl"],
    ["new customer grey harbour bakery", "grey harbour bakery"],
    ["aggiungi cliente Grey Harbour per favore", "Grey Harbour"],
    ["add a customer asap", ""],
    ["aggiungi un cliente, grazie", ""],
    ["new customer", ""],
  ])("is what is written as one, and nothing that is polite: %s", async (line, name) => {
    expect((await says(marco, line)).inputs.get("name")).toBe(name);
  });

  it("that is written in small letters is offered in quotes", async () => {
    expect((await says(marco, "aggiungi cliente greyharbour")).text).toContain('aggiungi cliente "greyharbour"');
    expect((await says(marco, "nuovo provider greyharbour")).text).toContain('nuovo provider "greyharbour"');
  });

  it.each([
    ["crea un utente per Jana Vogel, jana@vogel.example, agente di vendita", "Jana Vogel"],
    ["add user jana vogel jana@vogel.example", "jana vogel"],
    ["aggiungi il collega Rossi", "Rossi"],
  ])("of one of us stands in the form as typed, without the comma behind it: %s", async (line, name) => {
    expect((await says(paula, line)).inputs.get("fullName")).toBe(name);
  });
});

describe("a name that has words of somebody else's in it", () => {
  it.each([
    ["add Contoso Baltic as a customer", "Contoso Baltic"],
    ["register Alpine Bakery as our new customer", "Alpine Bakery"],
    ["could you add Tailspin Air to our customers, thanks", "Tailspin Air"],
    ["aggiungi Officine Woodgrove come cliente", "Officine Woodgrove"],
    ["inserisci Caffè Nuova Alba tra i nostri clienti", "Caffè Nuova Alba"],
    ["registra Nuova Alpine srl come nuovo cliente", "Nuova Alpine srl"],
    ["registra la ditta Cantine Alpine come cliente", "Cantine Alpine"],
    ["i would like to add a customer called Amber House", "Amber House"],
    ["we want to register a new client, Pine Coffee Ltd", "Pine Coffee Ltd"],
    ["create an account for Ivory Toys please", "Ivory Toys"],
    ["please add a new customer named ivory bank", "ivory bank"],
    ["could you create a customer account for the company Alpine Fern?", "Alpine Fern"],
    ["vorrei inserire un cliente che si chiama Forno Garda", "Forno Garda"],
    ["vorrei registrare il cliente Hotel Studio", "Hotel Studio"],
    ["mi aggiungi il cliente Libro Bianco?", "Libro Bianco"],
    ["crea un account per la Locanda al Lago", "Locanda al Lago"],
    ["serve un account nuovo per Angolo Bianco srl", "Angolo Bianco srl"],
  ])("is taken whole: %s", async (line, name) => {
    const form = await says(marco, line);
    expect(begun(form)).toEqual(["customer.add"]);
    expect(form.inputs.get("name")).toBe(name);
  });

  it("has its domain beside it", async () => {
    const { inputs } = await says(marco, "vorrei aggiungere un cliente, Garda Libri, dominio gardalibri.example");
    expect([inputs.get("name"), inputs.get("domain")]).toEqual(["Garda Libri", "gardalibri.example"]);
  });

  it("is offered whole", async () => {
    const { text } = await says(marco, "devo inserire un nuovo cliente: Banca dei Libri S.p.A.");
    expect(text).toContain('aggiungi cliente "Banca dei Libri S.p.A."');
  });

  it.each([
    "add Sara Conti as a customer",
    "create an account for Sara Conti",
    "we added a customer called Amber Bank",
    "add the customer Amber Bank to the newsletter",
    "create a customer called Amber Bank and invite Contoso",
    "add Fabrikam as a customer",
    "add a reminder to our customers",
    "aggiungi un appunto ai clienti",
  ])("is none where it is something else: %s", async (line) => {
    expect(begun(await says(marco, line))).toEqual([]);
  });
});

describe("somebody who is not named", () => {
  it.each([
    "the new customer paid",
    "our new client called",
    "il nuovo provider è caro e lento",
    "aggiungi ancora una volta il cliente",
    "invite the client",
    "invite our new client",
    "invite them please",
    "invite somebody",
    "we need to invite a client",
    "add that client",
    "add these as customers",
    "invita l'azienda",
    "invita questo cliente",
    "invita qualcuno",
    "aggiungi quel cliente",
  ])("begins no form where one is meant, or told of: %s", async (line) => {
    expect(begun(await says(marco, line))).toEqual([]);
  });

  it.each(["il nuovo collega comincia domani", "la nuova collega è simpatica", "add this user", "add the colleague"])(
    "nor one of our own people: %s",
    async (line) => {
      expect(begun(await says(paula, line))).toEqual([]);
    },
  );

  it.each(["invite", "invite a client", "invita", "invita un'azienda", "prepare an invitation", "nuovo cliente"])(
    "is asked for by the form where a command says no more: %s",
    async (line) => {
      expect(begun(await says(marco, line))).not.toEqual([]);
    },
  );
});
