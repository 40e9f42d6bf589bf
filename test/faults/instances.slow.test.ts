import { openStore } from "../../src/store/open";
import { type FakeConnector, fakeConnector } from "../support/connector";
import { postJson } from "../support/http";
import { pressed, typed } from "../support/microsoft/activities";
import { hasPostgres, startPostgres, type TestServer } from "../support/processes/postgres";
import { type Product, relazioni, startProduct } from "../support/product";
import { marco, proseware } from "../support/world";

const channel = { conversation: relazioni.conversation, kind: "channel" } as const;

(hasPostgres ? describe : describe.skip)("two instances on one PostgreSQL", () => {
  let server: TestServer;
  let connector: FakeConnector;
  let instances: Product[];
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    connector = await fakeConnector();
    const databaseUrl = await server.database();
    // What Teams allows is kept by the time that passes.
    const given = { databaseUrl, isPaced: true } as const;
    instances = [await startProduct(given), await startProduct(given)];
  });
  afterEach(async () => {
    for (const instance of instances) await instance.stop();
    await connector.stop();
  });

  const at = () => ({ serviceUrl: `${connector.url}/` });
  const send = (instance: Product | undefined, activity: object) => postJson(`${instance?.url}/api/messages`, activity);
  /** Delivers to both at the same moment, and to each again. */
  async function toAll(activity: object) {
    const together = await Promise.all(instances.map((instance) => send(instance, activity)));
    const again = await Promise.all(instances.map((instance) => send(instance, activity)));
    return [...together, ...again];
  }

  it.each([
    ["a typed line", () => typed(marco, "clienti", at())],
    ["a typed line in a channel", () => typed(marco, "clienti", { ...at(), ...channel })],
    ["a corrected line", () => ({ ...typed(marco, "clienti", at()), type: "messageUpdate", channelData: edited })],
    [
      "a button of an old client",
      () => ({ ...typed(marco, "", at()), text: undefined, value: { verb: "customers.page" } }),
    ],
    ["an installation", () => ({ ...typed(marco, "", newChat()), type: "installationUpdate", action: "add" })],
    [
      "a bot that was added",
      () => ({ ...typed(marco, "", newChat()), type: "conversationUpdate", membersAdded: [{ id: "28:rapport" }] }),
    ],
  ])("answer once what is delivered to both: %s", async (_what, activity) => {
    const answers = await toAll(activity());
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(connector.posts()).toHaveLength(1);
  });
  const edited = { tenant: { id: proseware.id }, eventType: "editMessage" };
  const newChat = () => ({ ...at(), conversation: "a:new-chat" });

  it("give a press that is delivered to both the same answer", async () => {
    const data = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };
    const answers = await toAll(pressed(marco, "invitation.draft", data, at()));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const store = instances[0]?.store;
    expect((await store?.openItems("invitations", { limit: 5 }))?.total).toBe(1);
  });

  it("welcome a person once, whichever of them hears of it by which news", async () => {
    const chat = newChat();
    await Promise.all([
      send(instances[0], { ...typed(marco, "", chat), type: "installationUpdate", action: "add" }),
      send(instances[1], {
        ...typed(marco, "", chat),
        type: "conversationUpdate",
        membersAdded: [{ id: "28:rapport" }],
      }),
    ]);
    expect(connector.posts()).toHaveLength(1);
  });

  it("keep together to what Teams allows a conversation", async () => {
    const lines = Array.from({ length: 16 }, () => typed(marco, "clienti", { ...at(), ...channel }));
    await Promise.all(lines.map((line, index) => send(instances[index % 2], line)));
    const times = connector.posts().map(({ at }) => at);
    expect(times).toHaveLength(16);
    const mostIn = (ms: number) =>
      Math.max(...times.map((begin) => times.filter((time) => time >= begin && time < begin + ms).length));
    // What is let through apart may arrive together: a tenth of a second is left for the way.
    expect(mostIn(900)).toBeLessThanOrEqual(7);
    expect(mostIn(1900)).toBeLessThanOrEqual(8);
  });

  it("run again what failed in the one that began it, and give everybody the answer then", async () => {
    const url = await server.database();
    const clock = { now: Date.now };
    const [one, other] = [await openStore({ url, clock }), await openStore({ url, clock })];
    const runs: string[] = [];
    const work = (who: string) => async () => {
      runs.push(who);
      if (runs.length === 1) throw new Error("the first fails");
      return { by: who };
    };
    await expect(one.shared?.once("t", "k", work("one"))).rejects.toThrow("the first fails");
    expect(await other.shared?.once("t", "k", work("other"))).toEqual({ by: "other" });
    expect(await one.shared?.once("t", "k", work("one"))).toEqual({ by: "other" });
    expect(await one.shared?.once("another tenant", "k", work("one"))).toEqual({ by: "one" });
    await one.close();
    await other.close();
  });

  it("take the permits of a bucket one after the other, and give back what would take too long", async () => {
    const url = await server.database();
    const clock = { now: Date.now };
    const stores = [await openStore({ url, clock }), await openStore({ url, clock })];
    const bucket = [{ key: "19:a 0", burst: 2, everyMs: 1000 }];
    const taken = [];
    for (let count = 0; count < 6; count++) taken.push(await stores[count % 2]?.shared?.take("t", bucket, 5000, 2500));
    expect(taken).toEqual([0, 0, 1000, 2000, 3000, 3000]);
    expect(await stores[0]?.shared?.take("t", bucket, 9000, 2500)).toBe(0);
    for (const store of stores) await store.close();
  });
});
