import type { Installed } from "../../../src/core/notices/install";
import { type GraphStandIn, graphOf } from "../../../src/teams/outbound/graph";
import { localServer, sendJson } from "../../support/http";
import { catalogueId, type FakeGraph, graphApp, manifestId, startGraph } from "../../support/microsoft/graph";

const user = "a0000000-0000-4000-8000-000000000005";
const credentials = {
  appId: graphApp.id,
  tenantId: graphApp.tenant,
  type: "SingleTenant",
  password: graphApp.secret,
} as const;
const settings = { installsForApprovers: true, teamsAppId: manifestId, government: false, credentials };

describe("Microsoft Graph, asked to install Rapport for somebody", () => {
  let graph: FakeGraph;
  beforeEach(async () => {
    graph = await startGraph([user]);
  });
  afterEach(() => graph.stop());

  const at = (different: Partial<typeof settings> = {}, standIn: GraphStandIn = {}) =>
    graphOf({ ...settings, ...different }, Date.now, { url: graph.url, loginUrl: graph.login.url, ...standIn });
  const install = async (...where: Parameters<typeof at>): Promise<Installed | undefined> =>
    at(...where)?.install(user);
  const path = `/v1.0/users/${user}/teamwork/installedApps`;

  it("is asked for the app, then whether it is installed, and only then to install it", async () => {
    expect(await install()).toEqual({ kind: "done" });
    expect(graph.asked).toEqual(["GET /v1.0/appCatalogs/teamsApps", `GET ${path}`, `POST ${path}`]);
    expect(await install()).toEqual({ kind: "done" });
    expect(graph.asked.slice(3)).toEqual(["GET /v1.0/appCatalogs/teamsApps", `GET ${path}`]);
    expect(await at()?.inCatalogue()).toEqual({ kind: "found", id: catalogueId });
  });

  it("installs no other app than ours, whatever the catalogue lists", async () => {
    const lists = (...value: object[]) =>
      localServer((_request, _body, response) => sendJson(response, 200, { value }));
    const others = [{ id: "another", externalId: user }, { id: "unnamed" }];
    const without = await lists(...others);
    expect(await at({}, { url: without.url })?.inCatalogue()).toEqual({ kind: "failed", reason: "not-in-catalogue" });
    expect(await install({}, { url: without.url })).toEqual({ kind: "failed", reason: "not-in-catalogue" });
    await without.stop();
    const among = await lists(...others, { id: catalogueId, externalId: manifestId.toUpperCase() });
    expect(await at({}, { url: among.url })?.inCatalogue()).toEqual({ kind: "found", id: catalogueId });
    await among.stop();
  });

  it("gets a token of the organisation's own tenant, also for an app of several", async () => {
    expect(await install({ credentials: { ...credentials, type: "MultiTenant" as "SingleTenant" } })).toEqual({
      kind: "done",
    });
    expect(graph.login.asked[0]).toMatchObject({
      tenant: graphApp.tenant,
      scope: "https://graph.microsoft.com/.default",
    });
  });

  it("is that of the government's cloud there", async () => {
    await install({ government: true });
    expect(graph.login.asked[0]?.scope).toBe("https://graph.microsoft.us/.default");
  });

  it("is not there where that is off, and in a demo", () => {
    expect(at({ installsForApprovers: false })).toBeUndefined();
    expect(graphOf({ installsForApprovers: true, government: false }, Date.now)).toBeUndefined();
  });

  it("is not asked again where the answer is no", async () => {
    for (const status of [401, 403]) {
      graph.refuse({ status });
      expect(await install()).toEqual({ kind: "failed", reason: "not-consented" });
    }
    graph.refuse({ status: 404 }, /^POST/);
    expect(await install()).toEqual({ kind: "failed", reason: "not-in-catalogue" });
    graph.refuse({ status: 404 }, /users/);
    expect(await install()).toEqual({ kind: "failed", reason: "404 Planned" });
    graph.refuse({ status: 400 }, /^POST/);
    expect(await install()).toEqual({ kind: "failed", reason: "400 Planned" });
  });

  it("is asked later where it has too much to do, and not sooner than it wants", async () => {
    graph.refuse({ status: 429, headers: { "Retry-After": "90" } }, /users/);
    expect(await install()).toEqual({ kind: "later", afterMs: 90_000, reason: "429 Planned" });
    graph.refuse({ status: 503 });
    expect(await install()).toMatchObject({ kind: "later" });
  });

  it("is asked later where the login service or the way to it is in trouble", async () => {
    graph.login.refuse({ status: 503 });
    expect(await install()).toEqual({ kind: "later", afterMs: 0, reason: "login" });
    graph.login.refuse(undefined);
    const page = await localServer((_request, _body, response) => void response.end("<html>"));
    expect(await install({}, { url: page.url })).toMatchObject({ kind: "later" });
    await page.stop();
    expect(await install({}, { url: page.url })).toMatchObject({ kind: "later", reason: "ECONNREFUSED" });
    const list = await localServer((_request, _body, response) => sendJson(response, 200, { value: "none" }));
    expect(await install({}, { url: list.url })).toMatchObject({ kind: "later" });
    await list.stop();
  });
});
