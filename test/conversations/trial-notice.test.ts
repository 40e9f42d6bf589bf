import { type Product, personalChat, relazioni, startProduct } from "../support/product";
import { elena, giulia, luke, marco } from "../support/world";
import { buttonOn } from "./on-card";

describe("a notice that is asked for as a test", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  const there = () => bot.cardsIn(relazioni.conversation).filter(({ text }) => text.includes("Avviso di prova"));

  it("arrives where it was asked for, the way all notices go, with what that hears of", async () => {
    const card = await bot.says(giulia, "avvisa qui rimozioni", relazioni);
    const asked = await bot.presses(giulia, card, "Prova questo avviso", {}, relazioni);
    expect(asked.text).toContain("Un avviso di prova è in arrivo");
    await bot.settled();
    expect(there()).toHaveLength(1);
    expect(there()[0]?.text).toContain("Chiesto da Giulia Rossi.");
    expect(there()[0]?.text).toContain("rimozioni");
  });

  it("arrives in the language of the channel, once a minute however often it is pressed", async () => {
    await bot.says(marco, "language english");
    const card = await bot.says(marco, "notify here removals", relazioni);
    for (let press = 0; press < 3; press += 1) await bot.presses(marco, card, "Test this notice", {}, relazioni);
    await bot.settled();
    expect(there()).toHaveLength(1);
    await bot.elapse(60_000);
    await bot.presses(marco, card, "Test this notice", {}, relazioni);
    await bot.settled();
    expect(there()).toHaveLength(2);
  });

  it.each([
    ["language italian", "Prova questo avviso", "chiesto alle 09:42", "il prossimo si può provare dalle 09:43"],
    ["language english", "Test this notice", "asked for at 09:42", "another can be tried from 09:43"],
  ])(
    "says when it was asked for, also to who asks again, and when the next may be: %#",
    async (line, title, ...said) => {
      await bot.says(marco, line);
      const card = await bot.says(marco, "avvisa qui rimozioni", relazioni);
      await bot.presses(marco, card, title, {}, relazioni);
      await bot.elapse(10_000);
      const { text } = await bot.presses(marco, card, title, {}, relazioni);
      for (const each of said) expect(text).toContain(each);
      await bot.settled();
      await bot.elapse(50_000);
      expect((await bot.presses(marco, card, title, {}, relazioni)).text).toContain("09:44");
    },
  );

  it("is none where notices were stopped since the card was shown", async () => {
    const card = await bot.says(giulia, "avvisa qui rimozioni", relazioni);
    await bot.says(giulia, "avvisi no", relazioni);
    const { text } = await bot.presses(giulia, card, "Prova questo avviso", {}, relazioni);
    expect(text).toContain("Non c’è nulla da provare: qui non arrivano avvisi.");
    expect(text).not.toMatch(/in arrivo|Niente più avvisi/);
    await bot.settled();
    expect(there()).toEqual([]);
  });

  it("offers what there is to hear of where notices were stopped by somebody else", async () => {
    const card = await bot.says(giulia, "avvisa qui rimozioni", relazioni);
    await bot.says(marco, "avvisi no", relazioni);
    const stopped = await bot.presses(giulia, card, "Prova questo avviso", {}, relazioni);
    const chosen = await bot.presses(giulia, stopped, /^inviti/, {}, relazioni);
    expect(chosen.text).toContain("Questa conversazione riceve avvisi su inviti.");
  });

  it.each([
    [403, "BotNotInConversationRoster", "qui Rapport è stato rimosso o bloccato"],
    [403, "BotDisabledByAdmin", "qui Rapport non ha il permesso di scrivere"],
    [404, "ConversationNotFound", "Teams non riconosce più questa conversazione"],
    [400, "BadSyntax", ""],
    [403, "Forbidden", ""],
    [403, "", ""],
    [413, "", ""],
  ])("is said to have been refused to who asks for the next, with Teams’ reason: %s %s", async (status, code, why) => {
    const card = await bot.says(giulia, "avvisa qui rimozioni", relazioni);
    bot.connector.fail(status, code, ({ conversation }) => conversation === relazioni.conversation);
    const press = async () => (await bot.presses(giulia, card, "Prova questo avviso", {}, relazioni)).text;
    expect(await press()).not.toContain("rifiutato");
    await bot.settled();
    await bot.elapse(10_000);
    const soon = await press();
    expect(soon).toContain("Teams ha rifiutato l’avviso di prova chiesto alle 09:42.");
    expect(soon).toContain("Il prossimo si può provare dalle 09:43.");
    expect(soon).not.toContain("in arrivo");
    expect(soon).not.toContain("✓");
    const posts = bot.connector.calls.length;
    for (const _ of [1, 2, 3]) {
      await press();
      await bot.settled();
    }
    expect(bot.connector.calls.length).toBe(posts);
    await bot.settled();
    await bot.elapse(60_000);
    for (const asked of ["09:42", "09:43"]) {
      const next = await press();
      expect(next).toContain(`Teams ha rifiutato l’avviso di prova chiesto alle ${asked}.`);
      expect(next).toContain(why);
      expect(next).toContain("Un avviso di prova è in arrivo");
      await bot.settled();
      await bot.elapse(60_000);
    }
  });

  it("warns whoever sees to the notices once, however often it is refused, and anew once one has come", async () => {
    await bot.says(giulia, "ciao");
    const card = await bot.says(giulia, "avvisa qui rimozioni", relazioni);
    const warned = () =>
      bot
        .cardsIn(personalChat(giulia).conversation)
        .filter(({ text }) => text.includes("non raggiungono più un canale")).length;
    const tried = async (code?: string) => {
      bot.connector.fail(code ? 403 : undefined, code, ({ conversation }) => conversation === relazioni.conversation);
      await bot.presses(giulia, card, "Prova questo avviso", {}, relazioni);
      await bot.settled();
      await bot.elapse(61_000);
      return warned();
    };
    expect(await tried("MessageWritesBlocked")).toBe(1);
    expect(await tried("MessageWritesBlocked")).toBe(1);
    expect(await tried()).toBe(1);
    expect(await tried("MessageWritesBlocked")).toBe(2);
  });

  it.each([
    ["is chosen", "avvisa qui rimozioni"],
    ["is chosen, by presses", "avvisa qui"],
    ["is shown", "avvisi"],
    ["is partly stopped", "avvisi no approvazioni"],
  ])("can be asked for wherever %s what comes there, by whoever may choose it", async (_how, line) => {
    await bot.says(giulia, "avvisa qui rimozioni", relazioni);
    const card = await bot.says(giulia, line, relazioni);
    expect(card.card.actions).toContainEqual(expect.objectContaining({ title: "Prova questo avviso" }));
    expect(card.card.actions).toHaveLength(2);
    await bot.presses(giulia, card, "Prova questo avviso", {}, relazioni);
    await bot.settled();
    expect(there()).toHaveLength(1);
    expect(buttonOn(await bot.says(luke, "notices", relazioni), "notices.try")).toBeUndefined();
  });

  it("can be asked for on the first card in a team as soon as a topic is chosen, and not before", async () => {
    const team = { conversation: "19:vendite@thread.tacv2", kind: "channel" } as const;
    await bot.tells(giulia, { type: "installationUpdate", action: "add" }, team);
    await bot.connector.idle();
    const [first] = bot.cardsIn(team.conversation);
    if (!first) throw new Error("nothing was said");
    expect(buttonOn(first, "notices.try")).toBeUndefined();
    const chosen = await bot.presses(giulia, first, /^rimozioni/, {}, team);
    await bot.presses(giulia, chosen, "Prova questo avviso", {}, team);
    await bot.settled();
    expect(bot.cardsIn(team.conversation).at(-1)?.text).toContain("Avviso di prova");
  });

  it.each(["prova questo avviso", "prova un avviso", "try this notice", "test this notice", "try a notice"])(
    "is offered where notices are heard, and in a private chat it is told where that is: %s",
    async (line) => {
      await bot.says(giulia, "avvisa qui rimozioni", relazioni);
      expect(buttonOn(await bot.says(giulia, line, relazioni), "notices.try")).toBeDefined();
      expect((await bot.says(giulia, line)).text).toContain(
        "Un avviso si prova dove arriva: in un canale o gruppo, scrivere «@Rapport prova questo avviso».",
      );
      expect((await bot.says(luke, line)).text).toContain(
        "A notice is tried where it is heard: in a channel or group, type “@Rapport test this notice”.",
      );
    },
  );

  it("is refused to who may not choose what a channel hears of, and in a private chat", async () => {
    expect((await bot.invokes(luke, "notices.try", {}, relazioni)).text).toContain("another role is needed");
    const own = await bot.invokes(elena, "notices.try", {});
    expect(own.text).toMatch(/canal/);
    await bot.settled();
    expect(there()).toEqual([]);
  });
});
