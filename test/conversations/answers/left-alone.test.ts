import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Situation, type Stage, vendite } from "../../chat/phrases/stage";
import { personalChat, type Where } from "../../support/product";
import { giulia, marco } from "../../support/world";

let stage: Stage;
const open = async (situation: Situation = "demo", requested: string[] = []): Promise<void> => {
  stage = await openStage(situation, { requested: new Set(requested) });
};
afterEach(() => stage.stop());

const says = (person: Person, line: string, where: Where = personalChat(person)): Promise<Seen> =>
  stage.says(person, line, where);
const verbs = ({ buttons }: Seen): string[] => buttons.map(({ verb }) => verb);

describe("who asks for help with something", () => {
  beforeEach(() => open());

  it.each([
    "help me with the invitation to Relecloud",
    "can you help us with an invitation?",
    "aiutami con l'invito per Relecloud",
    "mi aiuti con gli inviti?",
  ])("hears of that, whether anybody is invited so or not: %s", async (line) => {
    const { text } = await says(marco, line);
    expect(text).toMatch(/Come si fa|Che cosa si può chiedere/);
    expect(text).toMatch(/invit/);
    expect(await stage.hasChanged()).toBe(false);
  });

  it("is helped to begin where a deed is what help is wanted with", async () => {
    expect(verbs(await says(marco, "help me remove woodgrove"))).toContain("removal.start");
  });
});

describe("the language of somebody else", () => {
  beforeEach(() => open());

  it.each([
    "Sara speaks Italian",
    "our contact there only speaks English",
    "the customer prefers Italian",
    "Woodgrove Bank is English",
    "il referente parla inglese",
    "loro preferiscono l'inglese",
    "Luke è inglese",
  ])("is noted nowhere, and nobody is asked which to speak: %s", async (line) => {
    const told = await says(marco, line);
    expect(told.has("language.others.title")).toBe(true);
    expect(verbs(told)).not.toContain("language.set");
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(["language of Italian", "the language of english", "lingua dell'inglese"])(
    "is asked where it is not clear: %s",
    async (line) => {
      expect((await says(marco, line)).has("language.ask.which")).toBe(true);
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it.each([
    ["speak italian", "it", "Le risposte ora sono in italiano"],
    ["parla inglese", "en", "Answers are in English now"],
    ["answer in english from now on", "en", "Answers are in English now"],
    ["can you write in english?", "en", "Answers are in English now"],
  ])("is the own where somebody wants to be answered so: %s", async (line, language, told) => {
    const { text } = await says(marco, line);
    expect(text).toContain(told);
    expect((await says(marco, "help")).text).toContain(
      language === "en" ? "What can be asked" : "Che cosa si può chiedere",
    );
  });
});

describe("a decision on all requests", () => {
  beforeEach(() => open("requests", ["Tailspin Toys", "Woodgrove Bank"]));

  it.each([
    "approve everything but woodgrove",
    "reject all of them",
    "please refuse all the requests",
    "accept everything",
    "rifiuta tutto",
    "approva tutte tranne woodgrove",
    "consenti tutto",
    "respingi tutte le richieste",
  ])("is taken on the card of each: %s", async (line) => {
    const list = await says(giulia, line);
    expect(list.has("removals.list.each")).toBe(true);
    expect(list.carried("removal")).toHaveLength(2);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(["show all removals", "approva woodgrove", "tutte le rimozioni"])(
    "is not told of where none is taken, or one: %s",
    async (line) => {
      expect((await says(giulia, line)).has("removals.list.each")).toBe(false);
    },
  );
});

describe("who has enough", () => {
  beforeEach(() => open());

  it.each([
    "basta!",
    "stop",
    "enough now",
    "toglimi",
    "toglimi da questa lista",
    "remove me",
    "delete me please",
    "remove us from the list",
  ])("hears that nothing is done, and what may be meant: %s", async (line) => {
    for (const where of [personalChat(giulia), vendite]) {
      const answer = await says(giulia, line, where);
      expect(answer.has("talk.enough.title")).toBe(true);
      expect(answer.text).toContain("avvisi");
      expect(answer.text).not.toMatch(/provider/i);
    }
    expect(await stage.hasChanged()).toBe(false);
  });
});

describe("notices that are to stop", () => {
  beforeEach(async () => {
    await open();
    await says(giulia, "avvisa qui inviti", vendite);
  });
  const heard = async () => (await stage.store.conversation(vendite.conversation))?.topics;

  it.each([
    "stop all notices",
    "no more notifications",
    "we don't want notices",
    "niente avvisi",
    "avvisi fermi",
    "ferma le notifiche",
  ])("are shown where it is said neither of what nor where: %s", async (line) => {
    expect((await says(giulia, line, vendite)).has("subscribed.ask.title")).toBe(true);
    expect(await heard()).toEqual(["invitations"]);
  });

  it.each([
    "stop all notices here",
    "stop notices about invitations",
    "niente avvisi in questa chat",
    "basta notifiche",
    "avvisi no",
  ])("stop where that is said: %s", async (line) => {
    await says(giulia, line, vendite);
    expect(await heard()).toEqual([]);
  });
});

describe("what was sent to whoever is spoken to", () => {
  beforeEach(() => open("drafts"));

  it.each([
    "ti ho inviato First Street Clinic",
    "vi ho mandato l'invito di First Street Clinic",
    "te l'ho spedito, l'invito per First Street Clinic",
    "I sent you the invitation for First Street Clinic",
    "we have sent you First Street Clinic",
  ])("is not recorded as sent to who is invited: %s", async (line) => {
    const asked = await says(marco, line);
    expect(asked.text).toContain("First Street Clinic");
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(["ti confermo che ho inviato First Street Clinic", "could you note that First Street Clinic was sent"])(
    "is recorded where only the note is told to them: %s",
    async (line) => {
      await says(marco, line);
      expect(await stage.hasChanged()).toBe(true);
    },
  );
});
