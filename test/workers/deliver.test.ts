import { setTimeout as pause } from "node:timers/promises";
import type { Answer } from "../../src/chat/answer";
import { days } from "../../src/core/clock";
import type { Effect } from "../../src/core/effects";
import type { Conversation } from "../../src/core/notices/conversation";
import { keepConversation } from "../../src/core/notices/conversations";
import type { Removal } from "../../src/core/removals/removal";
import { silent } from "../../src/log";
import type { ClaimedEffect } from "../../src/store/outbox/claimed-effect";
import type { Outbox } from "../../src/store/outbox/outbox";
import { Adapter } from "../../src/teams/adapter";
import { createSender } from "../../src/teams/outbound/send";
import type { Render } from "../../src/workers/deliver";
import { type EffectLoop, startEffectLoop } from "../../src/workers/effect-loop";
import { givingUpOf } from "../../src/workers/giving-up";
import { handlersOf } from "../../src/workers/handlers";
import { aConversation, aRemoval } from "../support/builders";
import { type FakeConnector, fakeConnector } from "../support/connector";
import { hurried } from "../support/pace";
import { plainCard } from "../support/plain-card";
import { elena, marco, paula, proseware, type TestWorld, testWorld } from "../support/world";
import { historyOf } from "../support/worlds/history";

const removal = aRemoval("r1", { requestedBy: elena.id });
const subject = { kind: "removal", id: "r1" } as const;
const channel = "19:approvazioni@thread.tacv2";

