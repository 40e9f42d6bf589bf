import { setTimeout as pause } from "node:timers/promises";
import { Adapter } from "../../../src/teams/adapter";
import { createSender } from "../../../src/teams/outbound/send";
import { type FakeConnector, fakeConnector } from "../../support/connector";
import { eventually } from "../../support/eventually";
import { localServer, sendJson } from "../../support/http";
import { type Login, startLogin, token } from "../../support/microsoft/login";
import { realPace } from "../../support/pace";
import { plainCard } from "../../support/plain-card";
import { botId, tenant } from "../support";

const app = {
  id: "b0000000-0000-4000-8000-000000000001",
  tenant,
  secret: "a secret",
  scope: "https://api.botframework.com/.default",
};
const secondsGood = 3599;

describe("the token that Rapport asks for itself", () => {
  let login: Login;
  let now: number;
  beforeEach(async () => {
    now = Date.now();
    login = await startLogin(app);
  });
  afterEach(() => login.stop());

  const adapterOf = ({ government = false, secret = app.secret, loginUrl = login.url } = {}): Adapter => {
    const credentials = { appId: app.id, type: "SingleTenant", tenantId: tenant, password: secret } as const;
    return new Adapter({ government, now: () => now, tokens: "direct", loginUrl, credentials });
  };
  const isGiven = (adapter: Adapter): Promise<boolean> =>
    adapter.proof().then(
      ({ Authorization }) => Authorization === `Bearer ${token}`,
      () => false,
    );

  it("is asked for once, however many calls need one at once and later", async () => {
    const adapter = adapterOf();
    expect(await Promise.all(Array.from({ length: 20 }, () => isGiven(adapter)))).toEqual(Array(20).fill(true));
    now += (secondsGood - 400) * 1000;
    expect(await isGiven(adapter)).toBe(true);
    expect(login.asked).toHaveLength(1);
  });

  it("is replaced before it ends, while the one at hand is used", async () => {
    const adapter = adapterOf();
    await adapter.proof();
    now += (secondsGood - 200) * 1000;
    for (let call = 0; call < 5; call++) expect(await isGiven(adapter)).toBe(true);
    await eventually("the next one", () => login.asked.length === 2);
    await pause(50);
    now += 300_000;
    expect(await isGiven(adapter)).toBe(true);
    expect(login.asked).toHaveLength(2);
  });

  it("is used to its end while the login service is in trouble, which is asked now and then", async () => {
    const adapter = adapterOf();
    await adapter.proof();
    login.refuse({ status: 503 });
    now += (secondsGood - 299) * 1000;
    for (let tenth = 0; tenth < 29; tenth++) {
      expect(await isGiven(adapter)).toBe(true);
      await pause(10); // what was asked for meanwhile is refused
      now += 10_000;
    }
    const again = login.requests() - 1;
    expect(again).toBeGreaterThan(2);
    expect(again).toBeLessThan(13);
    now += 10_000;
    expect(await isGiven(adapter)).toBe(false);
    login.refuse(undefined);
    expect(await isGiven(adapter)).toBe(true);
  });

  it.each([
    ["with another secret", { secret: "another" }],
    ["for another cloud", { government: true }],
  ])("is not given %s", async (_, wrong) => {
    expect(await isGiven(adapterOf(wrong))).toBe(false);
    expect(login.asked).toHaveLength(1);
  });

  describe("sending with it", () => {
    let connector: FakeConnector;
    beforeEach(async () => {
      connector = await fakeConnector();
    });
    afterEach(() => connector.stop());
    const post = (adapter: Adapter) => {
      const send = createSender({
        adapter,
        pace: realPace,
        reach: { demo: true, government: false },
        timeoutMs: 300,
      });
      const place = { tenant, conversation: "a:1", serviceUrl: connector.url, botId };
      return send.post(place, { card: plainCard("hi"), summary: "hi" });
    };

    it("reaches the channel, and is tried again later where there is none", async () => {
      expect(await post(adapterOf())).toEqual({ kind: "sent", activity: "m1" });
      login.refuse({ status: 401, number: 7000215 });
      expect(await post(adapterOf())).toMatchObject({ kind: "later" });
      expect(connector.calls).toHaveLength(1);
    });

    it.each([
      ["hangs", () => {}],
      ["answers with a page", (response: Parameters<typeof sendJson>[0]) => void response.end("<html>")],
      [
        "gives one that is empty",
        (response: Parameters<typeof sendJson>[0]) => sendJson(response, 200, { access_token: "", expires_in: 1 }),
      ],
    ])("is tried again later where the login service %s", async (_, answer) => {
      const odd = await localServer((_request, _body, response) => answer(response));
      expect(await post(adapterOf({ loginUrl: odd.url }))).toMatchObject({ kind: "later" });
      await odd.stop();
      expect(connector.calls).toEqual([]);
    });
  });
});
