import { setTimeout as pause } from "node:timers/promises";
import { eventually } from "../../support/eventually";
import { plainCard } from "../../support/plain-card";
import { aCard, botId, marcoId, paulaInChannel, press, startBot, type TestBot, tenant } from "../support";

const later = <T>(ms: number, value: T): Promise<T> => pause(ms, value);
let bot: TestBot;
afterEach(() => bot.stop());

describe("a message", () => {
  it("reaches the conversation with who, where, language and time zone, and is answered by a card alone", async () => {
    bot = await startBot();
    const { status, text } = await bot.hears();
    expect([status, text]).toEqual([200, ""]);
    expect(bot.incoming).toEqual([
      {
        tenant,
        person: { id: marcoId, mri: "29:marco", name: "Marco Bianchi" },
        conversation: { id: "a:personal-marco", kind: "personal", serviceUrl: bot.connector.url, botId },
        locale: "it-IT",
        timeZone: "Europe/Rome",
        input: { kind: "text", text: "aiuto" },
      },
    ]);
    const [reply] = bot.connector.posts();
    expect(reply?.body.attachments).toHaveLength(1);
    expect(reply?.body).toMatchObject({ type: "message", summary: "hello", replyToId: "act-1" });
    expect(reply?.body.text).toBeUndefined();
  });

  it("in a channel's thread is answered in that thread, and the conversation is kept without it", async () => {
    bot = await startBot();
    await bot.hears(paulaInChannel);
    expect(bot.incoming[0]?.conversation).toMatchObject({ id: "19:relazioni@thread.tacv2", kind: "channel" });
    expect(bot.connector.posts()[0]?.conversation).toBe(paulaInChannel.conversation.id);
    expect(bot.seen[0]?.conversation.id).toBe("19:relazioni@thread.tacv2");
  });

  it("takes the language from the client's information when the activity has none, and ignores a false time zone", async () => {
    bot = await startBot();
    await bot.hears({
      locale: undefined,
      entities: [{ type: "clientInfo", locale: "de-CH", timezone: "Mars/Olympus" }],
    });
    expect(bot.incoming[0]?.locale).toBe("de-CH");
    expect(bot.incoming[0]?.timeZone).toBeUndefined();
  });

  it("of somebody without an object id is refused in a sentence", async () => {
    bot = await startBot();
    await bot.hears({ from: { id: "29:guest" } });
    expect(bot.incoming).toEqual([]);
    expect((await bot.connector.replyTo("act-1")).fallbackText).toBe("it-IT turn.no-identity");
  });

  it("from a button without Action.Execute reaches the same handler as a press", async () => {
    bot = await startBot();
    await bot.hears({ text: undefined, replyToId: "card-1", value: { verb: "customers.open", customer: "c1" } });
    const input = {
      kind: "press",
      verb: "customers.open",
      data: { customer: "c1" },
      automatic: false,
      activity: "card-1",
    };
    expect(bot.incoming[0]?.input).toEqual(input);
    expect(bot.connector.posts()).toHaveLength(1);
  });

  it("from such a button edits the pressed message when the answer is meant for everybody", async () => {
    const shows = { kind: "removal", id: "r1", revision: 1 } as const;
    bot = await startBot({ talk: async () => aCard("done", { reach: "message", shows }) });
    await bot.hears({ text: undefined, replyToId: "card-1", value: { verb: "removals.approve" } });
    expect(bot.connector.calls.map(({ kind, activity }) => [kind, activity])).toEqual([["edit", "card-1"]]);
    expect(bot.shown).toEqual([{ subject: shows, conversation: "a:personal-marco", activity: "card-1" }]);
  });

  it("that shows a subject is remembered under the id Teams gave it", async () => {
    bot = await startBot({ talk: async () => aCard("r", { shows: { kind: "removal", id: "r1", revision: 1 } }) });
    await bot.hears();
    expect(bot.shown).toEqual([
      { subject: { kind: "removal", id: "r1", revision: 1 }, conversation: "a:personal-marco", activity: "m1" },
    ]);
  });

  it("that Teams cannot take just now is posted after the request, once", async () => {
    bot = await startBot();
    bot.connector.plan({ status: 429, headers: { "Retry-After": "0" } });
    expect((await bot.hears()).status).toBe(200);
    expect(bot.connector.posts()).toHaveLength(1);
    await bot.connector.until(2);
  });
});