describe("deliveries", () => {
  let world: TestWorld;
  let connector: FakeConnector;
  let worker: EffectLoop;
  let text: string;
  let busy = 0;

  /** Says who reads and what, so that a test can tell the cards apart. */
  const render: Render = async (store, conversation, what): Promise<Answer> => {
    const words =
      what.show === "subject"
        ? `${what.subject.id} ${text} in ${conversation.kind}`
        : what.show === "notice"
          ? `notice ${what.seq}`
          : what.show;
    const card = { card: plainCard(words), summary: words, reach: "view" } as const;
    if (what.show !== "subject") return card;
    const { revision = 0 } = (await store.removal(what.subject.id)) ?? {};
    return { ...card, shows: { ...what.subject, revision } };
  };

  const here = (given: Partial<Conversation> = {}): Conversation =>
    aConversation(given.id ?? channel, { serviceUrl: connector.url, botId: "28:bot", ...given });

  beforeEach(async () => {
    text = "waits";
    busy = 0;
    world = await testWorld();
    connector = await fakeConnector();
    // Each test says itself who has subscribed.
    await world.store.change(async (queries) => {
      const subscribed = await queries.conversationsAbout("approvals");
      return { answer: undefined, conversations: subscribed.map((each) => ({ ...each, topics: [] })) };
    });
    const send = createSender({
      pace: hurried(),
      adapter: new Adapter({ government: false, now: Date.now }),
      reach: { demo: true, government: false },
    });
    const { stores, clock } = world;
    const never = async () => ({ kind: "failed" as const, reason: "not here" });
    worker = startEffectLoop({
      outbox: counted(stores.outbox),
      handlers: {
        ...handlersOf(world, { ...world, send, render }, { serviceUrl: connector.url, botId: "28:home" }),
        "end-relationship": never,
        "expire-removal": never,
        remind: async () => ({ kind: "done" }),
      },
      givingUp: givingUpOf(world),
      deadline: () => AbortSignal.timeout(30_000),
      now: clock.now,
      random: () => 0,
      log: silent,
    });
    stores.outbox.onEnqueued(worker.nudge);
  });
  afterEach(async () => {
    await worker.stop();
    await connector.stop();
    await world.stores.close();
  });

  const save = (change: { conversations?: Conversation[]; removals?: Removal[]; effects?: Effect[] }) =>
    world.store.change(async () => ({ answer: undefined, ...change }));
  const enqueue = (...effects: Effect[]) => world.stores.outbox.enqueue(proseware.id, effects);
  /** Counts what the worker has begun and not ended. */
  function counted(outbox: Outbox): Outbox {
    const ending =
      <Rest extends unknown[]>(end: (claimed: ClaimedEffect, ...rest: Rest) => Promise<void>) =>
      (claimed: ClaimedEffect, ...rest: Rest) =>
        end(claimed, ...rest).finally(() => busy--);
    return {
      ...outbox,
      async claim(now, limit) {
        const claimed = await outbox.claim(now, limit);
        busy += claimed.length;
        return claimed;
      },
      done: ending(outbox.done),
      retry: ending(outbox.retry),
      giveUp: ending(outbox.giveUp),
      replace: ending(outbox.replace),
    };
  }

  /** Lets the worker do all there is to do now. */
  async function settle(lookMs = 10): Promise<void> {
    for (let calm = 0; calm < 5; ) {
      await pause(lookMs);
      if (busy > 0) continue;
      const due = await world.stores.outbox.nextDue();
      calm = due === undefined || due > world.clock.now() + 60_000 - 1 ? calm + 1 : 0;
      if (due !== undefined && due > world.clock.now() && due < world.clock.now() + 59_000) {
        world.pass(due - world.clock.now());
        worker.nudge();
      }
    }
  }
  const cards = () =>
    connector.calls.map(({ kind, conversation, card }) => `${kind} ${conversation}: ${card.fallbackText ?? ""}`);

  it("announce an event once to every conversation that subscribed to its topic", async () => {
    await save({
      conversations: [
        here({ topics: ["removals"] }),
        here({ id: "19:other", topics: ["removals", "customers"] }),
        here({ id: "19:silent", topics: ["customers"] }),
        here({ id: "19:gone", topics: ["removals"], state: "gone" }),
      ],
    });
    await world.store.change(async () => ({
      answer: undefined,
      events: [
        {
          event: { type: "removal.voided", removal: "r1", customer: "c", name: "n", why: "expired" },
          by: null,
          byName: "",
        },
      ],
    }));
    await settle();
    const { length: seq } = await historyOf(world.store);
    await enqueue({ kind: "announce", key: "again", seq });
    await settle();
    expect(cards().sort()).toEqual([`post ${channel}: notice ${seq}`, `post 19:other: notice ${seq}`]);
  });

  it("ask the approvers' conversations and every approver but the one who asked, in their private chats", async () => {
    await save({
      removals: [removal],
      conversations: [
        here({ topics: ["approvals"] }),
        here({ id: "a:elena", kind: "personal", person: elena.id }),
        here({ id: "a:marco", kind: "personal", person: marco.id }),
      ],
    });
    await enqueue({ kind: "ask-approvers", key: "ask:r1", removal: "r1" });
    await settle();
    expect(cards().sort()).toEqual([
      "open a:opened-29:paula: ",
      `post ${channel}: r1 waits in channel`,
      "post a:opened-29:paula: r1 waits in personal",
    ]);
    expect((await world.store.cardsShowing(subject)).map(({ conversation }) => conversation)).toEqual([
      channel,
      "a:opened-29:paula",
    ]);
    expect(await world.store.personalConversation(paula.id)).toMatchObject({
      id: "a:opened-29:paula",
      botId: "28:bot",
    });
  });

  it("ask nobody when the request no longer waits", async () => {
    await save({
      removals: [{ ...removal, state: "void" }],
      conversations: [here({ topics: ["approvals"] })],
    });
    await enqueue({ kind: "ask-approvers", key: "ask:r1", removal: "r1" });
    await settle();
    expect(connector.calls).toEqual([]);
  });

  it("tell a person in the private chat that is known, and open one only where none is", async () => {
    await save({ conversations: [here({ id: "a:marco", kind: "personal", person: marco.id })] });
    const what = { show: "subject", subject } as const;
    await enqueue(
      { kind: "tell", key: "t1", person: marco.id, what },
      { kind: "tell", key: "t2", person: paula.id, what },
    );
    await settle();
    expect(cards().sort()).toEqual([
      "open a:opened-29:paula: ",
      "post a:marco: r1 waits in personal",
      "post a:opened-29:paula: r1 waits in personal",
    ]);
  });

  it("edit every message that shows the subject, as it is at that moment", async () => {
    await save({ conversations: [here()] });
    const shown = [
      { subject, conversation: channel, activity: "m8" },
      { subject, conversation: `${channel};messageid=1`, activity: "m9" },
    ];
    await world.store.change(async () => ({ answer: undefined, shown }));
    await enqueue({ kind: "refresh-cards", key: "f1", subject });
    text = "approved";
    await settle();
    expect(
      connector.edits().map(({ conversation, activity, card }) => [conversation, activity, card.fallbackText]),
    ).toEqual([
      [channel, "m8", "r1 approved in channel"],
      [`${channel};messageid=1`, "m9", "r1 approved in channel"],
    ]);
  });

  it("edit a card that became outdated while it was being posted", async () => {
    await save({ conversations: [here()] });
    connector.delay(40);
    await enqueue({ kind: "post", key: "p1", conversation: channel, what: { show: "subject", subject } });
    await connector.until(1);
    text = "approved";
    await settle();
    expect(connector.calls.map(({ kind, card }) => `${kind} ${card.fallbackText}`)).toEqual([
      "post r1 waits in channel",
      "edit r1 approved in channel",
    ]);
  });

  it("post a card anew, once, when Teams keeps denying its message", async () => {
    await save({ conversations: [here()] });
    await world.store.change(async () => ({
      answer: undefined,
      shown: [{ subject, conversation: channel, activity: "m8" }],
    }));
    const denied = { status: 404, code: "ActivityNotFoundInConversation" };
    connector.plan(denied, denied, denied);
    await enqueue({ kind: "edit", key: "e1", conversation: channel, activity: "m8", subject });
    await settle();
    expect(connector.calls.map(({ kind }) => kind)).toEqual(["edit", "edit", "edit", "post"]);
  });

  it("wait for a conversation that is closed to us, and go on at once when it is heard from again", async () => {
    await save({ conversations: [here()] });
    connector.plan({ status: 403, code: "BotNotInConversationRoster" });
    const notice = (seq: number): Effect => ({
      kind: "post",
      key: `p${seq}`,
      conversation: channel,
      what: { show: "notice", seq },
    });
    await enqueue(notice(1), notice(2));
    await settle();
    expect(connector.calls).toHaveLength(1);
    expect(await world.store.conversation(channel)).toMatchObject({ state: "gone" });

    world.pass(1);
    await keepConversation(world, world.store, {
      id: channel,
      kind: "channel",
      serviceUrl: connector.url,
      botId: "28:bot",
    });
    await settle();
    expect(cards()).toEqual([1, 1, 2].map((seq) => `post ${channel}: notice ${seq}`));
  });

  it("come later while Teams is busy, and get there", async () => {
    await save({ conversations: [here()] });
    connector.plan({ status: 429, headers: { "Retry-After": "30" } }, { status: 503 });
    await enqueue({ kind: "post", key: "p1", conversation: channel, what: { show: "notice", seq: 1 } });
    await settle();
    expect(connector.calls).toHaveLength(3);
  });

  const notice: Effect = { kind: "post", key: "p1", conversation: channel, what: { show: "notice", seq: 1 } };
  const asked: Effect = { kind: "post", key: "p2", conversation: channel, what: { show: "subject", subject } };
  /** Lets the pauses pass, whatever their length, until nothing is left or so much time is over. */
  async function pass(millis: number): Promise<void> {
    const end = world.clock.now() + millis;
    for (;;) {
      await settle(1);
      const due = await world.stores.outbox.nextDue();
      if (due === undefined || due > end) return world.pass(Math.max(0, end - world.clock.now()));
      world.pass(Math.max(0, due - world.clock.now()));
      worker.nudge();
    }
  }
  const refusing = (count: number, status: number, code = "") =>
    connector.plan(...Array.from({ length: count }, () => ({ status, code })));

  it.each([
    [403, ""],
    [404, ""],
    [403, "Unknown"],
    [401, "BotNotRegistered"],
    [503, ""],
    [429, ""],
  ])("get there after an outage of a day in which Teams answers %i %s, in order", async (status, code) => {
    await save({ conversations: [here()], removals: [removal] });
    refusing(30, status, code);
    await enqueue(notice, asked);
    await pass(days(2));
    expect(await world.store.conversation(channel)).toMatchObject({ state: "active" });
    expect(cards().slice(30)).toEqual([`post ${channel}: notice 1`, `post ${channel}: r1 waits in channel`]);
  });

  it("keep what somebody has to act on for as long as that is so, and news for two weeks", async () => {
    await save({ conversations: [here()], removals: [removal] });
    connector.fail(503);
    await enqueue(notice, asked);
    await pass(days(20));
    text = "waits for long";
    connector.fail(undefined);
    await pass(days(1));
    expect(cards().filter((card) => card.endsWith("notice 1")).length).toBeGreaterThan(100);
    expect(cards().at(-1)).toBe(`post ${channel}: r1 waits for long in channel`);
    expect(await world.stores.outbox.nextDue()).toBeUndefined();
  });

  it.each([400, 413])(
    "let a notice go that Teams refuses with %i in its own words, and keep a request without holding up others",
    async (status) => {
      await save({ conversations: [here()], removals: [removal] });
      refusing(2, status, "BadSyntax");
      await enqueue(notice, asked, { ...notice, key: "p3", what: { show: "notice", seq: 3 } });
      await pass(days(1));
      expect(cards()).toEqual([
        `post ${channel}: notice 1`,
        `post ${channel}: r1 waits in channel`,
        `post ${channel}: notice 3`,
        `post ${channel}: r1 waits in channel`,
      ]);
    },
  );

  it("never repeat a notice that Teams may have shown, and repeat a request only after a while", async () => {
    await save({ conversations: [here()], removals: [removal] });
    refusing(2, 500, "ServiceError");
    await enqueue(notice, asked);
    await settle();
    expect(cards()).toEqual([`post ${channel}: notice 1`, `post ${channel}: r1 waits in channel`]);
    await pass(days(1));
    expect(connector.posts()).toHaveLength(3);
  });

  it("make no second copy of a request where a press has shown that the first one arrived", async () => {
    await save({ conversations: [here()], removals: [removal] });
    refusing(1, 500, "ServiceError");
    await enqueue({ ...asked, what: { show: "subject", subject, once: true } } as Effect);
    await settle();
    await world.store.change(async () => ({
      answer: undefined,
      shown: [{ subject, conversation: channel, activity: "m1" }],
    }));
    await pass(days(1));
    expect(cards()).toHaveLength(1);
  });

  it("tell who chose the notices of a channel when it is closed to us", async () => {
    await save({
      conversations: [
        here({ topics: ["removals"], subscribedBy: marco.id }),
        here({ id: "a:marco", kind: "personal", person: marco.id }),
      ],
    });
    connector.plan({ status: 403, code: "BotNotInConversationRoster" });
    await enqueue(notice);
    await settle();
    expect(cards()).toEqual([`post ${channel}: notice 1`, "post a:marco: closed-conversation"]);
  });

  it("reach a person who gets Rapport only later, with what still waits then", async () => {
    await save({ removals: [removal] });
    connector.fail(403, "ForbiddenOperationException");
    await enqueue({ kind: "tell", key: "t1", person: paula.id, what: { show: "subject", subject } });
    await pass(days(3));
    connector.fail(undefined);
    await keepConversation(world, world.store, {
      id: "a:paula",
      kind: "personal",
      serviceUrl: connector.url,
      botId: "28:bot",
      person: paula.id,
    });
    await settle();
    expect(connector.posts().map(({ conversation }) => conversation)).toEqual(["a:paula"]);
  });
});
