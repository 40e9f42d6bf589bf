import { days } from "../../../src/core/clock";
import type { Effect, Post } from "../../../src/core/effects";
import {
  conversationGone,
  keepConversation,
  keepShown,
  learnShown,
  wakeConversation,
} from "../../../src/core/notices/conversations";
import { aRemoval } from "../../support/builders";
import { marco, proseware, start, type TestWorld, testWorld } from "../../support/world";

const chat = { id: "a:marco", kind: "personal", serviceUrl: "http://127.0.0.1/", botId: "28:bot" } as const;

describe("a conversation", () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await testWorld();
    await keepConversation(world, world.store, { ...chat, person: marco.id, language: "it" });
  });
  afterEach(() => world.stores.close());

  it("that is closed to us is left alone until it is heard from again", async () => {
    await conversationGone(world, world.store, chat.id);
    expect(await world.store.conversation(chat.id)).toMatchObject({ state: "gone", language: "it" });

    world.pass(1);
    await keepConversation(world, world.store, chat);
    expect(await world.store.conversation(chat.id)).toMatchObject({
      state: "active",
      language: "it",
      person: marco.id,
    });
  });

  it("with one person stays private, and that person's, whatever an activity calls it", async () => {
    const before = await world.store.conversation(chat.id);
    for (const kind of ["channel", "group"] as const) await keepConversation(world, world.store, { ...chat, kind });
    const team = { ...chat, id: "19:a@thread.tacv2", kind: "channel" } as const;
    await keepConversation(world, world.store, team);
    await keepConversation(world, world.store, { ...team, kind: "personal", person: marco.id, language: "it" });
    await keepConversation(world, world.store, { ...team, kind: "group" });
    expect(await world.store.conversation(chat.id)).toEqual(before);
    expect(await world.store.conversation(team.id)).toMatchObject({ kind: "channel", revision: 1 });
    expect(await world.store.personalConversation(marco.id)).toMatchObject({ id: chat.id });
  });

  it("that is heard from while it is being closed stays open", async () => {
    let goOn = () => {};
    const holding = world.store.change(async (queries) => {
      await new Promise<void>((done) => {
        goOn = done;
      });
      const known = (await queries.conversation(chat.id))!;
      return { answer: undefined, conversations: [{ ...known, lastSeen: start + 1 }] };
    });
    const closing = conversationGone(world, world.store, chat.id);
    await new Promise((done) => setImmediate(done));
    goOn();
    await Promise.all([holding, closing]);

    expect(await world.store.conversation(chat.id)).toMatchObject({ state: "active", lastSeen: start + 1 });
  });

  it("that is heard from again is written once a day, or when its address or its person's language changes", async () => {
    const revision = async () => (await world.store.conversation(chat.id))?.revision;
    const seen = { ...chat, person: marco.id, language: "it" as const };
    await keepConversation(world, world.store, seen);
    await keepConversation(world, world.store, chat);
    expect(await revision()).toBe(1);
    await keepConversation(world, world.store, { ...seen, language: "en" });
    await keepConversation(world, world.store, { ...seen, language: "en", serviceUrl: "http://127.0.0.1/other/" });
    expect(await revision()).toBe(3);
    world.pass(days(1));
    await keepConversation(world, world.store, { ...seen, language: "en", serviceUrl: "http://127.0.0.1/other/" });
    expect(await revision()).toBe(4);
  });

  it("that is known wakes at any sign, as it is known; one that is not stays unknown", async () => {
    await conversationGone(world, world.store, chat.id);
    world.pass(1);
    await wakeConversation(world, world.store, chat.id);
    await wakeConversation(world, world.store, "19:unknown");
    expect(await world.store.conversation(chat.id)).toMatchObject({
      state: "active",
      kind: "personal",
      person: marco.id,
    });
    expect(await world.store.conversation("19:unknown")).toBeUndefined();
  });

  it("has each of its messages remembered once, told with its thread or without", async () => {
    const shown = { subject: { kind: "removal", id: "r1" }, conversation: "19:a", activity: "17" } as const;
    const seenAt = { ...shown, subject: { ...shown.subject, revision: 1 } };
    await keepShown(world.store, seenAt);
    await keepShown(world.store, { ...seenAt, conversation: "19:a;messageid=17" });
    await learnShown(world, world.store, { ...shown, conversation: "19:a;messageid=17" });
    expect(await world.store.cardsShowing(shown.subject)).toEqual([shown]);
    expect(await world.stores.outbox.nextDue()).toBeUndefined();
  });

  it("with others in it has a message learnt from a press where a post of that went unanswered, and no other", async () => {
    const subject = { kind: "removal", id: "r1" } as const;
    const post = (key: string, what: Post): Effect => ({ kind: "post", key, conversation: "19:a", what });
    const learn = (activity: string, conversation = "19:a;messageid=17") =>
      learnShown(world, world.store, { subject, conversation, activity });
    const learnt = async () => (await world.store.cardsShowing(subject)).map(({ activity }) => activity);
    const other: Post = { show: "subject", subject: { kind: "removal", id: "r2" } };
    await world.stores.outbox.enqueue(proseware.id, [post("p1", { show: "subject", subject }), post("p2", other)]);
    await learn("16");
    const [first] = await world.stores.outbox.claim(world.clock.now(), 1);
    await learn("16");
    expect(await learnt()).toEqual([]);

    await world.stores.outbox.retry(first!, world.clock.now() + 1, "http-500", "conversation:19:a;p1");
    await learn("16", "19:b");
    expect(await learnt()).toEqual([]);
    await learn("18");
    expect(await learnt()).toEqual(["18"]);
    const edits = (await world.stores.outbox.claim(world.clock.now(), 5)).map(({ effect }) => effect);
    expect(edits).toContainEqual(expect.objectContaining({ kind: "edit", activity: "18" }));
    for (const activity of ["19", "20", "21"]) await learn(activity);
    expect(await learnt()).toEqual(["18", "19"]);
  });

  it("of one person has any message learnt: it overwrites nobody else's", async () => {
    const subject = { kind: "removal", id: "r1" } as const;
    await learnShown(world, world.store, { subject, conversation: chat.id, activity: "18" });
    expect(await world.store.cardsShowing(subject)).toHaveLength(1);
  });

  it("has a message edited that shows what has changed since, known or not, and no other", async () => {
    const removal = aRemoval("r1");
    await world.store.change(async () => ({ answer: undefined, removals: [removal] }));
    const { revision = 0 } = (await world.store.removal("r1")) ?? {};
    const shows = (activity: string, at: number) =>
      keepShown(world.store, {
        subject: { kind: "removal", id: "r1", revision: at },
        conversation: `19:${activity}`,
        activity,
      });
    await shows("17", revision);
    expect(await world.stores.outbox.nextDue()).toBeUndefined();
    await shows("17", revision - 1);
    await shows("18", revision - 1);
    const claimed = await world.stores.outbox.claim(world.clock.now(), 5);
    expect(claimed.map(({ effect }) => effect)).toMatchObject([
      { kind: "edit", activity: "17", subject: { kind: "removal", id: "r1" } },
      { kind: "edit", activity: "18", subject: { kind: "removal", id: "r1" } },
    ]);
  });
});
