import { standingOf } from "../../src/core/enrolment/standing";
import { besideDatabase } from "../../src/demo/fresh";
import { asNewPartner } from "../../src/demo/new-partner";
import { loadDemoWorld, readDemoWorld } from "../../src/demo/world";
import { silent } from "../../src/log";
import { startRapport } from "../../src/main";
import { readSettings } from "../../src/settings";
import { openStore } from "../../src/store/open";
import { proseware, start, stepping } from "../support/world";

describe("the demo of a new partner", () => {
  it("has the same people in a company that has not begun to enrol, without customers and providers", async () => {
    const { clock, ids } = stepping(start);
    const stores = await openStore({ url: "sqlite::memory:", clock });
    const world = asNewPartner(readDemoWorld(), start);
    expect(await loadDemoWorld(stores, world, { serviceUrl: "http://127.0.0.1/", clock, ids })).toBe(true);
    const store = await stores.of(world.tenant.id);
    if (!store) throw new Error("no store");
    expect(await store.people()).toHaveLength(6);
    expect((await standingOf(store)).state).toBe("not-started");
    expect((await store.customers({ limit: 1 })).total).toBe(0);
    expect([await store.providers(), await store.links(), await store.invitations()]).toEqual([[], [], []]);
    expect(await store.conversationsAbout("account")).toHaveLength(1);
    expect(await loadDemoWorld(stores, world, { serviceUrl: "http://127.0.0.1/", clock, ids })).toBe(false);
    await stores.close();
  });

  it("keeps its world in a file beside the other", () => {
    expect(besideDatabase("sqlite:data/rapport.db", "new-partner")).toBe("sqlite:data/rapport-new-partner.db");
    expect(() => besideDatabase("postgres://localhost/rapport", "new-partner")).toThrow("SQLite");
  });
});

describe("a first start", () => {
  it.each([
    ["", "not-started"],
    ["6123456", "active"],
  ])("with the partner id “%s” of a company is of one that is %s", async (partnerId, state) => {
    const read = readSettings({ PORT: "0", DATABASE_URL: "sqlite::memory:" }, { demo: true });
    if (!read.ok) throw new Error(read.problems.join(" "));
    const { clock, ids } = stepping(start);
    const settings = { ...read.settings, organisation: { ...proseware, partnerId } };
    const rapport = await startRapport(settings, { clock, ids, log: silent });
    const store = await rapport.stores.of(proseware.id);
    expect(store && (await standingOf(store)).state).toBe(state);
    await rapport.stop();
  });
});
