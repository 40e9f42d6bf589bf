import { createSecretKey } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { SignJWT } from "jose";
import { silent } from "../../src/log";
import { type Running, startRapport } from "../../src/main";
import { readSettings } from "../../src/settings";
import { type FakeConnector, fakeConnector } from "../support/connector";
import { eventually } from "../support/eventually";
import { postJson } from "../support/http";
import { pressed, typed } from "../support/microsoft/activities";
import { type Issuer, startIssuer } from "../support/microsoft/issuer";
import { type Login, startLogin } from "../support/microsoft/login";
import { openSocket } from "../support/processes/raw-client";
import { everybody, loadTestWorld, marco, proseware } from "../support/world";

const app = { secret: "a secret", scope: "https://api.botframework.com/.default" };
const noSecrets = {
  isValidAppId: async (id: string) => id === "b0000000-0000-4000-8000-000000000001",
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request: unknown) => request }),
};

describe.each(["sdk", "direct"] as const)("the door of the started product, whose own tokens come %s", (tokens) => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-door-"));
  let issuer: Issuer;
  let login: Login;
  let connector: FakeConnector;
  let rapport: Running;
  /** Looks at the same file from outside: its `data_version` moves with every write of somebody else. */
  let observer: DatabaseSync;

  beforeAll(async () => {
    connector = await fakeConnector();
    issuer = await startIssuer(`${connector.url}/`);
    const file = join(folder, "rapport.db");
    const read = readSettings({ PORT: "0", DATABASE_URL: `sqlite:${file}` }, { demo: true });
    if (!read.ok) throw new Error(read.problems.join(" "));
    const { appId, endpoints } = issuer;
    login = await startLogin({ ...app, id: appId, tenant: proseware.id });
    const credentials = { appId, type: "SingleTenant", tenantId: proseware.id, password: app.secret } as const;
    rapport = await startRapport(
      { ...read.settings, credentials, tokens },
      {
        log: silent,
        // The stub has all the SDK calls of a credentials factory.
        login: { endpoints, credentialsFactory: noSecrets as never, loginUrl: login.url },
        prepare: (stores) => loadTestWorld(stores, undefined, `${connector.url}/`),
      },
    );
    observer = new DatabaseSync(file, { readOnly: true });
  });
  afterAll(async () => {
    observer.close();
    await rapport.stop();
    await issuer.stop();
    await login.stop();
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = () => ({ serviceUrl: `${connector.url}/` });
  const post = (activity: unknown, headers: Record<string, string>) =>
    postJson(`${rapport.url}/api/messages`, activity, headers);
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const good = async () => bearer(await issuer.token());
  const writes = () => observer.prepare("pragma data_version").get()?.data_version;

  /** The card that a press gets with a good token. */
  async function turn(): Promise<string> {
    const answer = await post(pressed(marco, "customers.page", {}, at()), await good());
    expect(answer.status).toBe(200);
    return answer.text;
  }

  const claims = () => ({
    iss: issuer.url,
    aud: issuer.appId,
    exp: Date.now() / 1000 + 600,
    serviceurl: at().serviceUrl,
  });
  const unsigned = (algorithm: string, signature: string) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    return `${part({ alg: algorithm, kid: "key-1", typ: "JWT" })}.${part(claims())}.${signature}`;
  };
  /** Signed with the published key as if it were a shared secret. */
  async function confused(): Promise<string> {
    const { keys } = (await (await fetch(`${issuer.url}/keys`)).json()) as { keys: object[] };
    const secret = createSecretKey(Buffer.from(JSON.stringify(keys[0])));
    return new SignJWT(claims()).setProtectedHeader({ alg: "HS256", kid: "key-1" }).sign(secret);
  }
  /** A good token whose payload names another audience, under the old signature. */
  async function forged(): Promise<string> {
    const [header = "", , signature = ""] = (await issuer.token()).split(".");
    const payload = Buffer.from(JSON.stringify({ ...claims(), exp: Date.now() / 1000 + 6000 })).toString("base64url");
    return `${header}.${payload}.${signature}`;
  }

  const refusals: [string, () => Promise<Record<string, string>>][] = [
    ["no token", async () => ({})],
    ["an empty token", async () => ({ Authorization: "Bearer " })],
    ["garbage", async () => bearer("garbage")],
    ["garbage in three parts", async () => bearer("e30.e30.e30")],
    ["another scheme", async () => ({ Authorization: `Basic ${await issuer.token()}` })],
    ["an expired token", async () => bearer(await issuer.token({ expiresIn: -600 }))],
    ["a token for another bot", async () => bearer(await issuer.token({ audience: "other" }))],
    ["another issuer's token", async () => bearer(await issuer.token({ issuer: "https://x.example" }))],
    [
      "a token for another service address",
      async () => bearer(await issuer.token({ serviceUrl: "http://127.0.0.1:1" })),
    ],
    ["a token signed with another key", async () => bearer(await issuer.token({ foreignKey: true }))],
    ["a token of an unknown key", async () => bearer(await issuer.token({ keyId: "key-2" }))],
    ["a token changed after it was signed", async () => bearer(await forged())],
    ["a token without a signature", async () => bearer(unsigned("none", ""))],
    ["a token that says it has no signature and has one", async () => bearer(unsigned("none", "AAAA"))],
    ["a token signed with the public key as a secret", async () => bearer(await confused())],
  ];

  it("opens for a token of the channel, and the turn runs", async () => {
    expect(await turn()).toContain("Tailspin Toys");
    const line = typed(marco, "clienti", at());
    expect((await post(line, await good())).status).toBe(200);
    expect(JSON.stringify(await connector.replyTo(line.id))).toContain("Tailspin Toys");
  });

  it("lets a person with a token write, and the observer of the tests below sees it", async () => {
    const before = writes();
    await post(pressed(marco, "language.set", { language: "en" }, at()), await good());
    expect(writes()).not.toBe(before);
  });

  it.each(["webchat", "AseChannel", "emulator-", "directline"])(
    "refuses the channel %s even with a good token",
    async (channelId) => {
      const before = writes();
      const { status, text } = await post({ ...typed(marco, "aiuto", at()), channelId }, await good());
      expect([status, text]).toEqual([403, ""]);
      expect(writes()).toBe(before);
    },
  );

  it.each(refusals)(
    "answers 401 to %s, says nothing and does nothing, and stays open for others",
    async (_what, headers) => {
      // A person never heard from: any turn would at least note the conversation.
      const [stranger = marco] = everybody.slice(3);
      const before = { writes: writes(), calls: connector.calls.length };
      const wish = { email: "a@b.example", name: "A", reason: "new", channel: "marketing", provider: "" };
      for (const activity of [
        typed(stranger, "lingua italiano", at()),
        pressed(stranger, "language.set", { language: "it" }, at()),
        pressed(marco, "invitation.draft", wish, at()),
        { ...typed(stranger, "", at()), type: "installationUpdate", action: "add" },
      ]) {
        const { status, text } = await post(activity, await headers());
        expect([status, text]).toEqual([401, ""]);
      }
      await settled();
      expect({ writes: writes(), calls: connector.calls.length }).toEqual(before);
      expect(await turn()).toContain("Tailspin Toys");
    },
  );

  it.each([
    ["no JSON", "{", 400],
    ["an empty body", "", 400],
    ["an empty object", "{}", 400],
    ["a list", "[]", 400],
    ["null", "null", 400],
    ["a number", "7", 400],
    ["an activity without a conversation", JSON.stringify({ type: "message", channelId: "msteams" }), 400],
    ["a body of 300 KB", JSON.stringify({ text: "x".repeat(300_000) }), 413],
    ["300 KB that are no JSON", "x".repeat(300_000), 413],
  ])("answers %s with its status alone, after the token, and stays open", async (_what, body, expected) => {
    const before = { writes: writes(), calls: connector.calls.length };
    for (const [headers, refusal] of [
      [{}, 401],
      [await good(), expected],
    ] as const) {
      const { status, text } = await post(body, headers);
      expect([status, text]).toEqual([refusal, ""]);
    }
    expect({ writes: writes(), calls: connector.calls.length }).toEqual(before);
    expect(await turn()).toContain("Tailspin Toys");
  });

  it("stays open after a connection that ends in the middle of its body", async () => {
    const cut = new AbortController();
    const body = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"type":'));
        setTimeout(() => cut.abort(), 50);
      },
    });
    const headers = { ...(await good()), "Content-Type": "application/json" };
    const half = { method: "POST", body, headers, duplex: "half", signal: cut.signal } as const;
    await expect(fetch(`${rapport.url}/api/messages`, half)).rejects.toThrow();
    expect(await turn()).toContain("Tailspin Toys");
  });

  it.each([
    ["no token", {}],
    ["no token of three parts", { Authorization: "Bearer garbage" }],
    ["another scheme", { Authorization: "Basic YTpi" }],
  ])("answers 401 to %s before there is a body, and reads none", async (_what, headers) => {
    const lines = Object.entries({ ...headers, "Content-Type": "application/json", "Content-Length": "200000" });
    const client = await openSocket(rapport.url, "POST", "/api/messages", Object.fromEntries(lines));
    expect(await client.status()).toBe(401);
    client.end();
  });

  const asking = { "Content-Type": "application/json", Expect: "100-continue" };

  it.each([
    ["no token", async () => ({ "Content-Length": "20" }), 401],
    ["no token and a body of any length", async () => ({ "Transfer-Encoding": "chunked" }), 401],
    ["a token and a body that is too long", async () => ({ ...(await good()), "Content-Length": "300000" }), 413],
  ])(
    "answers a client that asks whether to send its body, with %s, without having it sent",
    async (_, more, status) => {
      const client = await openSocket(rapport.url, "POST", "/api/messages", { ...asking, ...(await more()) });
      expect(await client.status()).toBe(status);
      await eventually("the end of the connection", () => client.isClosed());
    },
  );

  it("has a client that asks whether to send its body send it, when it has a token", async () => {
    const activity = JSON.stringify(pressed(marco, "customers.page", {}, at()));
    const length = { "Content-Length": String(Buffer.byteLength(activity)) };
    const client = await openSocket(rapport.url, "POST", "/api/messages", { ...asking, ...length, ...(await good()) });
    expect(await client.status()).toBe(100);
    client.write(activity);
    await eventually("the answer", () => client.received().includes("HTTP/1.1 200"));
    client.end();
  });

  it.each([
    ["a message without a token", "POST", "/api/messages", 401],
    ["an address that there is not", "POST", "/nothing", 404],
    ["a page", "GET", "/healthz", 200],
  ])(
    "ends the connection of a body in pieces that comes with %s, however long it goes on",
    async (_, method, path, status) => {
      const headers = { "Content-Type": "application/json", "Transfer-Encoding": "chunked" };
      const client = await openSocket(rapport.url, method, path, headers);
      const drops = setInterval(() => client.write("1\r\n \r\n"), 20);
      try {
        expect(await client.status()).toBe(status);
        const answered = Date.now();
        await eventually("the end of the connection", () => client.isClosed());
        expect(Date.now() - answered).toBeLessThan(3000);
      } finally {
        clearInterval(drops);
        client.end();
      }
    },
  );

  it.each([
    ["deep lists", "[".repeat(100_000) + "]".repeat(100_000)],
    ["deep objects", `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`],
    ["lists in the value of a press", `{"value":${"[".repeat(5000)}${"]".repeat(5000)}}`],
    ["more values than anybody sends", `[${"{},".repeat(80_000)}0]`],
  ])("refuses %s with 400 before anything is made of it", async (_what, body) => {
    expect(await post(body, await good())).toMatchObject({ status: 400, text: "" });
    expect(await turn()).toContain("Tailspin Toys");
  });

  it("does not take brackets in what people type for depth", async () => {
    const line = typed(marco, `clienti ${'[{"\\'.repeat(100)}`, at());
    expect((await post(line, await good())).status).toBe(200);
  });

  it("tells nobody what runs here", async () => {
    const open = ["/", "/privacy", "/terms", "/healthz?prove=../../etc/passwd-and-more"];
    const none = ["/admin", "/api/messages", "/.env", "/drafts/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/privacy/.env"];
    for (const path of [...open, ...none]) {
      const response = await fetch(`${rapport.url}${path}`);
      expect(open.includes(path) ? [200] : [404, 405]).toContain(response.status);
      expect(response.headers.get("server")).toBeNull();
      expect(response.headers.get("x-powered-by")).toBeNull();
      expect(await response.text()).not.toMatch(/restify|node|at .*\.js/i);
    }
  });

  /** Whatever a refused request might still cause would have happened by now. */
  const settled = () => new Promise((done) => setTimeout(done, 30));
});
