import { noOwner } from "../../../src/chat/views/customers/account/forms";
import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { elena, giulia, marco, paula, sara } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const verbsOf = ({ buttons }: Seen): (string | undefined)[] => buttons.map(({ verb }) => verb);
const owner = ({ inputs }: Seen): string | undefined =>
  [...inputs].flatMap(([id, value]) => (id.startsWith("owner") ? [value] : []))[0];

describe("who looks after a customer, said in other words", () => {
  it.each([
    ["Contoso S.p.A. moves to Sara from today", sara],
    ["make elena responsible for woodgrove", elena],
    ["woodgrove > sara, cambia il referente", sara],
    ["woodgrove intestalo a Sara", sara],
    ["contoso spa da oggi è di Elena, assegnagliela", elena],
    ["list me as the owner of woodgrove", marco],
    ["mettimi come referente di tailspin", marco],
    ["il caffè città alta prendilo in carico a nome mio", marco],
  ])("opens the form with that person: %s", async (line, person) => {
    const form = await says(line);
    expect([verbsOf(form)[0], owner(form)]).toEqual(["customer.assign", person.id]);
  });

  it.each([
    ["put Hannah Wolf in charge of woodgrove", "Hannah Wolf"],
    ["make Hannah Wolf the owner of woodgrove", "Hannah Wolf"],
    ["dai woodgrove in carico a Federico Sala", "Federico Sala"],
    ["metti woodgrove in carico a Federico Sala", "Federico Sala"],
  ])("says that nobody here is called so, and who can be chosen: %s", async (line, name) => {
    const form = await says(line);
    expect(form.text).toContain(`Qui nessuno si chiama «${name}»`);
    expect([verbsOf(form)[0], owner(form)]).not.toEqual(["customer.assign", noOwner]);
  });

  it.each(["assign Blue Harbor Dental to Sara", "assegna Acqua Chiara a Luke"])(
    "says that no customer is called so, rather than offer who is to have it: %s",
    async (line) => {
      const seen = await says(line);
      expect(seen.text).toContain("Nessun cliente trovato");
      expect(seen.toType.join()).not.toContain("assegna");
    },
  );

  it.each([
    ["hand woodgrove over to elena, she may have known them for ages", "assegna Woodgrove Bank a Elena Ferri"],
    ["metti woodgrove sotto Elena", "assegna Woodgrove Bank a Elena Ferri"],
    ["Luke ought to be removed from Woodgrove at some point", "assegna Woodgrove Bank"],
    ["Luke andrebbe tolto da Woodgrove", "assegna Woodgrove Bank"],
    ["remove Luke from Woodgrove", "assegna Woodgrove Bank"],
    ["togli luke da woodgrove", "assegna Woodgrove Bank"],
  ])("is offered first with that person, where more is said, and never a removal: %s", async (line, words) => {
    const { toType, buttons } = await says(line);
    expect(toType).toEqual([words]);
    expect(buttons.some(({ verb }) => verb.startsWith("removal"))).toBe(false);
  });
});

describe("a customer to add", () => {
  it.each([
    ["create an entry for Second Street Bakery, domain is secondstreet.example", "Second Street Bakery"],
    ["make a customer entry for Sunrise Bank", "Sunrise Bank"],
    ["put Clean Sweep Services on our books as a new customer", "Clean Sweep Services"],
    ["crea la scheda cliente per Acqua Chiara, dominio acquachiara.example", "Acqua Chiara"],
    ["inserisci una nuova scheda per Acqua Chiara", "Acqua Chiara"],
  ])("is a form with its name, whatever it is entered into: %s", async (line, name) => {
    const form = await says(line);
    expect([verbsOf(form)[0], form.inputs.get("name")]).toEqual(["customer.add", name]);
  });

  it.each([
    ["put Clean Sweep Services on file as a new customer, invite comes later", "Clean Sweep Services"],
    ["mi inserisci Senza Fretta fra i clienti? per l'invito c'è tempo", "Senza Fretta"],
  ])("is offered first, by its name alone: %s", async (line, name) => {
    expect((await says(line)).toType[0]).toBe(`aggiungi cliente "${name}"`);
  });
});

