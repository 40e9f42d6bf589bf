import { type FakeGraph, manifestId, startGraph } from "../support/microsoft/graph";
import { complete, looked } from "./looked";

const nowhere = "http://127.0.0.1:1";

describe("npm run doctor, where Rapport is to be installed for approvers", () => {
  let graph: FakeGraph;
  beforeEach(async () => {
    graph = await startGraph([]);
  });
  afterEach(() => graph.stop());

  const line = async (different: Record<string, string> = {}, graphUrl = graph.url): Promise<string | undefined> => {
    const set = { RAPPORT_INSTALL_FOR_APPROVERS: "on", TEAMS_APP_ID: manifestId, ...different };
    const standIns = { loginUrl: graph.login.url, graphUrl, reachedAt: nowhere };
    const [said, ...others] = (await looked({ ...complete("sqlite::memory:"), ...set }, standIns)).of("installing");
    expect(others).toEqual([]);
    return said;
  };

  it("says that Graph gives a token and finds the app, and installs nothing", async () => {
    expect(await line()).toMatch(/^ok .*a token for Graph, which finds Rapport among the organisation’s apps/);
    expect(graph.asked).toEqual(["GET /v1.0/appCatalogs/teamsApps"]);
  });

  it("says nothing of it where it is off", async () => {
    expect(await line({ RAPPORT_INSTALL_FOR_APPROVERS: "off" })).toBeUndefined();
    expect(graph.asked).toEqual([]);
  });

  it("notes that nobody has consented, and to what", async () => {
    graph.refuse({ status: 403 });
    expect(await line()).toMatch(/^note .*What to do: the Entra admin consents to .*ReadWriteSelfForUser\.All/);
  });

  it("notes that the app is not there", async () => {
    graph.catalogue.clear();
    expect(await line()).toMatch(/^note .*does not find Rapport.*What to do: the Teams admin uploads/);
  });

  it("notes that there is no token, no answer, or no Graph", async () => {
    graph.refuse({ status: 503 });
    expect(await line()).toMatch(/^note .*503 Planned.*What to do: let this machine call graph\.microsoft\.com/);
    expect(await line({}, nowhere)).toMatch(/^note .*ECONNREFUSED/);
    graph.login.refuse({ status: 401, number: 7000215 });
    expect(await line()).toMatch(/^note .*no token for Graph/);
  });
});
