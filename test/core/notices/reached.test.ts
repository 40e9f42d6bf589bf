import { keepShown } from "../../../src/core/notices/messages/shown";
import { aConversation, aRemoval } from "../../support/builders";
import { elena, marco, type TestWorld, testWorld } from "../../support/world";

describe("a message that shows a request, where somebody was told whom it has not reached", () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await testWorld();
  });
  afterEach(() => world.stores.close());

  /** Whether what was told is edited because this message has come. */
  async function editsReach(conversation: string, state: "pending" | "void"): Promise<boolean> {
    const removal = { ...aRemoval("r1", { requestedBy: marco.id }), state };
    const chats = [
      aConversation("a:elena", { kind: "personal", person: elena.id }),
      aConversation("a:marco", { kind: "personal", person: marco.id }),
      aConversation("19:c@thread.tacv2", { kind: "channel" }),
    ];
    await world.store.change(async () => ({
      answer: undefined,
      removals: [removal],
      conversations: chats,
      shown: [{ subject: { kind: "reach", id: "r1" }, conversation: "a:marco", activity: "reach" }],
    }));
    const subject = { kind: "removal", id: "r1", revision: (await world.store.removal("r1"))?.revision ?? 0 } as const;
    await keepShown(world.store, { subject, conversation, activity: "new" });
    return (await world.store.effectKept("reached:r1:new")) !== undefined;
  }

  it("has that edited when it came to somebody who may decide", async () => {
    expect(await editsReach("a:elena", "pending")).toBe(true);
  });

  it.each([
    ["a:marco", "pending"],
    ["19:c@thread.tacv2", "pending"],
    ["a:elena", "void"],
  ] as const)(
    "leaves it alone where it says the same as before: in %s, while it is %s",
    async (conversation, state) => {
      expect(await editsReach(conversation, state)).toBe(false);
    },
  );
});
