import type { TextKey } from "../../../src/chat/texts/texts";
import { topics } from "../../../src/core/notices/topics";
import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Situation, type Stage, vendite, world } from "../../chat/phrases/stage";
import { personalChat, type Where } from "../../support/product";
import { elena, giulia, luke, marco, paula, sara } from "../../support/world";

let stage: Stage;
const open = async (situation: Situation = "demo", requested: string[] = []): Promise<void> => {
  stage = await openStage(situation, { requested: new Set(requested) });
};
afterEach(() => stage.stop());

const says = (person: Person, line: string, where: Where = personalChat(person)): Promise<Seen> =>
  stage.says(person, line, where);
const languageOf = async (person: Person) => (await stage.store.person(person.id))?.language;
const heardIn = async ({ conversation }: Where) => (await stage.store.conversation(conversation))?.topics;
const titles = ({ buttons }: Seen) => buttons.map(({ title }) => title);

describe("a language", () => {
  beforeEach(() => open());

  it.each(["english", "in english please", "inglese", "lingua inglese", "parli inglese", "in inglese, grazie"])(
    "is spoken from the moment it is named: %s",
    async (line) => {
      expect((await says(marco, line)).has("language.set.title")).toBe(true);
      expect(await languageOf(marco)).toBe("en");
    },
  );

  it.each(["italiano", "lingua italiana", "in italiano", "italian please"])(
    "is Italian where that is named: %s",
    async (line) => {
      await says(luke, line);
      expect(await languageOf(luke)).toBe("it");
    },
  );

  it.each([
    "speak german",
    "lingua tedesca",
    "do you speak french?",
    "rispondi in spagnolo",
    "lingua klingon",
    "parli inglese?",
    "che lingue parli",
    "which languages do you know",
  ])("is asked for, with those there are, where another or none is named: %s", async (line) => {
    const asked = await says(marco, line);
    expect(asked.has("language.ask.which")).toBe(true);
    expect(asked.buttons.filter(({ verb }) => verb === "language.set")).toHaveLength(2);
    expect(await stage.hasChanged()).toBe(false);
  });

  it("is the reader's own in a channel too, as the answer says", async () => {
    const chosen = await says(marco, "english", vendite);
    expect(chosen.has("language.set.text")).toBe(true);
    expect((await says(marco, "clienti", vendite)).text).toContain("Customers");
    expect((await says(giulia, "customers", vendite)).text).toContain("Clienti");
  });
});

describe("what a channel hears of", () => {
  beforeEach(() => open());

  it.each([
    ["avvisami qui solo delle approvazioni", ["approvals"]],
    ["notify only removals here", ["removals"]],
    ["avvisa qui di tutto tranne i privilegi", topics.filter((topic) => topic !== "privileges")],
    ["notify everything except customers", topics.filter((topic) => topic !== "customers")],
    ["avvisa qui delle approvazioni ma non delle rimozioni", ["approvals"]],
  ])("is what is said, without what is excepted: %s", async (line, heard) => {
    await says(giulia, line, vendite);
    expect(await heardIn(vendite)).toEqual(heard);
  });

  it.each([
    "avvisami domani",
    "notify us tomorrow of approvals",
    "tutto tranne i privilegi",
    "everything but customers",
    "avvisa Elena delle rimozioni",
    "quali avvisi arrivano qui?",
    "what do I get here?",
    "which notices come to this channel",
    "notifiche",
    "notices",
  ])("is shown, and stays, where it is asked or not clear: %s", async (line) => {
    expect((await says(giulia, line, vendite)).has("subscribed.ask.title")).toBe(true);
    expect(await stage.hasChanged()).toBe(false);
  });

  it("grows by what is named, and loses what is muted, and the card says both", async () => {
    await says(giulia, "avvisa qui approvazioni", vendite);
    const more = await says(giulia, "notify removals", vendite);
    expect(await heardIn(vendite)).toEqual(["approvals", "removals"]);
    expect(more.text).toContain("approvazioni e rimozioni");
    expect(more.text).toContain("Non riceve avvisi su inviti, clienti, privilegi e il nostro account");
    await says(giulia, "mute approvals", vendite);
    expect(await heardIn(vendite)).toEqual(["removals"]);
    for (const line of ["silenzia", "mute", "basta avvisi"]) {
      expect((await says(giulia, line, vendite)).has("subscribed.stopped.title")).toBe(true);
      expect(await heardIn(vendite)).toEqual([]);
    }
  });

  it("is told to be none where none is to be stopped: nothing was done", async () => {
    await says(giulia, "avvisa qui tutto", vendite);
    expect((await says(giulia, "avvisi no", vendite)).text).toContain("✓ Niente più avvisi qui");
    for (const [line, none] of [
      ["avvisi no", "Qui non ne arrivava nessuno: nulla è cambiato."],
      ["basta avvisi", "Qui non ne arrivava nessuno: nulla è cambiato."],
    ] as const) {
      const { text } = await says(giulia, line, vendite);
      expect(text).toContain(none);
      expect(text).not.toContain("✓");
    }
  });

  it("changes by one topic with a press that says what it does", async () => {
    await says(giulia, "avvisa qui tutto", vendite);
    const shown = await says(giulia, "avvisi", vendite);
    const row = shown.buttons.find(({ data }) => data.drop === "removals");
    expect(row?.title).toContain("premere per fermare");
    await stage.presses(giulia, row!, vendite);
    expect(await heardIn(vendite)).toEqual(topics.filter((topic) => topic !== "removals"));
  });

  it("is shown without presses to those who may not change it", async () => {
    const shown = await says(sara, "avvisi", vendite);
    expect(shown.has("subscribed.ask.others")).toBe(true);
    expect(shown.has("subscribed.first.who")).toBe(true);
    expect(shown.buttons.filter(({ verb }) => verb === "notices.subscribe")).toEqual([]);
  });
});

