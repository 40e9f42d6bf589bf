import { eventually } from "../../support/eventually";
import { aCard, paulaInChannel, press, startBot, type TestBot } from "../support";

const paulaId = paulaInChannel.from.aadObjectId;
const shows = { kind: "removal", id: "r1", revision: 1 } as const;
const secretly = { recipient: { id: "28:rapport", name: "Rapport", isTargeted: true } };

describe("a message that Teams shows to one person alone", () => {
  let bot: TestBot;
  afterEach(() => bot.stop());

  const sent = () =>
    bot.connector.calls.map(({ kind, targeted, card }) => [kind, targeted ? "alone" : "all", card.fallbackText]);

  it("holds what somebody without an object id is told who asked there", async () => {
    bot = await startBot();
    await bot.hears({ ...paulaInChannel, ...secretly, from: { id: "29:guest" } });
    expect(sent()).toEqual([["post", "alone", "it-IT turn.no-identity"]]);
    expect(bot.connector.calls[0]?.body.recipient).toMatchObject({ id: "29:guest" });
  });

  it("is asked for by what says that it may tell of customers, and by nothing else", async () => {
    let given = {};
    bot = await startBot({ targeted: true, talk: async () => aCard("an answer", given) });
    for (given of [{ forAsker: true }, {}, { forAsker: true, shows }]) await bot.hears(paulaInChannel);
    given = { forAsker: true };
    await bot.hears();
    expect(sent()).toEqual([
      ["post", "alone", "an answer"],
      ["post", "all", "an answer"],
      ["post", "all", "for everybody"],
      ["post", "all", "an answer"],
    ]);
  });

  it("is pressed as in a private chat, whoever else says so", async () => {
    bot = await startBot({ shownAloneTo: paulaId, talk: async () => aCard("hers", { reach: "message", shows }) });
    bot.connector.targets.set("card-1", "29:paula");
    await bot.hears({ ...press("removal.open"), ...paulaInChannel });
    expect(bot.incoming[0]?.conversation.kind).toBe("personal");
    await eventually("the edit", () => bot.connector.calls.length === 1);
    expect(sent()).toEqual([["edit", "alone", "hers"]]);
    await bot.hears({
      ...press("removal.open"),
      ...paulaInChannel,
      from: { id: "29:x", aadObjectId: "a0000000-0000-4000-8000-0000000000ff" },
    });
    expect(bot.incoming[1]?.conversation.kind).toBe("channel");
    expect(bot.shown).toEqual([]);
  });

  it("is followed by another for that person when the answer takes long, and when the client knows no such presses", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    bot = await startBot({
      shownAloneTo: paulaId,
      patienceMs: 10,
      talk: async ({ input }) => {
        if (input.kind === "press" && input.verb === "slow") await held;
        return aCard("hers");
      },
    });
    const { json } = await bot.hears({ ...press("slow"), ...paulaInChannel });
    expect(json).toMatchObject({ value: "it-IT turn.late" });
    release();
    await eventually("the answer", () => bot.connector.calls.length === 1);
    await bot.hears({ ...paulaInChannel, text: undefined, replyToId: "card-1", value: { verb: "customers.open" } });
    expect(sent()).toEqual([
      ["post", "alone", "hers"],
      ["post", "alone", "hers"],
    ]);
  });

  it.each([
    ["to somebody else", "a0000000-0000-4000-8000-0000000000ff"],
    ["to nobody, as far as is known", undefined],
  ])("is not replaced by a press that only says so: shown %s", async (_whom, shownAloneTo) => {
    bot = await startBot({
      ...(shownAloneTo && { shownAloneTo }),
      talk: async () => aCard("hers", { reach: "message", shows }),
    });
    await bot.hears({ ...press("removal.open"), ...paulaInChannel, ...secretly });
    await eventually("an answer of her own", () => bot.connector.calls.length === 1);
    await bot.hears({
      ...paulaInChannel,
      ...secretly,
      text: undefined,
      replyToId: "card-1",
      value: { verb: "removal.open" },
    });
    await eventually("another", () => bot.connector.calls.length === 2);
    expect(sent()).toEqual([
      ["post", "alone", "hers"],
      ["post", "alone", "hers"],
    ]);
  });

  it("is left alone by a press of somebody else, whether that says so or not", async () => {
    bot = await startBot({
      shownAloneTo: "a0000000-0000-4000-8000-0000000000ff",
      talk: async () => aCard("hers", { reach: "message", shows }),
    });
    await bot.hears({ ...press("removal.open"), ...paulaInChannel });
    await eventually("what is kept true for all", () => bot.left.length === 1);
    await bot.connector.idle();
    expect(sent()).toEqual([]);
  });
});
