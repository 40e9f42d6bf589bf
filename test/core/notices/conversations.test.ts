import { days } from "../../../src/core/clock";
import type { Effect } from "../../../src/core/effects";
import type { Subject } from "../../../src/core/notices/conversation";
import { conversationGone, keepConversation, wakeConversation } from "../../../src/core/notices/conversations";
import { keepForm, keepShown, learnShown } from "../../../src/core/notices/messages/shown";
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
    await conversationGone(world, world.store, chat.id, "blocked");
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
    const closing = conversationGone(world, world.store, chat.id, "blocked");
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
    await conversationGone(world, world.store, chat.id, "blocked");
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
    expect(await world.store.cardsShowing(shown.subject)).toEqual([shown]);
    expect(await world.stores.outbox.nextDue()).toBeUndefined();
  });

  describe("has a message learnt from a press", () => {
    const subject = { kind: "removal", id: "r1" } as const;
    const other = { kind: "removal", id: "r2" } as const;
    const post = (key: string, of: Subject, conversation: string): Effect => ({
      kind: "post",
      key,
      conversation,
      what: { show: "subject", subject: of },
    });
    const learn = (activity: string, secret: string, conversation = "19:a;messageid=17") =>
      learnShown(world, world.store, { conversation, activity, post: secret });
    const learnt = async () => (await world.store.cardsShowing(subject)).map(({ activity }) => activity);
    const claim = () => world.stores.outbox.claim(world.clock.now(), 9);
    /** What was posted, with what its messages may carry. */
    async function posted(key: string, of: Subject, ...secrets: string[]) {
      await world.stores.outbox.enqueue(proseware.id, [post(key, of, `19:a;messageid=${key}`)]);
      const [claimed] = await claim();
      await world.stores.outbox.mark(claimed!, secrets);
      return claimed!;
    }

    it("that knows the secret of a lost post of that, once for each, and is posted no more", async () => {
      const first = await posted("p1", subject, "one", "two");
      await world.stores.outbox.retry(first, world.clock.now() + 1, "500");
      await posted("p2", other, "others");
      for (const secret of ["", "three", "on", "one two"]) await learn("16", secret);
      await learn("16", "one", "19:b");
      expect(await learnt()).toEqual([]);

      await learn("18", "one");
      expect(await learnt()).toEqual(["18"]);
      expect((await claim()).map(({ effect }) => effect)).toEqual([
        expect.objectContaining({ kind: "edit", activity: "18" }),
      ]);
      await learn("19", "one");
      await learn("20", "two");
      await learn("21", "two");
      expect(await learnt()).toEqual(["18", "20"]);
      world.pass(days(1));
      expect((await claim()).map(({ effect }) => effect.key)).not.toContain("p1");
    });

    it("and not where that message is known to show something else, or to be a form", async () => {
      await posted("p1", subject, "one");
      const place = { conversation: "19:a;messageid=17", activity: "16" };
      await keepShown(world.store, { ...place, subject: { ...other, revision: 1 } });
      await keepForm(world.store, { ...place, activity: "17", person: marco.id });
      for (const activity of ["16", "17"]) await learn(activity, "one");
      expect(await learnt()).toEqual([]);
      await keepShown(world.store, { ...place, activity: "18", subject: { ...subject, revision: 1 } });
      await learn("18", "one");
      await learn("19", "one");
      expect(await learnt()).toEqual(["18"]);
    });

    it("and no more once the message of that post is known, or plainly was not shown", async () => {
      const { outbox } = world.stores;
      await outbox.done(await posted("p1", subject, "known"));
      const refused = await posted("p2", subject, "refused");
      await outbox.mark(refused, []);
      await outbox.giveUp(refused, "413");
      for (const secret of ["known", "refused"]) await learn("18", secret);
      expect(await learnt()).toEqual([]);
      await outbox.giveUp(await posted("p3", subject, "given-up"), "500");
      await learn("18", "given-up");
      expect(await learnt()).toEqual(["18"]);
    });
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
