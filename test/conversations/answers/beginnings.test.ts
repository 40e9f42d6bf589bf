import type { Person } from "../../../src/core/people/person";
import { type Seen, submits } from "../../chat/phrases/seen";
import { openStage, type Situation, type Stage, vendite } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { fabrikam, giulia, luke, marco } from "../../support/world";

let stage: Stage;
const open = async (situation: Situation): Promise<void> => {
  stage = await openStage(situation);
};
afterEach(() => stage.stop());

const says = (person: Person, line: string): Promise<Seen> => stage.says(person, line, personalChat(person));
const begun = ({ buttons }: Seen): string[] => buttons.map(({ verb }) => verb).filter((verb) => submits.includes(verb));

describe("a form", () => {
  beforeEach(() => open("demo"));

  it.each([
    // what was done, or is being done
    "ho preparato un invito per Tailspin Toys",
    "I sent another invitation to ada@tailspin.example",
    "removing Tailspin Toys",
    "stiamo eliminando Tailspin Toys",
    "ho un invito per ada@nuovo.example",
    // what has yet to be done, or may be
    "da rimuovere: Tailspin Toys",
    "Tailspin Toys da togliere",
    "could we invite ada@tailspin.example?",
    "remove Tailspin Toys if possible",
    "rimuovi Tailspin Toys, se possibile",
    // whom nobody names
    "invitami",
    "invitalo",
    "invite Fabrikam",
    "invita il provider Fabrikam",
    "fine del rapporto con Tailspin Toys",
    // the removal, not the customer
    "delete the removal of Tailspin Toys",
    "end Tailspin Toys' removal",
    "elimina la rimozione di Tailspin Toys",
    "ferma la rimozione di Tailspin Toys",
    // what is theirs, and what they do
    "rimuovi il partner di Tailspin Toys",
    "remove Tailspin Toys' customer",
    "remove the team of Tailspin Toys",
    "remove their relationship with Tailspin Toys",
    "rimuovi la sua relazione con Tailspin Toys",
    "we remove Tailspin Toys",
    "we also invite ada@nuovo.example",
    "ci invita ada@nuovo.example",
    // who says it, and to whom
    "customer: remove Tailspin Toys",
    "il cliente: rimuovi Tailspin Toys",
    "cliente, rimuovi Tailspin Toys",
    "relationship: remove Tailspin Toys",
    "cliente: invita ada@nuovo.example",
    // what somebody might do
    "rimuovessi Tailspin Toys",
    "rimuovesse Tailspin Toys",
    "invitasse ada@nuovo.example",
    // a second wish
    "remove Tailspin Toys and invite ada@nuovo.example",
    "rimuovi Tailspin Toys e invita ada@nuovo.example",
    "invite ada@nuovo.example and his team",
    "invita ada@nuovo.example e il cliente",
    // notes, code, and what somebody forwards
    "I: rimuovi Tailspin Toys",
    "remove Tailspin Toys /s",
    "// remove Tailspin Toys",
    "<!-- remove Tailspin Toys -->",
    // an address that leads to another
    "invite [ada@nuovo.example](mailto:bea@altrove.example)",
    'invite <a href="mailto:bea@altrove.example">ada@nuovo.example</a>',
    // a word that is part of one name only
    "invite the bank",
    "invita l'ospedale",
    "accepted clinic",
    "accettato lago",
  ])("is not opened by what does not ask for it: %s", async (line) => {
    expect(begun(await says(marco, line))).toEqual([]);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each([
    ["vorrei che togliessi Tailspin Toys", "removal.request"],
    ["I'd like you to remove Tailspin Toys", "removal.request"],
    ["would you mind removing Tailspin Toys", "removal.request"],
    ["start removing Tailspin Toys please", "removal.request"],
    ["please send our reseller link to ada@nuovo.example", "invitation.draft"],
    ["smettiamo di essere il rivenditore di Tailspin Toys", "removal.request"],
    ["cancella Tailspin Toys dai nostri clienti", "removal.request"],
    ["chiudiamo Tailspin Toys", "removal.request"],
    ["procedi con la rimozione di Tailspin Toys", "removal.request"],
    ["invite ada@nuovo.example and open the form", "invitation.draft"],
  ])("is opened by what asks for it: %s", async (line, form) => {
    expect(begun(await says(marco, line))).toEqual([form]);
  });

  it.each([
    "invita ada@tailspin.example insieme al distributore",
    "invite ada@nuovo.example jointly",
    "mi serve un invito congiunto per Adventure Works",
    "invite Adventure Works with the provider",
  ])("to invite jointly has the provider in it: %s", async (line) => {
    const form = await says(marco, line);
    expect(begun(form)).toEqual(["invitation.draft"]);
    expect(form.inputs.get("provider")).toBe(fabrikam);
  });

  it.each(["invita ada@tailspin.example Wingtip Toys", "invite ada@tailspin.example wingtip.example"])(
    "is refused where address and name are of two customers: %s",
    async (line) => {
      const refused = await says(marco, line);
      expect(begun(refused)).toEqual([]);
      expect(refused.text).toContain("Tailspin Toys");
      expect(refused.has("refusal.domain-taken.title")).toBe(true);
    },
  );

  it("keeps a name that fits several as it was typed", async () => {
    expect((await says(marco, "invita contoso ada@altrove.example")).inputs.get("name")).toBe("contoso");
  });
});

describe("what is recorded at once", () => {
  it.each([
    "mandati a Lago di Garda Hotels",
    "could we mark Lago di Garda Hotels as sent?",
    "your sent Lago di Garda Hotels",
    "sent Lago di Garda Hotels /s",
    "sent Lago di Garda Hotels to the team",
  ])("is told by who did it: %s", async (line) => {
    await open("drafts");
    await says(marco, line);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(["invia l'invito a Lago di Garda Hotels", "send the invitation to Lago di Garda Hotels"])(
    "is not asked for by who wants a draft sent, which is shown: %s",
    async (line) => {
      await open("drafts");
      const draft = await says(marco, line);
      expect(draft.buttons.map(({ verb }) => verb)).toContain("invitation.sent");
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it.each([
    "l'invito a Lago di Garda Hotels non è stato inviato",
    "the invitation to Lago di Garda Hotels was not sent",
  ])("is taken back by a press where it is denied: %s", async (line) => {
    await open("demo");
    expect((await says(marco, line)).buttons.map(({ verb }) => verb)).toContain("invitation.notSent");
    expect(await stage.hasChanged()).toBe(false);
  });
});

describe("what a channel hears of", () => {
  beforeEach(() => open("demo"));

  it.each([
    "avvisa i clienti",
    "alert the customers",
    "avvisali delle rimozioni",
    "notify them about removals",
    "avvisa là delle rimozioni",
    "avvisi inviti",
    "notices on customers",
    "rimozioni: avvisi",
    "notifying here about removals",
    "avvisa solo qui rimozioni",
    "avvisa qui i clienti delle rimozioni",
    "keep the customers posted here",
    "notify here our customers",
    "tieni aggiornati qui i clienti",
    "send us the customers here",
    "manda qui i clienti",
    "notify their team of removals",
    "we notify here removals",
    "niente avvisi ai clienti",
    "stop their notices",
    "we stop notices",
  ])("is not chosen by what is said of others, or of the notices: %s", async (line) => {
    expect((await stage.says(giulia, line, vendite)).has("subscribed.ask.title")).toBe(true);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(["avvisa qui clienti", "notify here customers", "keep us posted here about customers"])(
    "is of customers where they are what it tells of: %s",
    async (line) => {
      await stage.says(giulia, line, vendite);
      expect((await stage.store.conversation(vendite.conversation))?.topics).toEqual(["customers"]);
    },
  );

  it("does not end by a negation that names nothing", async () => {
    await stage.says(giulia, "avvisa qui inviti", vendite);
    await stage.says(giulia, "non avvisare", vendite);
    expect((await stage.store.conversation(vendite.conversation))?.topics).toEqual(["invitations"]);
  });

  it.each(["avvisa qui tutte le rimozioni", "notify here all removals"])(
    "is what is named, all of it: %s",
    async (line) => {
      await stage.says(giulia, line, vendite);
      expect((await stage.store.conversation(vendite.conversation))?.topics).toEqual(["removals"]);
    },
  );

  it.each(["niente avvisi sugli inviti", "no more notices about invitations please"])(
    "loses what is named alone: %s",
    async (line) => {
      await stage.says(giulia, "avvisa qui inviti e rimozioni", vendite);
      await stage.says(giulia, line, vendite);
      expect((await stage.store.conversation(vendite.conversation))?.topics).toEqual(["removals"]);
    },
  );
});

describe("the language of the answers", () => {
  beforeEach(() => open("demo"));

  it.each(["parlo inglese", "parlano inglese", "we speak english", "speaking english"])(
    "stays as it is where somebody tells what is spoken: %s",
    async (line) => {
      await says(marco, line);
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it.each(["parla inglese", "rispondi in inglese", "can you speak english?", "I prefer English"])(
    "is the one that is asked for: %s",
    async (line) => {
      await says(marco, line);
      expect((await stage.store.person(marco.id))?.language).toBe("en");
    },
  );
});

describe("how a thing stands", () => {
  it.each(["has Lago di Garda Hotels been sent?", "Lago di Garda Hotels hasn't accepted", "Garda è stato inviato?"])(
    "is shown to who asks about it, or denies it: %s",
    async (line) => {
      await open("drafts");
      expect((await says(marco, line)).buttons.map(({ verb }) => verb)).toContain("invitation.sent");
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it("is no acceptance of ours: only customers accept", async () => {
    await open("demo");
    expect(begun(await says(marco, "we accepted First Street Clinic"))).toEqual([]);
  });

  it.each(["can I undo a removal", "posso annullare una rimozione"])("names no removal to type: %s", async (line) => {
    await open("demo");
    expect((await says(marco, line)).toType.join()).not.toMatch(/rimuovi/);
  });
});

describe("how a thing is done", () => {
  beforeEach(() => open("demo"));

  it.each([
    ["come segno un invito come inviato", "inviato"],
    ["how do I mark an invitation as sent", "inviato"],
    ["come tolgo Tailspin Toys", "rimuovi Tailspin Toys"],
    ["come annullo un invio", "annulla invio"],
  ])("is told of the deed that is asked about: %s", async (line, words) => {
    const told = await says(marco, line);
    expect(told.has("answers.how.title")).toBe(true);
    expect(told.toType).toEqual([words]);
  });

  it("is asked as well of who may do it", async () => {
    expect((await says(luke, "who can mark an invitation as sent?")).text).toContain("Marco Bianchi");
  });
});

describe("what is confirmed by a press", () => {
  beforeEach(() => open("demo"));

  it.each([
    // of nobody in particular, or asked
    "autorizza",
    "autorizza il provider",
    "authorise the provider",
    "dobbiamo autorizzare Northwind?",
    "che cosa comporta autorizzare Northwind",
    // later, perhaps, or on a condition
    "autorizza Northwind tra un mese",
    "autorizza Northwind dopo Natale",
    "authorise Northwind once Sara agrees",
    "autorizza Northwind, forse",
    "consenti acquisti a Woodgrove Bank domani",
    "allow Woodgrove Bank to buy if they pay",
    // said by others, denied, or with somebody else in it
    "Sara dice di autorizzare Northwind",
    "authorise Northwind for Tailspin Toys",
    "non consentire acquisti a Woodgrove Bank",
    "don't allow Woodgrove Bank to buy",
    "Woodgrove Bank può comprare da sola?",
  ])("begins only where every word is accounted for: %s", async (line) => {
    expect(begun(await says(marco, line))).toEqual([]);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each([
    ["autorizza Northwind", "provider.authorise"],
    ["please authorise the distributor Northwind", "provider.authorise"],
    ["accetta l'invito di Northwind Distribuzione", "provider.authorise"],
    ["consenti a Woodgrove Bank di acquistare", "customer.permit-buying"],
    ["permit Woodgrove Bank to buy on its own", "customer.permit-buying"],
  ])("begins where it is said: %s", async (line, verb) => {
    expect((await says(marco, line)).buttons.map((button) => button.verb)).toContain(verb);
  });
});

describe("the name of a company that is new", () => {
  beforeEach(() => open("demo"));

  it.each([
    "aggiungi cliente Litware e rimuovi tailspin toys",
    "aggiungi cliente Litware e invita bea@bea.example",
    "add customer Litware if they sign",
    "aggiungi cliente Litware Italia domani",
    "nuovo provider e rimuovi contoso nord",
    "nuovo provider nuovo provider",
    "aggiungi un cliente alla riunione",
    "add a client to the mailing list",
    "new customer called in today",
    "new client recommended by fabrikam",
    "nuovo provider consigliato da noi",
    "invita bea@bea.example e nuovo provider",
  ])("is no second wish, no condition and no day: %s", async (line) => {
    const { buttons, text } = await says(marco, line);
    expect(buttons.filter(({ verb }) => verb !== "say" && verb !== "help")).toEqual([]);
    expect(text).toMatch(/Forse si intendeva|Non è chiaro/);
  });

  it.each([
    ["aggiungi cliente Rossi e Bianchi S.r.l.", "Rossi e Bianchi S.r.l."],
    ["new customer Show & Tell Ltd", "Show & Tell Ltd"],
    ["aggiungi cliente Non Solo Pane srl", "Non Solo Pane srl"],
    ["add a client called Grey Harbour", "Grey Harbour"],
    ["nuovo account per la ditta Grey Harbour", "Grey Harbour"],
    ["aggiungi cliente Da Gino srl", "Da Gino srl"],
    ["aggiungi cliente bianchi forniture", "bianchi forniture"],
  ])("may have any words in it: %s", async (line, name) => {
    expect((await says(marco, line)).inputs.get("name")).toBe(name);
  });
});
