import type { Customer } from "../../src/core/customers/customer";
import type { Person } from "../../src/core/people/person";
import { type Seen, submits } from "../chat/phrases/seen";
import { openStage, type Situation, type Stage, vendite, world } from "../chat/phrases/stage";
import { personalChat, relazioni, type Where } from "../support/product";
import { elena, fabrikam, giulia, luke, marco, northwind, paula, sara } from "../support/world";

let stage: Stage;
const open = async (situation: Situation = "demo"): Promise<void> => {
  stage = await openStage(situation);
};
afterEach(() => stage.stop());

const says = (person: Person, line: string, where: Where = personalChat(person)): Promise<Seen> =>
  stage.says(person, line, where);
/** Presses the button or row whose data has this value. */
async function presses(person: Person, card: Seen, value: string, where: Where = personalChat(person)): Promise<Seen> {
  const button = card.buttons.find(({ data }) => Object.values(data).includes(value));
  if (!button) throw new Error(`no button with ${value}`);
  return stage.presses(person, button, where);
}
type Known = Pick<Customer, "provider" | "owner" | "services">;
const isOf = ({ provider }: Known, id: string): boolean => provider?.id === id;
const idOf = (name: string): string => world.customers.find((each) => each.name === name)?.id ?? "";
const topicsOf = async ({ conversation }: Where) => (await stage.store.conversation(conversation))?.topics;
const invitation = async (id: string) => stage.store.invitation(id);
const [garda, firstStreet] = ["garda26", "firststr"];

