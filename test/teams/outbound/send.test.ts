import { Adapter } from "../../../src/teams/adapter";
import { createSender, type Place, type Sender } from "../../../src/teams/outbound/send";
import { type FakeConnector, fakeConnector } from "../../support/connector";
import { localServer, sendJson } from "../../support/http";
import { realPace } from "../../support/pace";
import { plainCard } from "../../support/plain-card";
import { botId, marcoId, tenant } from "../support";

describe("sending to Teams", () => {
  let connector: FakeConnector;
  let send: Sender;
  let place: Place;
  const message = { card: plainCard("hi"), summary: "hi" };

  beforeEach(async () => {
    connector = await fakeConnector();
    send = createSender({
      pace: realPace,
      adapter: new Adapter({ government: false, now: Date.now }),
      reach: { demo: true, government: false },
    });
    place = { tenant, conversation: "19:c@thread.tacv2", serviceUrl: connector.url, botId };
  });
  afterEach(() => connector.stop());

  it("posts a card alone and tells the message's id", async () => {
    expect(await send.post(place, message)).toEqual({ kind: "sent", activity: "m1" });
    expect(connector.calls[0]?.body).toMatchObject({ type: "message", summary: "hi", from: { id: botId } });
    expect(connector.calls[0]?.body.text).toBeUndefined();
  });

  it("says what a post answers, and nothing of it when it edits", async () => {
    const replying = { ...place, replyTo: "act-1" };
    await send.post(replying, message);
    await send.edit(replying, "m1", message);
    expect(connector.calls.map(({ kind, body }) => [kind, body.replyToId])).toEqual([
      ["post", "act-1"],
      ["edit", undefined],
    ]);
  });

  it("shows a message to one person alone, who is named when it is posted and never again", async () => {
    const alone = { ...place, replyTo: "act-1", to: "29:marco" };
    expect(await send.post(alone, message)).toEqual({ kind: "sent", activity: "m1" });
    expect(await send.edit(alone, "m1", message)).toEqual({ kind: "sent", activity: "m1" });
    expect(connector.calls.map(({ targeted, body }) => [targeted, body.recipient, body.replyToId])).toEqual([
      [true, { id: "29:marco", name: "" }, undefined],
      [true, undefined, undefined],
    ]);
    expect(await send.edit(place, "m1", message)).toEqual({ kind: "message-gone" });
    connector.targets.clear();
    expect(await send.edit(alone, "m1", message)).toEqual({ kind: "message-gone" });
  });

  it("edits a message by its id", async () => {
    expect(await send.edit(place, "m7", message)).toEqual({ kind: "sent", activity: "m7" });
    expect(connector.calls[0]).toMatchObject({ kind: "edit", conversation: place.conversation, activity: "m7" });
  });

  it("opens a private conversation by the person's Teams id, or else the object id", async () => {
    const opened = await send.openPersonal("29:marco", place);
    expect(opened).toEqual({ kind: "opened", conversation: "a:opened-29:marco" });
    const { body } = connector.calls[0] ?? {};
    expect(body).toMatchObject({ isGroup: false, tenantId: tenant, channelData: { tenant: { id: tenant } } });
    expect(await send.openPersonal(marcoId, place)).toMatchObject({ conversation: `a:opened-${marcoId}` });
  });

  const later = { kind: "later" };
  const denied = { kind: "later", denied: true };
  const perhaps = { kind: "unsure", again: true };
  it.each([
    [403, "ConversationBlockedByUser", { kind: "gone" }, { kind: "gone" }],
    [403, "BotNotInConversationRoster", { kind: "gone" }, { kind: "gone" }],
    [403, "MessageWritesBlocked", { kind: "gone" }, { kind: "gone" }],
    [404, "ConversationNotFound", { kind: "gone" }, { kind: "gone" }],
    [404, "ActivityNotFoundInConversation", denied, { kind: "message-gone" }],
    [403, "Unknown", denied, denied],
    [403, "", denied, denied],
    [404, "", denied, denied],
    [412, "PreconditionFailed", later, later],
    [429, "Throttled", later, later],
    [500, "ServiceError", { kind: "unsure", again: false }, later],
    [502, "BadGateway", perhaps, later],
    [503, "Unavailable", later, later],
    [504, "GatewayTimeout", perhaps, later],
    [302, "", later, later],
    [308, "", later, later],
    [407, "", later, later],
    [409, "Conflict", later, later],
    [511, "", later, later],
    [520, "", perhaps, later],
    [530, "", perhaps, later],
    [400, "BadSyntax", { kind: "rejected" }, { kind: "rejected" }],
    [401, "BotNotRegistered", later, later],
    [403, "InvalidBotApiHost", { kind: "rejected" }, { kind: "rejected" }],
    [413, "MessageSizeTooBig", { kind: "rejected" }, { kind: "rejected" }],
  ])("reads %i %s, in one request each", async (status, code, posted, edited) => {
    connector.plan({ status, code }, { status, code });
    expect(await send.post(place, message)).toMatchObject(posted);
    expect(await send.edit(place, "m1", message)).toMatchObject(edited);
    expect(connector.calls).toHaveLength(2);
  });

  it("waits as long as Teams says, and asks once even then", async () => {
    connector.plan({ status: 429, code: "Throttled", headers: { "Retry-After": "7" } });
    expect(await send.post(place, message)).toEqual({ kind: "later", afterMs: 7000, reason: "429 Throttled" });
    expect(connector.calls).toHaveLength(1);
  });

  it("tries again later when nobody answers", async () => {
    await connector.stop();
    expect(await send.post(place, message)).toMatchObject({ kind: "later" });
    connector = await fakeConnector();
  });

  it("gives up a call that hangs: whether Teams has it, nobody knows", async () => {
    const silent = await localServer(() => {});
    const hasty = createSender({
      pace: realPace,
      adapter: new Adapter({ government: false, now: Date.now }),
      reach: { demo: true, government: false },
      timeoutMs: 100,
    });
    // This one never comes to an end, however much it says.
    const dripping = await localServer((_request, _body, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const drops = setInterval(() => response.write(" "), 10);
      response.on("close", () => clearInterval(drops));
    });
    for (const { url, stop } of [silent, dripping]) {
      const at = { ...place, serviceUrl: url };
      expect(await hasty.post(at, message)).toMatchObject(perhaps);
      expect(await hasty.edit(at, "m1", message)).toMatchObject({ kind: "later", afterMs: 0 });
      await stop();
    }
  });

  it("sends nothing to a host that is not Microsoft's", async () => {
    const strict = createSender({
      pace: realPace,
      adapter: new Adapter({ government: false, now: Date.now }),
      reach: { demo: false, government: false },
    });
    expect(await strict.post(place, message)).toEqual({ kind: "rejected", reason: "service-url" });
    expect(connector.calls).toEqual([]);
  });

  it("believes a status without the JSON that belongs to it", async () => {
    const proxy = await localServer((_request, _body, response) => {
      response.writeHead(502, { "Content-Type": "text/html" });
      response.end("<h1>Bad gateway</h1>");
    });
    expect(await send.post({ ...place, serviceUrl: proxy.url }, message)).toMatchObject(perhaps);
    await proxy.stop();
  });

  it("is not sure of what was posted when the answer breaks off", async () => {
    const broken = await localServer((_request, _body, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
      response.write("{", () => response.destroy());
    });
    expect(await send.post({ ...place, serviceUrl: broken.url }, message)).toMatchObject(perhaps);
    await broken.stop();
  });

  it("tells that a post goes out before it does, and of none that does not", async () => {
    const seen: number[] = [];
    const out = async () => void seen.push(connector.calls.length);
    await send.post(place, message, out);
    expect(seen).toEqual([0]);
    await send.post({ ...place, serviceUrl: "https://elsewhere.example" }, message, out);
    expect(seen).toEqual([0]);
  });

  it.each([
    [502, { kind: "later" }],
    [503, { kind: "later" }],
    [404, undefined],
    [403, undefined],
  ])("finds out by what shows nothing whether Teams takes anything: %i", async (status, trouble) => {
    connector.plan({ status });
    expect((await send.trouble(place))?.kind).toBe(trouble?.kind);
    expect(connector.calls.map(({ kind }) => kind)).toEqual(["member"]);
  });
});