describe("questions about deeds", () => {
  beforeEach(() => open());

  it.each(["what may I do?", "cosa posso fare?", "che cosa posso fare qui", "what am I allowed to do"])(
    "are answered with all that this person may, where no deed is named: %s",
    async (line) => {
      expect((await says(luke, line)).has("help.title")).toBe(true);
    },
  );

  it.each([
    ["who can invite?", "Giulia Rossi"],
    ["chi può invitare?", "Giulia Rossi"],
    ["chi può approvare?", "Paula Hall"],
    ["who may set the link?", "Giulia Rossi"],
    ["who are the approvers", "Paula Hall"],
    ["chi sono gli approvatori", "Paula Hall"],
    ["che ruolo ho", "agente amministratore"],
    ["can sara approve?", "Sara Conti non può farlo"],
  ])("are answered with names, where people are asked for: %s", async (line, name) => {
    expect((await says(marco, line)).text).toContain(name);
  });

  it.each<[string, TextKey]>([
    ["istruzioni per invitare un cliente", "answers.how.invite"],
    ["instructions for removing a customer", "answers.how.remove"],
    ["come funziona la rimozione", "answers.how.remove"],
    ["can I assign licences?", "elsewhere.licences.title"],
    ["posso reimpostare una password?", "elsewhere.password.title"],
    ["what does tailspin owe us?", "elsewhere.billing.title"],
  ])("are answered for the deed that they name: %s", async (line, key) => {
    expect((await says(marco, line)).has(key)).toBe(true);
  });

  it.each([
    ["can tailspin buy for itself?", "Buys through us only", "Acquista solo tramite noi"],
    ["Caffè Città Alta può acquistare da sola?", "May buy for itself", "Può acquistare da sé"],
  ])("say what is so of the customer that is named: %s", async (line, english, italian) => {
    expect((await says(luke, line)).text).toContain(english);
    expect((await says(marco, line)).text).toContain(italian);
  });
});

describe("what Rapport cannot do", () => {
  beforeEach(() => open());

  it.each<[string, TextKey]>([
    ["cos'è rapport?", "answers.about.title"],
    ["what is this?", "answers.about.title"],
    ["chi sei?", "answers.about.title"],
    ["add a note", "elsewhere.note.title"],
    ["aggiungi una nota a contoso spa", "elsewhere.note.title"],
    ["rinomina tailspin", "elsewhere.rename.title"],
    ["rename tailspin to foo", "elsewhere.rename.title"],
    ["torna a bozza", "invitations.unsent.which"],
    ["back to draft", "invitations.unsent.which"],
    ["importa i clienti", "imports.how.title"],
    ["delete fabrikam", "provider.foot"],
    ["rimuovi Northwind", "provider.foot"],
  ])("is answered by what it is, and where it is done: %s", async (line, key) => {
    expect((await says(marco, line)).has(key)).toBe(true);
    expect(await stage.hasChanged()).toBe(false);
  });
});

describe("a line that is nothing but a name", () => {
  beforeEach(() => open());

  it.each([
    ["fabrikam", "tramite Fabrikam Distribution"],
    ["Northwind Distribuzione", "tramite Northwind Distribuzione"],
    ["azure", "con Azure"],
    ["sara", "affidati a Sara Conti"],
    ["azure fabrikam", "con Azure"],
  ])("of a provider, service or person shows the customers that go with it: %s", async (line, filter) => {
    expect((await says(marco, line)).spoken).toContain(filter);
  });

  it("of an address shows the customer of its domain, or the invitation to it", async () => {
    const lamna = world.customers.find(({ domain }) => domain === "lamna.example");
    expect((await says(marco, "mario@lamna.example")).carried("customer")).toContain(lamna?.id);
    const invited = (await stage.store.invitations())[0];
    expect((await says(marco, `${invited?.email}`)).text).toContain(`${invited?.customerName}`);
  });
});

