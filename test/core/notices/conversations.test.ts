import { conversationGone, keepConversation } from "../../../src/core/notices/conversations";
import { marco, start, type TestWorld, testWorld } from "../../support/world";

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
});
