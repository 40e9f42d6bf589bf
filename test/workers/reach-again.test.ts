import type { Answer } from "../../src/chat/answer";
import type { Post } from "../../src/core/effects";
import { Adapter } from "../../src/teams/adapter";
import { createSender } from "../../src/teams/outbound/send";
import { type Delivery, post } from "../../src/workers/deliver";
import { aConversation, aRemoval } from "../support/builders";
import { type FakeConnector, fakeConnector } from "../support/connector";
import { hurried } from "../support/pace";
import { plainCard } from "../support/plain-card";
import { marco, proseware, type TestWorld, testWorld } from "../support/world";

describe("who has not got a request, told by a process that ended before it was noted as done", () => {
  let world: TestWorld;
  let connector: FakeConnector;
  let delivery: Delivery;
  const chat = "a:marco";
  const what: Post = { show: "unreached", removal: "r1" };

  beforeEach(async () => {
    world = await testWorld();
    connector = await fakeConnector();
    const place = aConversation(chat, {
      serviceUrl: connector.url,
      botId: "28:bot",
      kind: "personal",
      person: marco.id,
    });
    const removal = aRemoval("r1", { requestedBy: marco.id });
    await world.store.change(async () => ({ answer: undefined, conversations: [place], removals: [removal] }));
    const send = createSender({
      pace: hurried(),
      adapter: new Adapter({ government: false, now: Date.now }),
      reach: { demo: true, government: false },
    });
    const render = async (): Promise<Answer> => ({
      card: plainCard("not everybody"),
      summary: "not everybody",
      reach: "view",
      shows: { kind: "reach", id: "r1", revision: 0 },
    });
    delivery = { ...world, send, render };
  });
  afterEach(async () => {
    await connector.stop();
    await world.stores.close();
  });

  const posts = (perhaps: readonly string[], key = "reach:r1") =>
    post(delivery, {
      tenant: proseware.id,
      effect: { kind: "post", key, conversation: chat, what },
      attempt: perhaps.length + 1,
      since: world.clock.now(),
      perhaps: [...perhaps],
      signal: new AbortController().signal,
      mark: async () => {},
    });

  it("is posted no second time where the first is remembered", async () => {
    await posts([]);
    expect(await posts(["secret"])).toEqual({ kind: "done" });
    expect(connector.posts()).toHaveLength(1);
  });

  it("is posted once more where nobody knows of the first, and anew when it is told again", async () => {
    await posts(["secret"]);
    await posts([], "reach:r1:stuck:0");
    expect(connector.posts()).toHaveLength(2);
  });
});