describe("small talk", () => {
  beforeEach(() => open());

  it.each<[string, TextKey]>([
    ["sei inutile", "talk.blame.title"],
    ["you are useless", "talk.blame.title"],
    ["how are you?", "talk.how-are-you.title"],
    ["come stai", "talk.how-are-you.title"],
    ["👍", "talk.ok.title"],
    ["👎", "talk.blame.title"],
    ["🙏", "talk.thanks.title"],
    ["lol", "talk.laugh.title"],
    ["?", "talk.puzzled.title"],
    ["…", "talk.puzzled.title"],
  ])("gets a short answer with a way on: %s", async (line, key) => {
    const answer = await says(marco, line);
    expect(answer.has(key)).toBe(true);
    expect(answer.has("help.title")).toBe(false);
    expect(answer.buttons.some(({ verb }) => verb === "help" || verb === "say")).toBe(true);
  });
});

describe("two wishes in a line", () => {
  beforeEach(() => open());

  it.each([
    ["elenca i clienti e mostra gli inviti", "customers", "mostra gli inviti"],
    ["list customers and show invitations", "customers", "show invitations"],
    ["show providers then approvals", "providers", "approvals"],
    ["apri contoso spa, poi la cronologia di tailspin", "customer", "cronologia di tailspin"],
    ["rimuovi tailspin e mostra i provider", "providers", "rimuovi tailspin"],
  ])("are answered by the first that reads, and the other is named: %s", async (line, answered, other) => {
    const answer = await says(marco, line);
    expect(answer.text).toContain(`«${other}»`);
    const titled: Record<string, TextKey> = {
      providers: "providers.title",
      customer: "customer.kind",
      customers: "customers.title",
    };
    expect(answer.has(titled[answered]!)).toBe(true);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each([
    "mostrami Müller e Söhne",
    "clienti di fabrikam e azure",
    "clienti con azure e scoperti",
    "qual è il provider di contoso spa",
  ])("are not seen where names or filters are joined: %s", async (line) => {
    expect((await says(marco, line)).text).not.toContain("Restano da scrivere");
  });
});

describe("help", () => {
  const toBegin = ({ text }: Seen): string => text.slice(text.indexOf("Per iniziare"), text.indexOf("Clienti,"));

  it("begins with what this person may do and what waits for this person", async () => {
    await open("requests", ["Tailspin Toys"]);
    expect(toBegin(await says(elena, "aiuto"))).toContain("qualcosa attende una decisione");
    for (const person of [marco, sara]) expect(toBegin(await says(person, "aiuto"))).not.toContain("approva");
    expect(titles(await says(luke, "help")).join()).not.toContain("approve");
  });

  it("begins with what somebody is there for, also where nothing of it waits", async () => {
    await open();
    expect(toBegin(await says(elena, "aiuto"))).toMatch(/Per iniziare.*approvazioni/);
    const paulas = await says(paula, "help");
    const own = paulas.text.slice(paulas.text.indexOf("To begin"), paulas.text.indexOf("Customers,"));
    expect(own).toMatch(/approvals.*users/);
    for (const person of [marco, sara]) expect(toBegin(await says(person, "aiuto"))).not.toMatch(/approvazioni|utenti/);
  });

  it("says what of a subject is not for a role, and whose it is", async () => {
    await open();
    const shown = await says(luke, "help notices");
    expect(shown.text).toContain("Not for this role: “notify here”");
    expect(shown.text).toContain("Giulia Rossi");
  });

  it.each(["help pizza", "aiuto pizza"])("names a subject that there is not: %s", async (line) => {
    await open();
    expect((await says(marco, line)).text).toContain("«pizza»");
  });

  it("tells the filters of the list, and each does what it says", async () => {
    await open();
    const shown = await says(marco, "aiuto clienti");
    const filters = shown.buttons.filter(({ title }) => title.includes("un filtro"));
    expect(filters.length).toBeGreaterThan(3);
    for (const filter of filters) expect((await stage.presses(marco, filter)).text).toContain("Mostra tutti i clienti");
  });

  it("shows a subject that was asked for open, with nothing to fold", async () => {
    await open();
    expect((await says(marco, "aiuto inviti")).text).not.toMatch(/[▾▴▸]/);
  });
});