describe("the token on the way out", () => {
  const appId = "b0000000-0000-4000-8000-000000000001";
  const message = { card: plainCard("hi"), summary: "hi" };

  /** A sender with credentials, and what its login service and its channel are asked. */
  async function trusted(
    given: Partial<{ government: boolean; sign: () => Promise<string>; redirect: boolean; failures: number }> = {},
    timeoutMs = 10_000,
  ) {
    const asked: unknown[][] = [];
    const headers: (string | undefined)[] = [];
    const { government = false, sign = async () => "Bearer outbound" } = given;
    const channel = await localServer((request, _body, response) => {
      headers.push(request.headers.authorization);
      if (given.redirect) return sendJson(response, 307, undefined, { Location: "/elsewhere" });
      sendJson(response, 200, { id: "m1" });
    });
    const credentialsFactory = {
      isValidAppId: async () => true,
      isAuthenticationDisabled: async () => false,
      createCredentials: async (...facts: unknown[]) => {
        asked.push(facts);
        if (asked.length <= (given.failures ?? 0)) throw new Error("no credentials yet");
        return {
          async signRequest(request: { headers: { set(name: string, value: string): void } }) {
            request.headers.set("Authorization", await sign());
            return request;
          },
        };
      },
    };
    const credentials = { appId, type: "SingleTenant", tenantId: tenant, password: "unused" } as const;
    const send = createSender({
      pace: realPace,
      // The stub has all the SDK calls of a credentials factory.
      adapter: new Adapter({ government, now: Date.now, credentials, credentialsFactory: credentialsFactory as never }),
      reach: { demo: true, government },
      timeoutMs,
    });
    const post = () => send.post({ tenant, conversation: "a:1", serviceUrl: channel.url, botId }, message);
    return { asked, headers, post, stop: channel.stop };
  }

  it("is asked for again when its first makings failed", async () => {
    const { asked, headers, post, stop } = await trusted({ failures: 1 });
    expect(await post()).toMatchObject({ kind: "later" });
    expect(await post()).toEqual({ kind: "sent", activity: "m1" });
    expect(await post()).toEqual({ kind: "sent", activity: "m1" });
    expect(asked).toHaveLength(2);
    expect(headers).toEqual(["Bearer outbound", "Bearer outbound"]);
    await stop();
  });

  it.each([
    ["commercial", false, "https://api.botframework.com", "https://login.microsoftonline.com/botframework.com"],
    [
      "government",
      true,
      "https://api.botframework.us",
      "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
    ],
  ])("is asked from the login service of the %s cloud, and goes with every call", async (_, government, ...where) => {
    const { asked, headers, post, stop } = await trusted({ government });
    await post();
    await post();
    await stop();
    expect(asked).toEqual([[appId, ...where, true]]);
    expect(headers).toEqual(["Bearer outbound", "Bearer outbound"]);
  });

  it("is asked again with every call, so that a new one replaces one that has run out", async () => {
    let number = 0;
    const { headers, post, stop } = await trusted({ sign: async () => `Bearer ${++number}` });
    await post();
    await post();
    await stop();
    expect(headers).toEqual(["Bearer 1", "Bearer 2"]);
  });

  it("goes nowhere else when the channel points elsewhere", async () => {
    const { headers, post, stop } = await trusted({ redirect: true });
    expect(await post()).toEqual({ kind: "later", afterMs: 0, reason: "307" });
    await stop();
    expect(headers).toHaveLength(1);
  });

  it.each([
    ["fails", () => Promise.reject(new Error("no token"))],
    ["hangs", () => new Promise<string>(() => {})],
  ])("is waited for by trying again later when the login service %s", async (_, sign) => {
    const { headers, post, stop } = await trusted({ sign }, 300);
    expect(await post()).toMatchObject({ kind: "later" });
    await stop();
    expect(headers).toEqual([]);
  });
});
