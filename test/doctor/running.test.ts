import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, type LocalServer, localServer } from "../support/http";
import { type Login, startLogin, token } from "../support/microsoft/login";
import { type Product, startProduct } from "../support/product";
import { elena, paula } from "../support/world";
import { app, complete, key, type Looked, looked } from "./looked";

describe("npm run doctor beside a Rapport that runs", () => {
  let folder: string;
  let login: Login;
  let product: Product;
  let environment: Record<string, string>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "rapport-doctor-"));
    login = await startLogin(app);
    const databaseUrl = `sqlite:${join(folder, "rapport.db")}`;
    product = await startProduct({ databaseUrl, env: { RAPPORT_HISTORY_KEYS: key } });
    for (const approver of [elena, paula]) await product.says(approver, "help");
    environment = { ...complete(databaseUrl), PORT: new URL(product.url).port };
  });
  afterEach(() => login.refuse(undefined));
  afterAll(async () => {
    await product.stop();
    await login.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const look = (different: Record<string, string> = {}, reachedAt = product.url): Promise<Looked> =>
    looked({ ...environment, ...different }, { loginUrl: login.url, reachedAt });

  it("finds that all is well, in one line for each thing, and ends with 0", async () => {
    const { status, said } = await look();
    expect(said.split("\n").map((line) => line.split(":")[0])).toEqual([
      "ok    settings",
      "ok    app package",
      "ok    token",
      "ok    database",
      "ok    history key",
      "ok    public address",
      "ok    tenant",
      "ok    Global admins",
      "ok    invitation link",
      "ok    approvers",
      "ok    channels",
      "Rapport would work.",
    ]);
    expect(status).toBe(0);
    expect(said).toContain("leads to the Rapport that runs. The messaging endpoint in Azure is https://rapport.pro");
  });

  it("asks for the token as a bot does, and prints neither it nor any secret, whatever goes wrong", async () => {
    login.asked.length = 0;
    const all = [(await look()).said];
    expect(login.asked).toEqual([
      {
        grant_type: "client_credentials",
        client_id: app.id,
        client_secret: app.secret,
        scope: app.scope,
        tenant: app.tenant,
      },
    ]);
    login.refuse({ status: 401, number: 7000215 });
    all.push((await look({ RAPPORT_HISTORY_KEYS: `another ${key}` }, "http://127.0.0.1:1")).said);
    all.push((await look({ DATABASE_URL: "postgres://rapport:pass-w0rd@127.0.0.1:1/x" })).said);
    for (const secret of [app.secret, token, key, "pass-w0rd"]) expect(all.join("\n")).not.toContain(secret);
  });

  it.each([
    [401, 7000215, "MICROSOFT_APP_PASSWORD is no client secret of this app"],
    [401, 7000222, "the client secret in MICROSOFT_APP_PASSWORD has expired"],
    [400, 700016, "MICROSOFT_APP_ID is no app of the tenant"],
    [400, 90002, "there is no tenant with the id in MICROSOFT_APP_TENANT_ID"],
    [400, 7000229, "has no service principal in its tenant"],
    [401, 7000112, "is disabled in its tenant"],
    [400, 53003, "Microsoft refuses one, by its number AADSTS53003"],
    [503, undefined, "does not say why (HTTP 503)"],
  ])("says why there is no token: %s, %s", async (status, number, why) => {
    login.refuse({ status, ...(number !== undefined && { number }) });
    const found = await look();
    expect(found.of("token")).toEqual([expect.stringMatching(/^FAILS.*heard by nobody in Teams\. What to do: .+\.$/)]);
    expect(found.of("token")[0]).toContain(why);
    expect([found.status, found.failing]).toEqual([1, ["token"]]);
  });

  it("tells wrong credentials from each other by what the login service answers", async () => {
    const other = "b0000000-0000-4000-8000-000000000002";
    expect((await look({ MICROSOFT_APP_PASSWORD: "wrong" })).of("token")[0]).toContain("no client secret of this app");
    expect((await look({ MICROSOFT_APP_ID: other })).of("token")[0]).toContain("no app of the tenant");
    expect((await look({ MICROSOFT_APP_TENANT_ID: other })).of("token")[0]).toContain("there is no tenant");
    // Another cloud, another audience: this login service knows none of that name.
    expect((await look({ CHANNEL_SERVICE: "gov" })).of("token")[0]).toContain("AADSTS70011");
  });

  it("says that the login service is not reached", async () => {
    const found = await looked(environment, { loginUrl: "http://127.0.0.1:1", reachedAt: product.url });
    expect(found.of("token")[0]).toContain("is not reached: nothing listens at that address");
    expect(found.status).toBe(1);
  });

  describe("whose public address leads elsewhere", () => {
    let elsewhere: LocalServer;
    let answer: { status: number; text: string };
    beforeAll(async () => {
      elsewhere = await localServer((_request, _body, response) => {
        response.writeHead(answer.status);
        response.end(answer.text);
      });
    });
    afterAll(() => elsewhere.stop());

    it.each([
      [502, "bad gateway", "another program answers, with HTTP 502"],
      [302, "", "another program answers, with HTTP 302"],
      [200, "<h1>Welcome</h1>", "another program answers,"],
      [200, "ok", "another Rapport answers, or one with another key in RAPPORT_HISTORY_KEYS"],
    ])("says what answers there: %s %s", async (status, text, why) => {
      answer = { status, text };
      const found = await look({}, elsewhere.url);
      expect(found.of("public address")[0]).toContain(why);
      expect(found.of("public address")[0]).toMatch(/though Rapport runs here on \d+\. Teams brings.*What to do: /);
      expect([found.status, found.failing]).toEqual([1, ["public address"]]);
    });

    it("says that nothing listens there, and what has the port here where that is no Rapport", async () => {
      const nobody = `http://127.0.0.1:${await freePort()}`;
      const { port } = new URL(elsewhere.url);
      const [line] = (await look({ PORT: port }, nobody)).of("public address");
      expect(line).toContain("nothing listens at that address, and here PORT: another program listens on it already");
    });

    it("says that what answers there speaks no https", async () => {
      const [line] = (await look({}, elsewhere.url.replace("http://", "https://"))).of("public address");
      expect(line).toContain("does not speak https");
    });

    it("does not take a Rapport with another key for this one", async () => {
      const other = await startProduct({ databaseUrl: `sqlite:${join(folder, "other.db")}` });
      const found = await look({}, other.url);
      await other.stop();
      expect(found.of("public address")[0]).toContain("another Rapport answers");
    });
  });

  it("finds Rapport behind a proxy that takes a part of the address away", async () => {
    const proxy = await localServer(async (request, _body, response) => {
      const behind = await fetch(product.url + (request.url ?? "").replace("/rapport", ""));
      response.end(await behind.text());
    });
    const found = await look({}, `${proxy.url}/rapport`);
    await proxy.stop();
    expect(found.of("public address")[0]).toContain("ok    public address");
  });
});
