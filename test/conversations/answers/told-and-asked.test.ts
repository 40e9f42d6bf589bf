import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { luke, marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));

describe("a removal that somebody else is said to want", () => {
  it.each([
    ["Elena vuole rimuovere Tailspin Toys", ["history.open", "help"]],
    ["Elena wants to remove Tailspin Toys", ["help"]],
  ])("leads to the words that ask for it, and begins nothing: %s", async (line, verbs) => {
    const answer = await says(line);
    expect(answer.text).toContain("rimuovi Tailspin Toys");
    expect(answer.buttons.map(({ verb }) => verb)).toEqual(verbs);
  });

  it.each(["remove tailspin toys?", "remove Tailspin Toys or not"])(
    "is refused to who may not ask for it, with who may: %s",
    async (line) => {
      expect((await says(line, luke)).text).toMatch(/^Not done: another role is needed/);
    },
  );
});

describe("why something is not possible", () => {
  it.each(["why can't Contoso Nord be removed?", "perché Contoso Nord non può essere rimosso?"])(
    "is answered with what stands in the way: %s",
    async (line) => {
      expect((await says(line)).text).toContain("Non possibile ora");
    },
  );
});

describe("a line that is to be tried", () => {
  it.each(["try remove Tailspin Toys", "proviamo a rimuovere Tailspin Toys", "try to invite ada@nuovo.example"])(
    "is told and not done: %s",
    async (line) => {
      expect((await says(line)).text).toContain("Che cosa cambierebbe");
    },
  );

  it("is none where something is tried again", async () => {
    expect((await says("try again")).text).not.toContain("Che cosa cambierebbe");
  });
});

describe("who somebody is", () => {
  it.each(["chi è elena ferri", "who is sara", "chi è Luke Green?", "rimuovi elena"])(
    "is the card of one of us: %s",
    async (line) => {
      expect((await says(line)).text).toMatch(/Utente (?:Elena Ferri|Sara Conti|Luke Green)/);
    },
  );

  it.each(["chi sono gli agenti amministratori?", "who are the admin agents?"])(
    "is the people of a role, where that is named: %s",
    async (line) => {
      expect((await says(line)).text).toContain("Agente amministratore: Elena Ferri, Marco Bianchi");
    },
  );

  it.each(["la cronologia di marco la settimana scorsa", "history of marco last week"])(
    "is a whole history, which says that no time narrows it: %s",
    async (line) => {
      expect((await says(line)).has("history.whole")).toBe(true);
    },
  );

  it.each([
    "cosa ha fatto marco la settimana scorsa",
    "what did marco do last week",
    "what has marco done today",
    "cosa ha combinato marco",
  ])(
    "is by customer where it is asked what somebody did: whose, and that it is not listed by person: %s",
    async (line) => {
      const { text, buttons } = await says(line);
      expect(text).toContain("Che cosa ha fatto Marco Bianchi non è elencato né per persona né per giorno");
      expect(buttons.filter(({ verb }) => verb === "history.open")).toHaveLength(10);
    },
  );

  it.each([
    ["who invited tailspin", "Tailspin Toys"],
    ["chi ha invitato tailspin", "Tailspin Toys"],
    ["chi ha approvato alpine", "Alpine Ski House"],
  ])("is that of the customer, where it is asked who did something: %s", async (line, name) => {
    expect((await says(line)).text).toContain(`Cronologia ${name}`);
  });
});

describe("what is said beside a deed", () => {
  it.each(["domani", "tomorrow", "later"])("puts it off, and takes no leave: %s", async (line) => {
    expect((await says(line)).has("talk.no.title")).toBe(true);
  });

  it.each([
    "did Elena send First Street Clinic",
    "Elena ha spedito First Street Clinic?",
    "admin@firststreet.example non risponde",
  ])("shows the invitation that it is about: %s", async (line) => {
    expect((await says(line)).text).toMatch(/^Invito First Street Clinic/);
  });

  it.each(["modifica l'informativa legale", "tra i miei clienti chi usa azure", "who's using azure"])(
    "is read whole: %s",
    async (line) => {
      expect((await says(line)).text).toMatch(/^(?:Avviso legale|Clienti 1–\d di \d)/);
    },
  );
});