describe("an invitation", () => {
  it.each([
    ["please prepare a mail for info@bakery.example asking them to take us as their reseller", "alone"],
    ["prepara una mail per info@bakery.example chiedendo di sceglierci come rivenditore", "alone"],
    ["can u do a joint one w fabrikam for info@bakery.example", "22222222-2222-4222-8222-222222222201"],
    ["fammi l'invito congiunto con fabrikam indirizzato a info@bakery.example", "22222222-2222-4222-8222-222222222201"],
  ])("is drafted, said by what it asks for: %s", async (line, provider) => {
    const { inputs, buttons } = await says(line);
    expect([buttons[0]?.verb, inputs.get("email"), inputs.get("provider")]).toEqual([
      "invitation.draft",
      "info@bakery.example",
      provider,
    ]);
  });

  it.each([
    "the invitation to tom@blue.example went out this morning, tick it off as sent",
    "oops, mark tom@blue.example back to unsent, the mail is still in my outbox",
    "please log that the invitation to Blue Horizon has been accepted, I saw it in Partner Center just now",
    "segna l'invito a tom@blue.example come non inviato",
    "registra l'accettazione di Terzo Tempo, sul portale li vedo già fra i clienti",
  ])("that is not there is said not to be, whatever else is told: %s", async (line) => {
    const seen = await says(line);
    expect(seen.text).toContain("invito non trovato");
    expect(await stage.hasChanged()).toBe(false);
  });
});

describe("other deeds, said in other words", () => {
  it.each([
    ["let Adventure Works buy on their own from now on", "customer.permit-buying"],
    ["stop Caffè Città Alta from ordering by itself", "customer.withdraw-buying"],
    ["set up the comeback for alpineski.example", "invitation.draft"],
    ["riporta tra i clienti alpineski.example che ci hanno ripensato", "invitation.draft"],
    ["mi tiri fuori un excel con i clienti?", "export.open"],
    ["dump everything that happened with Contoso S.p.A. into a file for the auditor", "export.open"],
    ["put VanArsdel on the provider list", "provider.record"],
    ["aggiungi VanArsdel fra i provider", "provider.record"],
    ["Let's sign up with Northwind: authorise them", "provider.authorise"],
    ["contoso spa ci ha revocato azure poco fa, prendi nota", "privileges.take"],
  ])("open what does them: %s", async (line, verb) => {
    const person = verb.startsWith("provider") ? giulia : marco;
    expect(verbsOf(await says(line, person))).toContain(verb);
  });

  it.each([
    "put down that Tailspin got their legal notice from us in writing on 3 March",
    "metti agli atti che il preavviso a Tailspin l'abbiamo dato il 12/5 via pec",
  ])("record a notice where one is owed, else say that none is: %s", async (line) => {
    expect((await says(line)).text).toContain("Per Tailspin Toys non è dovuto alcun preavviso legale");
  });

  it("open the request where somebody wants to decide, or say that there is none", async () => {
    const seen = await says("fammi aprire la richiesta su Wide World Importers così decido", elena);
    expect(seen.has("removals.none.text")).toBe(true);
    expect(seen.buttons.some(({ verb }) => verb.startsWith("removal"))).toBe(false);
  });
});

describe("what says more than is needed", () => {
  it.each([
    ["remind me about alpine's leftover rights when the audit is over, not now", "rinvia Alpine Ski House"],
    ["rimanda finché serve l'attività sui privilegi rimasti da alpine", "rinvia Alpine Ski House"],
    ["push the Fabrikam access review back until the audit", "rinvia Fabrikam Distribution"],
    ["la verifica su fabrikam riproponimela finché serve, adesso no", "rinvia Fabrikam Distribution"],
    [
      "Prima Classe Viaggi vorrebbe noi come rivenditore, apri un invito da solo, senza fabrikam",
      'invita "Prima Classe Viaggi"',
    ],
    ["Blue Yonder wants us as reseller, start an invitation alone, without fabrikam", 'invita "Blue Yonder"'],
    [
      "Tom Reed joins us Monday as a sales agent, please give him access to Rapport (tom@proseware.example)",
      "add user Tom Reed tom@proseware.example as sales agent",
      paula,
    ],
    [
      "Trey Research, a distributor, sent us their invitation, please add them as a provider",
      "nuovo provider Trey Research",
      giulia,
    ],
  ])("is offered by the words to type, with what it names: %s", async (line, words, person = marco) => {
    expect((await says(line, person)).toType).toEqual([words]);
  });
});

