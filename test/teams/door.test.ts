import { randomBytes } from "node:crypto";
import { postJson } from "../support/http";
import { type Issuer, startIssuer } from "../support/issuer";
import { message, press, startBot, type TestBot, tenant } from "./support";

const noSecrets = {
  isValidAppId: async (id: string) => id === "b0000000-0000-4000-8000-000000000001",
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request: unknown) => request }),
};

describe("the door to Teams, with tokens checked", () => {
  let bot: TestBot;
  let issuer: Issuer;

  beforeAll(async () => {
    const trusted: { endpoints: Record<string, string> } = { endpoints: {} };
    issuer = await startIssuer("to be said per test");
    Object.assign(trusted.endpoints, issuer.endpoints);
    bot = await startBot({
      adapter: {
        credentials: { appId: issuer.appId, type: "SingleTenant", tenantId: tenant, password: "unused" },
        endpoints: trusted.endpoints,
        // The stub has all the SDK calls of a credentials factory.
        credentialsFactory: noSecrets as never,
      },
    });
  });
  afterAll(async () => {
    await bot.stop();
    await issuer.stop();
  });
  beforeEach(() => {
    bot.said.length = 0;
    bot.connector.calls.length = 0;
  });

  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const unsigned = (algorithm: string, signature = "") => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = { iss: issuer.url, aud: issuer.appId, exp: Date.now() / 1000 + 600, serviceurl: bot.connector.url };
    return `${part({ alg: algorithm, kid: "key-1", typ: "JWT" })}.${part(claims)}.${signature}`;
  };
  const refusals: [string, () => Promise<Record<string, string>> | Record<string, string>][] = [
    ["no token", () => ({})],
    ["an empty token", () => ({ Authorization: "Bearer " })],
    ["garbage", () => bearer("garbage")],
    ["another scheme", async () => ({ Authorization: `Basic ${await issuer.token()}` })],
    ["an expired token", async () => bearer(await issuer.token({ serviceUrl: bot.connector.url, expiresIn: -600 }))],
    [
      "a token for another bot",
      async () => bearer(await issuer.token({ serviceUrl: bot.connector.url, audience: "other" })),
    ],
    [
      "another issuer's token",
      async () => bearer(await issuer.token({ serviceUrl: bot.connector.url, issuer: "https://x.example" })),
    ],
    [
      "a token for another service address",
      async () => bearer(await issuer.token({ serviceUrl: "http://127.0.0.1:1" })),
    ],
    [
      "a token signed with another key",
      async () => bearer(await issuer.token({ serviceUrl: bot.connector.url, foreignKey: true })),
    ],
    [
      "a token of an unknown key",
      async () => bearer(await issuer.token({ serviceUrl: bot.connector.url, keyId: "key-2" })),
    ],
    ["a token without a signature", () => bearer(unsigned("none"))],
    ["a token signed with a shared secret", () => bearer(unsigned("HS256", randomBytes(32).toString("base64url")))],
  ];

  it("opens for a token of the channel", async () => {
    const token = await issuer.token({ serviceUrl: bot.connector.url });
    expect((await bot.hears({}, bearer(token))).status).toBe(200);
    expect(bot.connector.posts()).toHaveLength(1);
  });

  it.each(refusals)("answers 401, says nothing and does nothing for %s", async (_what, headers) => {
    for (const activity of [{}, press("removals.approve")]) {
      const { status, text } = await bot.hears(activity, await headers());
      expect([status, text]).toEqual([401, ""]);
    }
    expect(bot.said).toEqual([]);
    expect(bot.connector.calls).toEqual([]);
  });

  it("refuses another channel than Teams even with a good token", async () => {
    const token = await issuer.token({ serviceUrl: bot.connector.url });
    expect((await bot.hears({ channelId: "webchat" }, bearer(token))).status).toBe(403);
    expect((await bot.hears({ channelId: "AseChannel" }, bearer(token))).status).toBe(403);
  });
});

describe("the door to Teams", () => {
  let bot: TestBot;
  afterEach(() => bot.stop());

  it.each([
    ["no JSON", "{"],
    ["an empty body", ""],
    ["an empty object", "{}"],
    ["a list", "[]"],
    ["null", "null"],
    ["an activity without a conversation", JSON.stringify({ type: "message", channelId: "msteams" })],
  ])("answers 400 to %s and stays open", async (_what, body) => {
    bot = await startBot();
    expect(await postJson(`${bot.url}/api/messages`, body)).toMatchObject({ status: 400, text: "" });
    expect((await bot.hears()).status).toBe(200);
  });

  it("answers 413 to a huge body and stays open", async () => {
    bot = await startBot();
    expect((await bot.hears({ text: "x".repeat(300_000) })).status).toBe(413);
    expect((await bot.hears()).status).toBe(200);
  });

  it("refuses an activity that names two tenants, or none", async () => {
    bot = await startBot();
    const other = { tenant: { id: "22222222-2222-4222-8222-222222222222" } };
    expect((await bot.hears({ channelData: other })).status).toBe(403);
    const nowhere = { id: "a:x", conversationType: "personal" };
    expect((await bot.hears({ channelData: {}, conversation: nowhere })).status).toBe(403);
    expect(bot.said).toEqual([]);
  });

  it("takes the tenant from the conversation where the channel's data has none", async () => {
    bot = await startBot();
    await bot.hears({ channelData: undefined });
    expect(bot.said[0]?.tenant).toBe(tenant);
  });

  it("refuses a tenant that is not allowed", async () => {
    bot = await startBot({ receiver: { allowedTenants: ["33333333-3333-4333-8333-333333333333"] } });
    expect((await bot.hears()).status).toBe(403);
  });

  it("refuses a service address that is neither Microsoft's nor, in the demo, this computer", async () => {
    bot = await startBot();
    expect((await bot.hears({ serviceUrl: "https://evil.example/" })).status).toBe(403);
    await bot.stop();
    bot = await startBot({ receiver: { reach: { demo: false, government: false } } });
    expect((await bot.hears()).status).toBe(403);
  });

  it("lets the emulator in only in the demo", async () => {
    bot = await startBot();
    expect((await bot.hears({ channelId: "emulator" })).status).toBe(200);
    await bot.stop();
    bot = await startBot({ receiver: { reach: { demo: false, government: false } } });
    expect((await bot.hears({ channelId: "emulator" })).status).toBe(403);
  });

  it("takes fifty at once", async () => {
    bot = await startBot();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        postJson(`${bot.url}/api/messages`, {
          ...message(bot.connector.url, `n${number}`),
          conversation: { id: `a:${number % 10}`, conversationType: "personal", tenantId: tenant },
        }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(bot.connector.posts()).toHaveLength(50);
  });
});
