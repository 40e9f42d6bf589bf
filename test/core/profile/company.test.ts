import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mayTrade } from "../../../src/core/enrolment/standing";
import { storeOf } from "../../../src/core/ports";
import { followCompanySettings } from "../../../src/core/profile/company";
import type { Tenant } from "../../../src/core/tenant";
import { silent } from "../../../src/log";
import { type Options, startRapport } from "../../../src/main";
import { readSettings } from "../../../src/settings";
import { type OpenStore, openStore } from "../../../src/store/open";
import { loadTestWorld, proseware, start, stepping, testWorld } from "../../support/world";
import { historyOf } from "../../support/worlds/history";

describe("what is set about the company", () => {
  const other: Tenant = {
    ...proseware,
    name: "Proseware Nord S.r.l.",
    shortName: "Proseware Nord",
    language: "en",
    country: "AT",
    timeZone: "Europe/Vienna",
    phone: "+39 02 1234567",
  };

  it("is taken in where it differs, once, with an entry in the history that says what, and stays sealed", async () => {
    const { stores, store } = await testWorld();
    const before = (await historyOf(store)).length;
    expect(await followCompanySettings(store, proseware, start)).toBe("followed");
    expect(await historyOf(store)).toHaveLength(before);

    for (const _ of [1, 2])
      expect(await followCompanySettings(await storeOf({ stores }, proseware.id), other, start)).toBe("followed");
    expect(await stores.tenants()).toEqual([other]);
    expect((await storeOf({ stores }, proseware.id)).tenant).toEqual(other);
    const told = (await historyOf(store)).slice(before);
    expect(told.map(({ event, by }) => ({ ...event, by }))).toEqual([
      {
        type: "company.set",
        name: other.name,
        changed: ["name", "shortName", "country", "language", "timeZone", "phone"],
        by: null,
      },
    ]);
    for await (const chain of stores.verify()) expect(chain).not.toHaveProperty("broken", expect.anything());
  });

  it("takes no partner id away, and a telephone number that is set no longer", async () => {
    const { stores, store } = await testWorld();
    await followCompanySettings(store, { ...proseware, phone: "+39 02 1234567" }, start);
    await followCompanySettings(await storeOf({ stores }, proseware.id), { ...proseware, partnerId: "" }, start);
    expect(await stores.tenants()).toEqual([proseware]);
  });

  it("leads a company into the programme that is set to be an indirect reseller, and has no partner id", async () => {
    const direct = { ...proseware, partnerType: "direct", partnerId: "" } as const;
    const stores = await openStore({ url: "sqlite::memory:", clock: stepping(start).clock });
    await stores.seed.addTenant(direct);
    const at = async () => storeOf({ stores }, proseware.id);
    await followCompanySettings(await at(), direct, start);
    expect(await (await at()).enrolment()).toBeUndefined();
    for (const _ of [1, 2])
      await followCompanySettings(await at(), { ...direct, partnerType: "indirect-reseller" }, start);
    expect(await (await at()).enrolment()).toMatchObject({ state: "not-started" });
    expect((await mayTrade(await at())).ok).toBe(false);
    await stores.close();
  });

  it("moves nobody to another cloud: with customers nothing of it is taken in", async () => {
    const { stores, store } = await testWorld();
    const elsewhere: Tenant = { ...other, cloud: "us-government" };
    expect(await followCompanySettings(store, elsewhere, start)).toBe("in-another-cloud");
    expect(await stores.tenants()).toEqual([proseware]);

    const empty = await testWorld([]);
    expect(await followCompanySettings(empty.store, elsewhere, start)).toBe("followed");
    expect(await empty.stores.tenants()).toEqual([elsewhere]);
  });
});

describe("a start on a database with customers", () => {
  const begin = (organisation: Tenant, database = "sqlite::memory:", prepare: Options["prepare"] = loadTestWorld) => {
    const read = readSettings({ PORT: "0", DATABASE_URL: database }, { demo: true });
    if (!read.ok) throw new Error(read.problems.join(" "));
    const { clock, ids } = stepping(start);
    return startRapport({ ...read.settings, organisation }, { clock, ids, log: silent, prepare });
  };

  it("takes in what is set about the company", async () => {
    const rapport = await begin({ ...proseware, name: "Proseware Nord S.r.l." });
    expect((await storeOf(rapport, proseware.id)).tenant.name).toBe("Proseware Nord S.r.l.");
    await rapport.stop();
  });

  it("tells once what was taken in, where two begin at one moment, and both know it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "rapport-company-"));
    const database = `sqlite:${join(folder, "rapport.db")}`;
    await (await begin(proseware, database)).stop();
    const organisation = { ...proseware, name: "Proseware Nord S.r.l." };
    let first: (() => void) | undefined;
    // Each has read what the company was before the other writes.
    const prepare = async (stores: OpenStore): Promise<void> => {
      await storeOf({ stores }, proseware.id);
      if (first) first();
      else await new Promise<void>((go) => (first = go));
    };
    const both = await Promise.all([begin(organisation, database, prepare), begin(organisation, database, prepare)]);
    for (const rapport of both) expect((await storeOf(rapport, proseware.id)).tenant).toEqual(organisation);
    const told = await historyOf(await storeOf(both[0], proseware.id));
    expect(told.filter(({ event }) => event.type === "company.set")).toHaveLength(1);
    for (const rapport of both) await rapport.stop();
    rmSync(folder, { recursive: true });
  });

  it("does not begin in another cloud, and says so in a line", async () => {
    await expect(begin({ ...proseware, cloud: "china" })).rejects.toThrow(
      "RAPPORT_CLOUD: the customers in this database are in public: set it back, or name another database in DATABASE_URL.",
    );
  });
});
