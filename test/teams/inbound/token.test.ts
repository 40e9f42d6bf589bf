import { days } from "../../../src/core/clock";
import { Adapter } from "../../../src/teams/adapter";
import { type Issuer, startIssuer } from "../../support/microsoft/issuer";
import { tenant } from "../support";

const serviceUrl = "https://smba.trafficmanager.net/emea/";
const activity = { channelId: "msteams", serviceUrl };

describe("the token of a request", () => {
  let issuer: Issuer;
  let adapter: Adapter;
  let now: number;
  beforeEach(async () => {
    now = Date.now();
    issuer = await startIssuer(serviceUrl);
    const credentials = { appId: issuer.appId, type: "SingleTenant", tenantId: tenant, password: "unused" } as const;
    adapter = new Adapter({ government: false, now: () => now, credentials, endpoints: issuer.endpoints });
  });
  afterEach(() => issuer.stop());

  const isGood = async (token: Promise<string>): Promise<boolean> =>
    adapter.prove(`Bearer ${await token}`, activity).then(
      () => true,
      () => false,
    );
  /** How often the login service was asked where its keys are. */
  const times = (): number => issuer.asked.filter((path) => path === "/openid").length;

  it("has the login service asked for its keys once, however many come", async () => {
    const tokens = Array.from({ length: 50 }, () => issuer.token());
    expect(await Promise.all(tokens.map(isGood))).toEqual(tokens.map(() => true));
    expect(times()).toBe(1);
  });

  it.each(["silent", "broken", undefined] as const)(
    "has it asked once for a hundred forged ones, when it is %s",
    async (trouble) => {
      expect(await isGood(issuer.token())).toBe(true);
      now += 60_000;
      issuer.trouble(trouble);
      for (let sent = 0; sent < 100; sent++)
        expect(await isGood(issuer.token({ keyId: `forged-${sent}` }))).toBe(false);
      expect(times()).toBe(2);
    },
  );

  it.each(["silent", "broken", "empty"] as const)(
    "goes on being good while the login service is %s, for weeks",
    async (trouble) => {
      expect(await isGood(issuer.token())).toBe(true);
      issuer.trouble(trouble);
      for (let day = 0; day < 21; day++) {
        now += days(1);
        expect(await isGood(issuer.token({ expiresIn: (now - Date.now()) / 1000 + 3600 }))).toBe(true);
      }
    },
  );

  it("is refused before long where the login service has never answered, and good once it does", async () => {
    issuer.trouble("silent");
    expect(await isGood(issuer.token())).toBe(false);
    issuer.trouble(undefined);
    now += 30_000;
    expect(await isGood(issuer.token())).toBe(true);
  });

  it("is good with a key that is new", async () => {
    expect(await isGood(issuer.token())).toBe(true);
    expect(await isGood(issuer.token({ keyId: "key-2" }))).toBe(false);
    now += 30_000;
    issuer.rotate("key-2");
    expect(await isGood(issuer.token({ keyId: "key-2" }))).toBe(true);
  });

  it("is no good for another channel than those its key vouches for", async () => {
    const other = adapter.prove(`Bearer ${await issuer.token()}`, { ...activity, channelId: "webchat" });
    await expect(other).rejects.toThrow();
  });
});
