import type { Person } from "../../src/core/people/person";
import { asks, type Seen, submits } from "../chat/phrases/seen";
import { openStage, type Situation, type Stage, vendite, world } from "../chat/phrases/stage";
import { customers } from "../support/cast";
import { personalChat, relazioni, startProduct } from "../support/product";
import { aCustomer, elena, giulia, luke, marco, paula, sara } from "../support/world";

let stage: Stage;
const tailspin = world.customers.find(({ name }) => name === "Tailspin Toys")?.id ?? "";
const open = async (situation: Situation = "demo"): Promise<void> => {
  stage = await openStage(situation, { requested: new Set(["Tailspin Toys"]) });
};
const says = (person: Person, line: string): Promise<Seen> => stage.says(person, line, personalChat(person));

describe("a deed that somebody says is not to be done", () => {
  beforeEach(() => open("requests"));
  afterEach(() => stage.stop());

  it.each([
    "non rimuovere Tailspin Toys",
    "don't remove Tailspin Toys",
    "please do not ever remove tailspin.example",
    "non approvare Tailspin Toys",
    "I do not want to approve Tailspin Toys",
    "non invitare ada@nuovo.example",
    "don't change the language to english",
    "guai a togliere Tailspin Toys",
  ])("is acknowledged: nothing is done, and nothing that does it is offered: %s", async (line) => {
    for (const person of [marco, elena]) {
      const answer = await says(person, line);
      expect(answer.has("denied.title")).toBe(true);
      expect([answer.buttons.map(({ verb }) => verb), answer.toType]).toEqual([["help"], []]);
    }
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each([
    "I don't want to stop the notices",
    "we have no wish to mute this channel",
    "I'd rather not turn off the notices",
    "I do not want to import anything",
    "we don't want to upload any list",
    "I don't intend to invite anybody",
    "non voglio fermare gli avvisi",
    "non ho voglia di importare niente",
    "preferirei non disattivare le notifiche",
    "non intendiamo invitare nessuno",
  ])("is acknowledged by whoever might not do it either: %s", async (line) => {
    const answer = await says(luke, line);
    expect(answer.has("denied.title")).toBe(true);
    expect([answer.buttons.map(({ verb }) => verb), answer.toType]).toEqual([["help"], []]);
  });

  it.each([
    "rimuovi tutti tranne Tailspin Toys",
    "remove everybody but Tailspin Toys",
    "rimuovi, ma non Tailspin Toys",
  ])("is not offered for who is spared: %s", async (line) => {
    const answer = await says(marco, line);
    expect(answer.toType.filter((words) => /tailspin/i.test(words))).toEqual([]);
    expect(answer.buttons.filter(({ verb }) => verb !== "help")).toEqual([]);
  });

  it.each([
    "I don't want to stop the notices here",
    "we do not want you to turn the notices off here",
    "non voglio fermare gli avvisi qui",
    "non vogliamo perdere gli avvisi qui",
    "senza fermare gli avvisi qui",
  ])("is no silence, where it is the end of notices: %s", async (line) => {
    await stage.says(marco, line, relazioni);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each([
    ["non mandarci più avvisi qui", []],
    ["we don't want notices about removals any more", ["approvals", "invitations"]],
  ])("is silence where notices are not wanted: %s", async (line, left) => {
    await stage.says(giulia, "avvisa qui solo approvazioni, rimozioni e inviti", relazioni);
    // What the channel is to hear instead is chosen by whoever wants that.
    const { buttons } = await stage.says(giulia, line, relazioni);
    const trying = left.length > 0 ? [["notices.try", {}]] : [];
    expect(buttons.map(({ verb, data }) => [verb, data])).toEqual([...trying, ["say", { text: "avvisi" }]]);
    expect((await stage.store.conversation(relazioni.conversation))?.topics).toEqual(left);
  });

  it("names the way to silence where more is said than that", async () => {
    const answer = await stage.says(giulia, "non mandarci avvisi inutili qui", relazioni);
    expect(answer.toType).toEqual(["avvisi no"]);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(['"rimuovi Tailspin Toys"', "«approvo Tailspin Toys»", "“invita ada@nuovo.example”", "'avvisi no'"])(
    "begins nothing where somebody only quotes it: %s",
    async (line) => {
      const answer = await stage.says(marco, line, vendite);
      expect(answer.buttons.filter(({ verb }) => submits.includes(verb))).toEqual([]);
      expect(await stage.hasChanged()).toBe(false);
    },
  );
});

describe("what is asked about a removal", () => {
  afterEach(() => stage.stop());

  it.each([
    "approvo Tailspin Toys",
    "chi ha chiesto di rimuovere Tailspin Toys?",
    "who asked for Tailspin's removal?",
    "is there a removal request for Tailspin Toys?",
    "Tailspin Toys viene rimosso?",
    "Elena ha detto di rimuovere Tailspin Toys",
  ])("is answered with the request, where there is one: %s", async (line) => {
    await open("requests");
    const card = await says(elena, line);
    expect(card.carried("removal", "removal.approve")).toEqual([`r-${tailspin}`]);
  });

  it.each(["approve Tailspin Toys", "who asked to remove Tailspin Toys?", "Elena ha detto di rimuovere Tailspin Toys"])(
    "is answered with how the relationship stands, where there is none: %s",
    async (line) => {
      await open();
      const answer = await says(elena, line);
      expect([answer.has("removals.none.title"), answer.has("removals.none.text")]).toEqual([true, true]);
      expect(answer.text).toContain("Tailspin Toys");
    },
  );
});

describe("what is offered", () => {
  const lines = [
    "rimuovi wing",
    "rimuovi ada@tailspin.example",
    "rimuovi Zeppo",
    "invita Zeppo",
    "invita First Street zeppo",
    "inviato Woodgrove Bank zeppo",
    "approva Zeppo",
    "approve Tailspin Toys zeppo",
    "boh",
    "zeppo zappo",
    "vorrei Tailspin Toys zeppo",
    "lingua zeppo",
    "parla zeppo in inglese",
    "avvisa qui zeppo rimozioni",
    "annulla invio zeppo",
  ];
  const everybody = [marco, elena, luke, sara, paula];
  beforeEach(() => open());
  afterEach(() => stage.stop());

  it.each(lines)("never leads back to the same card, nor to one that is not understood: %s", async (line) => {
    for (const person of everybody) {
      const card = await says(person, line);
      if (!asks(card)) continue;
      const led = await Promise.all([
        ...card.toType.filter((words) => !/:\s*$/u.test(words)).map((words) => says(person, words)),
        ...card.buttons
          .filter(({ verb }) => verb === "say")
          .map((button) => stage.presses(person, button, personalChat(person))),
      ]);
      expect(
        led
          .filter((next) => next.text === card.text || next.has("guess.title") || next.has("guess.title.none"))
          .map(({ text }) => text),
      ).toEqual([]);
    }
  });

  it.each([...lines, "aiuto"])("is nothing that nobody would choose: %s", async (line) => {
    for (const person of everybody) {
      const card = await says(person, line);
      const offered = [...card.toType, ...card.buttons.flatMap(({ data }) => data.text ?? [])];
      expect(offered).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(?:ok|altro|posso|come si fa|annulla|sì|no|may i|how do i|something else|cancel)$/),
        ]),
      );
      if (asks(card)) expect(offered.length).toBeLessThan(4);
    }
  });

  it("is an approval to approvers alone", async () => {
    const offers = async (person: Person) => JSON.stringify((await says(person, "help")).card);
    for (const person of [luke, sara, marco]) expect(await offers(person)).not.toMatch(/"appro(?:ve|va)\b/);
    for (const person of [elena, paula]) expect(await offers(person)).toMatch(/"appro(?:ve|va)"/);
  });

  it("names the customer that is near, or says that nobody is called so", async () => {
    expect((await says(marco, "rimuovi wing")).toType).toEqual(["rimuovi Wingtip Toys"]);
    expect((await says(marco, "rimuovi Zeppo")).has("customers.empty.title")).toBe(true);
    const known = await says(marco, "inviato First Street Clinic e Lago di Garda Hotels");
    expect(known.has("guess.nobody")).toBe(false);
    expect((await says(marco, "invita zeppo")).toType).toEqual(['invita "zeppo"']);
  });

  it("has the language and the topics that were named", async () => {
    expect((await says(luke, "answers in italian, zeppo")).toType).toContain("language Italian");
    expect((await stage.says(giulia, "avvisa qui zeppo approvazioni", vendite)).toType).toContain(
      "avvisa qui approvazioni",
    );
  });

  it("is what was asked for where the verb only looks something up", async () => {
    const record = await says(marco, "vorrei aprire contoso.example");
    expect(record.carried("customer", "removal.start")).toHaveLength(1);
  });

  it("does not say of words that they were typed when they were not", async () => {
    expect((await says(marco, "inviato woodgrove")).text).not.toContain("Woodgrove Bank");
  });
});

describe("customers that are called like words of the language", () => {
  it.each(["Nuovo Cliente S.r.l.", "Open Lists Ltd"])(
    "can be named in quotes, and in full without: %s",
    async (name) => {
      const called = aCustomer({ id: "33333333-3333-4333-8333-333333333399", name, domain: "called.example" });
      const bot = await startProduct({ customers: [...customers, called] });
      for (const quoted of [`"${name}"`, `«${name}»`, name]) {
        expect((await bot.says(marco, `cliente ${quoted}`)).text).toContain("called.example");
        expect((await bot.says(marco, `rimuovi ${quoted}`)).text).toContain(name);
      }
      await bot.stop();
    },
  );
});