describe("a press", () => {
  it("is answered with the card for its person only, and nobody's message is edited", async () => {
    bot = await startBot({
      talk: async (incoming) =>
        aCard(`for ${incoming.person.name}`, { shows: { kind: "removal", id: "r1", revision: 1 } }),
    });
    const marco = await bot.hears(press("removals.open"));
    const paula = await bot.hears({ ...press("removals.open"), ...paulaInChannel });
    expect(marco.json).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: { type: "AdaptiveCard", fallbackText: "for Marco Bianchi" },
    });
    expect(paula.json).toMatchObject({ value: { fallbackText: "for Paula Hall" } });
    expect(bot.connector.calls).toEqual([]);
    expect(bot.shown).toEqual([]);
  });

  it("that changes a shared message changes it for everybody to what everybody may see", async () => {
    const shows = { kind: "removal", id: "r1", revision: 1 } as const;
    bot = await startBot({ talk: async () => aCard("with the comment", { reach: "message", shows }) });
    bot.connector.plan({ status: 429, headers: { "Retry-After": "0" } });
    const { json } = await bot.hears({ ...press("removal.refuse"), ...paulaInChannel });
    expect(json).toMatchObject({ value: { fallbackText: "with the comment" } });
    await bot.connector.until(1);
    await eventually("the rest to be left to the workers", () => bot.left.length > 0);
    expect(bot.connector.edits().map(({ card }) => card.fallbackText)).toEqual(["for everybody"]);
    expect(bot.left).toMatchObject([{ subject: { kind: "removal", id: "r1" }, activity: "card-1" }]);
  });

  it("on the way from a message that is kept true about something replaces it by nothing else", async () => {
    const shown = { kind: "removal", id: "r1" } as const;
    bot = await startBot({ shown, talk: async () => aCard("cancelled", { reach: "message" }) });
    const { json } = await bot.hears({ ...press("cancel"), ...paulaInChannel });
    expect(json).toMatchObject({ value: { fallbackText: "cancelled" } });
    await pause(50);
    expect(bot.connector.calls).toEqual([]);
  });

  it("on the way from such a message puts what is to be kept true into a message of its own", async () => {
    const shows = { kind: "invitation", id: "i1", revision: 1 } as const;
    bot = await startBot({
      shown: { kind: "removal", id: "r1" },
      talk: async () => aCard("d", { reach: "message", shows }),
    });
    await bot.hears(press("invitation.draft"));
    await eventually("the message to be left to the workers", () => bot.left.length > 0);
    expect(bot.left).toEqual([{ subject: shows, conversation: "a:personal-marco" }]);
    expect(bot.connector.calls).toEqual([]);
  });

  it("keeps personal views apart even when their cards refresh themselves", async () => {
    const refresh = { action: { type: "Action.Execute", verb: "removals.open" }, userIds: ["29:marco"] };
    bot = await startBot({
      talk: async (incoming) => aCard("view", { card: plainCard(incoming.person.name, { refresh }) }),
    });
    await bot.hears(press("removals.open"));
    await bot.hears({ ...press("removals.open"), ...paulaInChannel });
    expect(bot.connector.calls).toEqual([]);
  });

  it("that changes the message answers at once and edits the message afterwards", async () => {
    const shows = { kind: "removal", id: "r1", revision: 1 } as const;
    bot = await startBot({ talk: async () => aCard("approved", { reach: "message", shows }) });
    const release = bot.connector.hold();
    const { json } = await bot.hears({ ...press("removals.approve"), ...paulaInChannel });
    expect(json).toMatchObject({ value: { fallbackText: "approved" } });
    await bot.connector.until(1);
    release();
    expect(bot.connector.calls[0]).toMatchObject({
      kind: "edit",
      activity: "card-1",
      card: { fallbackText: "for everybody" },
    });
  });

  it("posts the card anew when the pressed message no longer exists", async () => {
    bot = await startBot({ talk: async () => aCard("approved", { reach: "message" }) });
    bot.connector.plan({ status: 404, code: "ActivityNotFoundInConversation" });
    await bot.hears(press("removals.approve"));
    await bot.connector.until(2);
    expect(bot.connector.calls.map(({ kind }) => kind)).toEqual(["edit", "post"]);
  });

  it("leaves an edit that fails to the workers, who say how it stands by then", async () => {
    const shows = { kind: "removal", id: "r1", revision: 1 } as const;
    bot = await startBot({ talk: async () => aCard("approved", { reach: "message", shows }) });
    bot.connector.plan({ status: 503 });
    await bot.hears(press("removals.approve"));
    await bot.connector.until(1);
    await pause(50);
    expect(bot.left).toEqual([{ subject: shows, conversation: "a:personal-marco", activity: "card-1" }]);
    expect(bot.connector.calls).toHaveLength(1);
  });

  it("by the client itself makes no call to Teams, whatever the answer is meant for", async () => {
    bot = await startBot({
      talk: async () => aCard("now", { reach: "message", shows: { kind: "removal", id: "r1", revision: 1 } }),
    });
    const { json } = await bot.hears(press("removals.open", {}, "automatic"));
    expect(json).toMatchObject({ statusCode: 200, value: { fallbackText: "now" } });
    expect(bot.incoming[0]?.input).toMatchObject({ automatic: true });
    await pause(30);
    expect(bot.connector.calls).toEqual([]);
  });

  it("that takes long is answered with a word, and the card follows in the message", async () => {
    bot = await startBot({ patienceMs: 50, talk: () => later(150, aCard("done", { reach: "message" })) });
    const { json } = await bot.hears(press("removals.approve"));
    expect(json).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "it-IT turn.late",
    });
    await bot.connector.until(1);
    expect(bot.connector.calls[0]).toMatchObject({ kind: "edit", activity: "card-1" });
  });

  it("in a channel that takes long brings a personal view to its person alone", async () => {
    bot = await startBot({ patienceMs: 50, talk: () => later(150, aCard("secret")) });
    await bot.hears({ ...press("removals.open"), ...paulaInChannel });
    await bot.connector.until(2);
    expect(bot.connector.calls.map(({ kind, conversation }) => [kind, conversation])).toEqual([
      ["open", "a:opened-29:paula"],
      ["post", "a:opened-29:paula"],
    ]);
    expect(bot.connector.posts()[0]?.body).not.toHaveProperty("replyToId");
  });

  it("without a verb is taken politely and does nothing", async () => {
    bot = await startBot();
    const { status, json } = await bot.hears({ ...press("x"), value: { action: { data: 3 } } });
    expect([status, json, bot.incoming]).toEqual([200, {}, []]);
  });
});