describe("who is to be added", () => {
  it("is filled into the form, with name, address and role, where every word is told of it", async () => {
    const line = "Tom Reed starts on Monday as sales agent, let him into Rapport, tom@proseware.example";
    const { inputs, buttons } = await says(line, paula);
    expect([buttons[0]?.verb, inputs.get("fullName"), inputs.get("address"), inputs.get("sales-agent")]).toEqual([
      "user.check",
      "Tom Reed",
      "tom@proseware.example",
      "true",
    ]);
  });
});

describe("what is to be put off", () => {
  it.each(["postpone alpine's leftover rights", "rimanda i privilegi rimasti di Alpine"])(
    "is asked for among what waits of that customer: %s",
    async (line) => {
      const { buttons } = await says(line);
      expect(buttons.length).toBeGreaterThan(1);
      expect(buttons.every(({ verb }) => verb === "reminder.putting-off")).toBe(true);
    },
  );

  it.each(["time to go over Fabrikam's access, open the review", "facciamo la verifica accessi di Fabrikam, aprimela"])(
    "is the review of a provider's access; where none waits, that, and how its access stands: %s",
    async (line) => {
      const seen = await says(line, giulia);
      expect(seen.text).toContain("Nessuna verifica dell’accesso di Fabrikam Distribution è in sospeso");
      expect(seen.text).toContain("Provider indiretto");
    },
  );
});

describe("what is only to be tried", () => {
  it.each([
    "just pretend, don't do it: remove tailspin toys",
    "don't change anything, just pretend: remove tailspin toys",
    "fai finta, non farlo davvero: rimuovi tailspin",
    "simulazione, mi raccomando non farlo davvero: assegna tailspin a luke",
  ])("is told of the whole rest of the line, and nothing is done: %s", async (line) => {
    const seen = await says(line);
    expect(seen.text).toContain("Che cosa cambierebbe");
    expect(await stage.hasChanged()).toBe(false);
  });
});

describe("what is denied, or left to choose", () => {
  it.each([
    "we did not accept anything from Northwind",
    "dont bother adding Green Light Studios",
    "don't start adding Acqua Chiara",
    "non stare ad aggiungere Acqua Chiara",
  ])("is not done, and nothing that does it is offered: %s", async (line) => {
    const seen = await says(line);
    expect(seen.has("denied.title")).toBe(true);
    expect(seen.toType).toEqual([]);
  });

  it.each([
    "invite anyone but Blue Harbor Dental",
    "invita tutti tranne Acqua Chiara",
    "remove everybody except Blue Harbor",
  ])("is not offered with the one who is excepted: %s", async (line) => {
    const { toType, inputs, text } = await says(line);
    expect([toType, [...inputs.values()].filter(Boolean)]).toEqual([[], []]);
    expect(text).toContain("non è stato fatto nulla");
  });

  it("is shown as it is known, of privileges that were not taken away", async () => {
    const seen = await says("mica ce li ha tolti i privilegi, contoso spa");
    expect(seen.text).toContain("Che cosa si sa dei privilegi concessi dal cliente");
    expect(seen.toType.join()).not.toContain("privilegi persi");
  });

  it.each(["restore Alpine or drop Tailspin, you choose", "ripristina Alpine oppure rimuovi Tailspin, vedi tu"])(
    "is each to be typed by itself, with its own name: %s",
    async (line) => {
      expect((await says(line)).toType).toEqual(["ripristina Alpine Ski House", "rimuovi Tailspin Toys"]);
      expect(await stage.hasChanged()).toBe(false);
    },
  );
});
