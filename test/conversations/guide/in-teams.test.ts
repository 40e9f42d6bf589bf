import type { TextKey } from "../../../src/chat/texts/texts";
import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage, vendite } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { luke, marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());
afterEach(async () => expect(await stage.hasChanged()).toBe(false));

const says = (person: Person, line: string, where = personalChat(person)): Promise<Seen> =>
  stage.says(person, line, where);

describe("how a thing is done that is pressed in Teams", () => {
  it.each<[TextKey, string[]]>([
    [
      "answers.how.message",
      [
        "how do I put a customer into a message?",
        "how can I share a customer in a message",
        "how do I find customers while writing?",
        "where do I look up a customer while I write a message?",
        "come si inserisce un cliente in un messaggio?",
        "come faccio a mettere un cliente nel messaggio",
        "come cerco un cliente mentre scrivo?",
      ],
    ],
    [
      "answers.how.invite-message",
      [
        "how do I invite from a message?",
        "how do I invite the sender from the menu of a message",
        "how to start an invitation from a message",
        "come si invita da un messaggio?",
        "come faccio a invitare dal menù di un messaggio",
        "come invito qualcuno partendo da un messaggio",
      ],
    ],
    [
      "answers.how.settings",
      [
        "how do I change the settings of the team?",
        "where do I find the team's settings",
        "how do I open the settings of a chat",
        "come si cambiano le impostazioni del team?",
        "dove trovo le impostazioni del canale",
        "come configuro il canale",
      ],
    ],
    [
      "subscribed.personal.try",
      [
        "how do I test a notice?",
        "how can I try the notices",
        "how do I check that notices arrive",
        "come provo un avviso?",
        "come faccio a verificare che gli avvisi arrivino",
        "come posso testare le notifiche",
      ],
    ],
  ])("is told, and no deed beside it: %s", async (key, lines) => {
    for (const line of lines) expect([line, (await says(marco, line)).has(key)]).toEqual([line, true]);
  });

  it("is told with who may, to who may not", async () => {
    for (const line of ["how do I invite from a message?", "how do I change the settings of the team?"])
      expect((await says(luke, line)).text).toContain("This role may not do it");
    expect((await says(luke, "how do I put a customer into a message?")).text).not.toContain("This role may not do it");
  });

  it("shows what comes there, where a test of it is asked about in a group", async () => {
    for (const line of ["how do I test a notice?", "come provo un avviso?"])
      expect((await says(marco, line, vendite)).has("subscribed.ask.title")).toBe(true);
  });

  it.each<[string, TextKey]>([
    ["how do I add a customer?", "answers.how.other"],
    ["how do I try to remove a customer", "answers.how.remove"],
    ["how do I invite a customer?", "answers.how.invite"],
    ["come si toglie il link dal messaggio d’invito", "answers.how.link"],
    ["how do I get notices here", "answers.how.notify"],
    ["how do I send a message to a customer", "elsewhere.other.title"],
  ])("is not told of what only sounds like it: %s", async (line, key) => {
    const seen = await says(marco, line);
    expect(seen.has(key)).toBe(true);
    for (const other of ["answers.how.message", "answers.how.invite-message", "answers.how.settings"] as const)
      expect(seen.has(other)).toBe(false);
  });
});