describe("a defect", () => {
  const broken = async () => {
    throw new Error("broken");
  };

  it("behind a message brings a card with a reference", async () => {
    bot = await startBot({ talk: broken });
    expect((await bot.hears()).status).toBe(200);
    expect(bot.connector.posts()[0]?.card.fallbackText).toBe(`trouble ${bot.troubles[0]}`);
  });

  it("behind a press brings a word with a reference, and leaves the card with what was typed into it", async () => {
    bot = await startBot({ talk: broken });
    expect(await bot.hears(press("x"))).toMatchObject({
      status: 200,
      json: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "trouble r1" },
    });
  });
});

describe("an activity delivered again", () => {
  it("is not carried out again, and a press gets its first answer again", async () => {
    let count = 0;
    bot = await startBot({ talk: async () => aCard(`answer ${++count}`) });
    const first = await bot.hears({ ...press("x"), id: "same" });
    const second = await bot.hears({ ...press("x"), id: "same" });
    expect(second.json).toEqual(first.json);
    await bot.hears({ id: "same-message" });
    await bot.hears({ id: "same-message" });
    expect([count, bot.connector.posts().length]).toEqual([2, 1]);
  });

  it("while the first is under way waits for that one's answer", async () => {
    bot = await startBot({ talk: () => later(60, aCard("slow")) });
    const same = { ...press("x"), id: "same" };
    const [first, second] = await Promise.all([bot.hears(same), bot.hears(same)]);
    expect(second.json).toEqual(first.json);
    expect(bot.incoming).toHaveLength(1);
  });

  it("is another one in another conversation", async () => {
    bot = await startBot();
    await bot.hears({ id: "same" });
    await bot.hears({ id: "same", ...paulaInChannel });
    expect(bot.incoming).toHaveLength(2);
  });
});

describe("a conversation", () => {
  const added = { type: "conversationUpdate", text: undefined, membersAdded: [{ id: botId }], locale: undefined };
  const installed = { type: "installationUpdate", action: "add", text: undefined, locale: undefined };

  it("is welcomed once when the bot arrives in a personal chat, whichever news of it comes first", async () => {
    bot = await startBot({ welcome: async () => aCard("welcome") });
    await Promise.all([bot.hears(installed), bot.hears(added)]);
    expect(bot.connector.posts().map(({ card }) => card.fallbackText)).toEqual(["welcome"]);
  });

  it("is not welcomed when somebody else arrives, be it a channel or a chat", async () => {
    bot = await startBot({ welcome: async () => aCard("welcome") });
    const other = { membersAdded: [{ id: "29:sara" }] };
    await bot.hears({ ...added, ...paulaInChannel, ...other });
    await bot.hears({ ...added, ...other });
    expect(bot.connector.calls).toEqual([]);
  });

  it("is noted with its address, its person, and the language of the client where it tells one", async () => {
    bot = await startBot();
    await bot.hears();
    await bot.hears({ locale: undefined, entities: undefined, serviceUrl: `${bot.connector.url}/` });
    expect(bot.seen.map(({ locale }) => locale)).toEqual(["it-IT", undefined]);
    expect(bot.seen[0]).toMatchObject({ tenant, person: marcoId });
  });

  it("is gone when the bot is removed, and noted again when it comes back", async () => {
    bot = await startBot();
    await bot.hears();
    await bot.hears({ ...installed, action: "remove" });
    expect(bot.gone).toEqual(["a:personal-marco"]);
    await bot.hears(installed);
    expect(bot.seen).toHaveLength(2);
  });
});

describe("what the bot does not know", () => {
  it.each([
    ["a new kind of activity", { type: "somethingNew", text: undefined }],
    ["a reaction", { type: "messageReaction", reactionsAdded: [{ type: "like" }], text: undefined }],
    [
      "a new kind of conversation update",
      { type: "conversationUpdate", channelData: { tenant: { id: tenant }, eventType: "new" } },
    ],
  ])("is taken without a word: %s", async (_what, activity) => {
    bot = await startBot();
    expect(await bot.hears(activity)).toMatchObject({ status: 200, text: "" });
    expect([bot.connector.calls, bot.seen, bot.signs]).toEqual([[], [], ["a:personal-marco"]]);
  });

  it("is answered politely when it is an invoke", async () => {
    bot = await startBot();
    expect(await bot.hears({ type: "invoke", name: "task/new" })).toMatchObject({ status: 200, json: {} });
  });
});