describe("what is done at once", () => {
  it.each(["spedito?", "did we send it?", "inviato First Street Clinic?"])(
    "records nothing as sent when somebody asks whether it is: %s",
    async (line) => {
      await open("drafts");
      await says(marco, line);
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it.each(["sent", "inviato", "I have sent the invitation", "ho spedito l’invito"])(
    "records nothing as sent that is not named, and shows what is open: %s",
    async (line) => {
      await open("drafts");
      const answer = await says(marco, line);
      expect(answer.carried("invitation").sort()).toEqual([firstStreet, garda]);
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it.each(["notify here", "avvisa qui", "notify"])("subscribes to nothing that is not named: %s", async (line) => {
    await open();
    const asked = await says(giulia, line, vendite);
    expect(asked.has("subscribed.ask.title")).toBe(true);
    expect(await topicsOf(vendite)).toEqual([]);
    await presses(giulia, asked, "removals", vendite);
    expect(await topicsOf(vendite)).toEqual(["removals"]);
  });

  it.each(["avvisa il cliente", "notify the customer", "avvisa?"])(
    "subscribes to nothing else either: %s",
    async (line) => {
      await open();
      await says(giulia, line, vendite);
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it.each(["language", "lingua", "cambia lingua"])("changes to no language that is not named: %s", async (line) => {
    await open();
    const asked = await says(marco, line);
    expect(asked.buttons.filter(({ verb }) => verb === "language.set").map(({ data }) => data.language)).toEqual([
      "en",
      "it",
    ]);
    expect((await stage.store.person(marco.id))?.language).toBe("it");
    await presses(marco, asked, "en");
    expect((await stage.store.person(marco.id))?.language).toBe("en");
  });

  it("says whose draft it is, and asks, before another person's is recorded as sent", async () => {
    await open("drafts");
    for (const line of ["inviato First Street Clinic", "sent First Street Clinic"]) {
      const asked = await says(elena, line);
      expect(asked.text).toContain("Marco Bianchi");
      expect((await invitation(firstStreet))?.state).toBe("drafted");
    }
    const asked = await says(elena, "inviato First Street Clinic");
    const button = asked.buttons.find(({ verb }) => verb === "invitation.sent");
    await stage.presses(elena, button!, personalChat(elena));
    expect((await invitation(firstStreet))?.state).toBe("sent");
  });

  it("can be taken back while nothing followed", async () => {
    await open("drafts");
    const recorded = await says(marco, "inviato First Street Clinic");
    expect((await invitation(firstStreet))?.state).toBe("sent");
    const back = recorded.buttons.find(({ verb }) => verb === "invitation.notSent");
    await stage.presses(marco, back!, personalChat(marco));
    expect((await invitation(firstStreet))?.state).toBe("drafted");
  });
});

/** The first of the facts that every record has. */
const firstFact = /Provider\s+Fabrikam Distribution\s+· può ordinare/;

describe("reading", () => {
  beforeEach(() => open());

  it.each([
    "Contoso S.p.A.",
    "contoso spa",
    "contoso.example",
    "www.contoso.example",
    "33333333-3333-4333-8333-333333333301",
    "{33333333-3333-4333-8333-333333333301}",
    "mostrami Contoso S.p.A.",
    "show me contoso.example",
    "dettagli di contoso spa",
  ])("opens the record of a customer that is named exactly: %s", async (line) => {
    const record = await says(marco, line);
    expect(record.carried("customer", "removal.start")).toEqual([idOf("Contoso S.p.A.")]);
  });

  it.each(["toys", "mostrami toys", "show me toys"])("asks which, where several are called so: %s", async (line) => {
    const asked = await says(marco, line);
    expect(asked.has("customers.choice.title")).toBe(true);
    expect(asked.carried("customer").sort()).toEqual([idOf("Tailspin Toys"), idOf("Wingtip Toys")].sort());
    const record = await presses(marco, asked, idOf("Wingtip Toys"));
    expect(record.text).toContain("wingtip.example");
  });

  it.each([
    ["chi segue Contoso S.p.A.?", "Sara Conti"],
    ["who looks after Contoso S.p.A.?", "Sara Conti"],
    ["che licenze ha Contoso S.p.A.?", "52"],
    ["how many licences does Contoso S.p.A. have", "52"],
    ["quale provider ha Contoso S.p.A.", "Fabrikam Distribution"],
  ])("answers a question about a customer with the part that is asked for on top: %s", async (line, part) => {
    const { text } = await says(marco, line);
    expect(text.indexOf(part)).toBeGreaterThan(-1);
    expect(text.indexOf(part)).toBeLessThan(text.search(firstFact));
  });

  it.each([
    ["clienti che ci hanno tolto i privilegi", "Privilegi tolti dal cliente"],
    ["clienti senza privilegi", "Senza privilegi"],
    ["clienti di fabrikam con azure", "Azure"],
    ["i miei clienti", "Marco Bianchi"],
    ["clienti di Sara", "Sara Conti"],
    ["scoperti di sara", "Provider senza relazione"],
  ])("says on the list which filter holds, and how to drop it: %s", async (line, filter) => {
    const list = await says(marco, line);
    expect(list.text).toContain(filter);
    const all = list.buttons.filter(({ verb, data }) => verb === "customers.page" && Object.keys(data).length === 0);
    expect(all.map(({ title }) => title)).toContain("Mostra tutti i clienti");
  });

  it.each([
    ["clienti senza azure", (each: Known) => !each.services.includes("azure")],
    ["customers without a provider", (each: Known) => !each.provider],
    ["clienti senza responsabile", (each: Known) => !each.owner],
    ["all customers except mine", (each: Known) => each.owner !== marco.id],
    ["clienti di fabrikam non seguiti da sara", (each: Known) => isOf(each, fabrikam) && each.owner !== sara.id],
    ["customers with azure or teams", (each: Known) => each.services.some((one) => one === "azure" || one === "teams")],
    [
      "clienti con exchange e azure",
      (each: Known) => each.services.includes("exchange") && each.services.includes("azure"),
    ],
    ["clienti di northwind o fabrikam", (each: Known) => isOf(each, northwind) || isOf(each, fabrikam)],
    ["customers of marco and sara", (each: Known) => each.owner === marco.id || each.owner === sara.id],
    ["clienti di fabrikam o con azure", (each: Known) => isOf(each, fabrikam) || each.services.includes("azure")],
  ])("lists exactly those for whom all that is said holds: %s", async (line, fits) => {
    const wanted = world.customers.filter((each) => each.state === "active" && fits(each)).map(({ id }) => id);
    const listed: string[] = [];
    let list = await says(marco, line);
    for (;;) {
      listed.push(...list.carried("customer", "customer.open"));
      const next = list.buttons.find(({ title }) => title === "Mostra i 10 successivi");
      if (!next) break;
      list = await stage.presses(marco, next, personalChat(marco));
    }
    expect(listed.sort()).toEqual(wanted.sort());
  });

  it("drops one of several filters at a press, and goes on with the others", async () => {
    const list = await says(marco, "clienti di fabrikam senza azure");
    for (const words of ["tramite Fabrikam Distribution", "senza Azure"]) expect(list.text).toContain(words);
    const drop = list.buttons.find(({ title }) => title === "senza Azure: togli questo");
    const left = await stage.presses(marco, drop!, personalChat(marco));
    expect(left.text).toContain("tramite Fabrikam Distribution");
    expect(left.text).not.toContain("senza Azure");
  });

  it.each(["clienti tranne Contoso S.p.A.", "customers without licences", "clienti con azure e teams o exchange"])(
    "shows no list where it might say the opposite, but what was not understood: %s",
    async (line) => {
      const answer = await says(marco, line);
      expect(answer.has("customers.unread.title")).toBe(true);
      expect(answer.carried("customer")).toEqual([]);
    },
  );

  it.each(["clienti rimossi", "removed customers"])("lists those that were removed: %s", async (line) => {
    const list = await says(marco, line);
    const wanted = world.customers.filter(({ state }) => state === "removed").map(({ id }) => id);
    expect(list.carried("customer", "customer.open").sort()).toEqual(wanted.sort());
    expect(list.text).toContain("Rimossi");
  });

  it.each([
    ["history", "customers.opens.history.open"],
    ["cronologia", "customers.opens.history.open"],
    ["partner", "customers.opens.customer.partners"],
    ["partners", "customers.opens.customer.partners"],
    ["rimuovere", "customers.opens.removal.start"],
    ["open", "customers.opens.customer.open"],
  ] as const)("asks which customer, on top of the list, where none is named: %s", async (line, question) => {
    const list = await says(marco, line);
    expect(list.has(question)).toBe(true);
    expect(list.carried("customer").length).toBeGreaterThan(0);
  });

  it.each([
    ["cronologia di Brambila", "Tessitura Brambilla 1899", "history.open"],
    ["licenze di Humongus", "Humongous Insurance", "customer.open"],
    ["Officine D'Angelo fabrikam", "Officine D’Angelo & Figli", undefined],
    ["clienti Tailspn", "Tailspin Toys", "customer.open"],
  ])("offers the near name, and goes on with what was asked for: %s", async (line, name, verb) => {
    const answer = await says(marco, line);
    expect(answer.text).toContain(name);
    if (verb) expect(answer.carried("customer", verb)).toContain(idOf(name));
  });

  it.each(["contoso licences", "licenze contoso"])("keeps the part asked for over the choice: %s", async (line) => {
    const choice = await says(marco, line);
    expect(choice.has("customers.choice.title")).toBe(true);
    const { text } = await presses(marco, choice, idOf("Contoso S.p.A."));
    expect(text.indexOf("52")).toBeGreaterThan(-1);
    expect(text.indexOf("52")).toBeLessThan(text.search(firstFact));
  });

  it("combines filters with words", async () => {
    const list = await says(luke, "customers of fabrikam with azure called humongous");
    expect(list.carried("customer", "customer.open")).toEqual([idOf("Humongous Insurance")]);
    expect(world.customers.find(({ name }) => name === "Humongous Insurance")?.provider?.id).toBe(fabrikam);
  });
});

describe("lists of what is open, and histories", () => {
  beforeEach(() => open("drafts"));

  it.each([
    ["inviti inviati", "inviati", []],
    ["invitations not sent yet", "non ancora inviati", [firstStreet, garda]],
    ["inviti di marco", "iniziati da Marco Bianchi", [firstStreet, garda]],
    ["invitations of luke", "iniziati da Luke Green", []],
  ])("are narrowed by what is said, and say so: %s", async (line, held, wanted) => {
    const list = await says(marco, line);
    expect(list.text).toContain(held);
    expect(list.carried("invitation").sort()).toEqual([...wanted].sort());
    const all = await stage.presses(
      marco,
      list.buttons.find(({ title }) => title === "Mostra tutti gli inviti")!,
      personalChat(marco),
    );
    expect(all.carried("invitation").sort()).toEqual([firstStreet, garda].sort());
  });

  it.each(["inviti scaduti", "invitations except marco's", "richieste di sara", "my approvals"])(
    "say what they are not narrowed by: %s",
    async (line) => {
      expect((await says(marco, line)).text).toContain("L’elenco non tiene conto di:");
    },
  );

  it.each(["cronologia di Tailspin Toys di ieri", "history of Tailspin Toys in october"])(
    "show the whole story of a customer, and say so, where a time is named: %s",
    async (line) => {
      expect((await says(marco, line)).has("history.whole")).toBe(true);
    },
  );

  it.each(["next", "more", "page 3", "avanti", "altri", "pagina 2", "indietro"])(
    "go on by their buttons, as who types otherwise is told: %s",
    async (line) => {
      expect((await says(marco, line)).has("elsewhere.paging.text")).toBe(true);
    },
  );

  it.each(["follow-up aperti", "open follow-ups", "what do I still have to decide", "attività in sospeso"])(
    "are reached where somebody asks what is left to decide: %s",
    async (line) => {
      expect((await says(marco, line)).has("privileges.list.title")).toBe(true);
    },
  );
});

describe("an offer", () => {
  beforeEach(() => open());

  const questions = [
    "come si rimuove un cliente?",
    "how do I remove a customer?",
    "rimuovi Tailspin Toys zeppo",
    "remove Tailspin Toys zeppo",
    "invita ada@nuovo.example forse",
    "annulla l’invito zeppo",
    "ciao",
    "aiuto",
    "posso rimuovere Tailspin Toys?",
    "xyz abc",
  ];

  it.each(questions)("is pressed only where it reads, and then with nothing made up: %s", async (line) => {
    for (const person of [marco, luke, sara, paula]) {
      const offering = await says(person, line);
      for (const button of offering.buttons.filter(({ verb }) => verb === "say")) {
        const led = await stage.presses(person, button, personalChat(person));
        expect(led.buttons.filter(({ verb }) => submits.includes(verb))).toEqual([]);
        expect(led.has("refusal.needs-role.title")).toBe(false);
        // The reader's own list is the one that may be empty, and says whose it is.
        const isOwn = /^(?:my customers|i miei clienti)$/.test(String(button.data.text));
        expect(led.has("customers.empty.title") && !(isOwn && led.text.includes(person.name))).toBe(false);
      }
      expect(await stage.hasChanged()).toBe(false);
    }
  });

  it.each(questions)("is nothing that this person may not do: %s", async (line) => {
    for (const person of [luke, sara, paula])
      for (const words of (await says(person, line)).toType)
        expect([words, (await says(person, words)).has("refusal.needs-role.title")]).toEqual([words, false]);
  });

  it("that writes has the words with which it is done, and they do it", async () => {
    for (const [line, words] of [
      ["rimuovi Tailspin Toys zeppo", "rimuovi Tailspin Toys"],
      ["please remove tailspin.example zeppo", "rimuovi Tailspin Toys"],
    ] as const) {
      const offering = await says(marco, line);
      expect(offering.toType).toContain(words);
      expect(offering.text).toContain("zeppo");
      expect((await says(marco, words)).carried("customer", "removal.request")).toEqual([idOf("Tailspin Toys")]);
    }
  });

  it.each([
    ["annulla", "talk.cancel.title"],
    ["sì", "talk.yes.title"],
    ["yes", "talk.yes.title"],
    ["no", "talk.no.title"],
    ["ok", "talk.ok.title"],
    ["grazie", "talk.thanks.title"],
    ["thanks!", "talk.thanks.title"],
    ["bye", "talk.bye.title"],
  ] as const)("is none after a few polite words, which are answered in as few: %s", async (line, title) => {
    const answer = await says(marco, line);
    expect(answer.has(title)).toBe(true);
    expect(answer.buttons.map(({ verb }) => verb)).toEqual(["help"]);
  });

  it.each([marco, luke, paula])("greets back with three ways to begin: %#", async (person) => {
    const greeting = await says(person, "ciao");
    expect(greeting.has("talk.hello.text")).toBe(true);
    expect(greeting.buttons.filter(({ verb }) => verb === "say").length + greeting.toType.length).toBe(3);
  });
});

describe("what Rapport cannot do, here or yet", () => {
  beforeEach(() => open());

  it.each([
    ["users", "aggiungi un utente a Contoso S.p.A.", "add a user to Contoso S.p.A."],
    ["licences", "compra licenze per Contoso S.p.A.", "buy licences for Contoso S.p.A."],
    ["password", "reimposta la password di un utente", "reset a user's password"],
  ] as const)("is said, with where it is done: %s", async (thing, italian, english) => {
    for (const line of [italian, english]) {
      const answer = await says(marco, line);
      expect([line, answer.has(`elsewhere.${thing}.title`), answer.has(`elsewhere.${thing}.text`)]).toEqual([
        line,
        true,
        true,
      ]);
    }
    expect(await stage.hasChanged()).toBe(false);
  });

  it("is said in a channel as well", async () => {
    expect((await says(marco, "compra licenze per Contoso S.p.A.", relazioni)).has("elsewhere.licences.title")).toBe(
      true,
    );
  });
});
