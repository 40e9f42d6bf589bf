import type { TextKey } from "../../../src/chat/texts/texts";
import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { luke, marco, paula } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (person: Person, line: string): Promise<Seen> => stage.says(person, line, personalChat(person));

describe("how a thing is done", () => {
  it("is told of the deed, and not of the list of those it is done to", async () => {
    expect((await says(luke, "how are users added")).text).toContain("Whoever may types “add user”");
    expect((await says(luke, "how are users listed")).text).toContain("Whoever may types “users”");
  });

  it.each<[string, TextKey]>([
    ["how do I invite a customer?", "answers.how.invite"],
    ["how do I remove tailspin?", "answers.how.remove"],
    ["come si invita un cliente?", "answers.how.invite"],
    ["come faccio a rimuovere Tailspin Toys?", "answers.how.remove"],
  ])("is told to who may not do it as well, with who may, and nothing to type: %s", async (line, how) => {
    const answer = await says(luke, line);
    expect(answer.has(how)).toBe(true);
    expect(answer.toType).toEqual([]);
    expect(answer.text).toContain("Elena Ferri, Giulia Rossi, Marco Bianchi");
  });

  it.each([
    "Sara può rimuovere i clienti?",
    "Sara può invitare i clienti o non le spetta?",
    "can Sara invite customers",
  ])("is told of whoever is named, and not of who asks: %s", async (line) => {
    expect((await says(marco, line)).text).toMatch(/Sara Conti (?:non può farlo|may not do it)/);
  });

  it.each<[string, TextKey]>([
    ["who do I ask to invite somebody?", "answers.how.invite"],
    ["a chi chiedo per rimuovere un cliente?", "answers.how.remove"],
  ])("is not told to who may not do it, but who may, where people are asked for: %s", async (line, how) => {
    const answer = await says(luke, line);
    expect(answer.has(how)).toBe(false);
    expect(answer.toType).toEqual([]);
    expect(answer.text).toContain("Elena Ferri, Giulia Rossi, Marco Bianchi");
  });

  it.each([
    [
      "how do I record that a customer removed privileges?",
      "Records that a customer took privileges away",
      "privileges lost",
    ],
    ["come si aggiunge un cliente?", "An account for a customer, before the invitation", "add customer"],
    ["how do I restore a customer?", "The way back for a removed customer", "restore"],
    ["come si registra un’accettazione?", "Records an acceptance that was seen", "accepted"],
  ])("is told of what has no words of its own, to every role: %s", async (line, does, words) => {
    for (const person of [luke, paula]) {
      const { text } = await says(person, line);
      expect(text.toLowerCase()).toContain(does.toLowerCase());
      expect(text).toContain(words);
    }
  });

  it.each([
    ["how do I import", "“import”"],
    ["how to import customers", "“import”"],
    ["how is the list imported", "“import”"],
    ["come si importano i clienti?", "“import”"],
    ["come vengono importati i clienti", "“import”"],
    ["how are users listed", "“users”"],
    ["how do I see the users", "“users”"],
    ["come si elencano gli utenti?", "“users”"],
  ])("is told of what only reads to who may not read it, with who may in one sentence: %s", async (line, words) => {
    const answer = await says(luke, line);
    expect(answer.has("answers.how.title")).toBe(true);
    expect(answer.text).toContain(words);
    expect(answer.text.match(/This role may not do it/g)).toHaveLength(1);
    expect(answer.text).not.toContain("another role is needed");
  });

  it.each(["how are the users doing", "how many users are there", "users"])(
    "is not what somebody hears who asks for what they may not read: %s",
    async (line) => expect((await says(luke, line)).text).toContain("another role is needed"),
  );

  it.each<[string, TextKey]>([
    ["how do I invite a customer?", "answers.how.invite"],
    ["come si rimuove un cliente?", "answers.how.remove"],
  ])("is told to who may: %s", async (line, how) => {
    const answer = await says(marco, line);
    expect(answer.has(how)).toBe(true);
    expect(answer.text).not.toContain("Elena Ferri");
  });

  it("is told with who may, of what others decide, also to who asks for people", async () => {
    const answer = await says(luke, "how do I approve a removal, and who may?");
    expect(answer.has("answers.how.approve")).toBe(true);
    expect(answer.text).toContain("Elena Ferri, Paula Hall");
  });

  it("is told with who may, where people are asked for", async () => {
    const answer = await says(marco, "a chi chiedo per invitare un cliente?");
    expect(answer.has("answers.how.invite")).toBe(true);
    expect(answer.text).toContain("Elena Ferri, Giulia Rossi, Marco Bianchi");
  });
});

describe("what stands in the way of a removal", () => {
  it.each([
    "what's blocking the removal of wingtip toys?",
    "what stands in the way of removing Wingtip Toys",
    "what prevents us from removing wingtip?",
    "cosa blocca la rimozione di wingtip?",
    "cosa impedisce la rimozione di wingtip?",
    "quali ostacoli ci sono alla rimozione di Wingtip Toys?",
  ])("is said, though nobody has asked for the removal: %s", async (line) => {
    const answer = await says(marco, line);
    expect(answer.has("removals.blocked.section")).toBe(true);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(["what's blocking the removal of Tailspin Toys?", "cosa blocca la rimozione di Tailspin Toys?"])(
    "is said to be nothing, where it is: %s",
    async (line) => {
      expect((await says(marco, line)).has("answers.may.free")).toBe(true);
    },
  );
});

describe("that nothing stands in the way", () => {
  it.each([
    "what's blocking the removal of wingtip toys?",
    "can I remove Wingtip Toys?",
    "posso rimuovere Wingtip Toys?",
  ])("is not told to who may not ask for a removal, where something does: %s", async (line) => {
    const answer = await says(luke, line);
    expect([answer.has("answers.may.free"), answer.has("removals.blocked.section")]).toEqual([false, false]);
  });
});

describe("that a customer has to be removed", () => {
  it.each([
    "tailspin toys va rimosso",
    "Tailspin Toys andrebbe rimossa",
    "tailspin toys deve essere rimosso",
    "Tailspin Toys has to be removed",
    "Tailspin Toys should be removed",
  ])("begins nothing, and leads to the words to type: %s", async (line) => {
    const answer = await says(marco, line);
    expect(answer.toType.map((words) => words.replace("remove", "rimuovi"))).toContain("rimuovi Tailspin Toys");
    expect(await stage.hasChanged()).toBe(false);
  });
});
