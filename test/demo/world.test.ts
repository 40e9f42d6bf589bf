import { hasProviderGap, privilegeState } from "../../src/core/customers/customer";
import type { CustomerPage } from "../../src/core/customers/queries";
import { isOfPrivileges } from "../../src/core/follow-ups/follow-up";
import { topics } from "../../src/core/notices/topics";
import type { TenantStore } from "../../src/core/ports";
import { owedNoticeIdOf } from "../../src/core/removals/duty/owed-notice";
import { playgroundConfiguration } from "../../src/demo/playground-configuration";
import { loadDemoWorld, readDemoWorld, seenBy } from "../../src/demo/world";
import { type OpenStore, openStore } from "../../src/store/open";

const world = readDemoWorld();
const clock = { now: () => Date.parse("2026-11-21T08:42:00Z") };
let secrets = 0;
const ids = { next: () => `id${++secrets}`, secret: () => `secret${++secrets}`.padEnd(22, "x"), password: () => "" };
const at = (port: number) => ({ serviceUrl: `http://127.0.0.1:${port}/_connector`, clock, ids });
/** The legal notice that is to be given in the demo. */
const owed = { id: owedNoticeIdOf("alpine26"), customerName: "Alpine Ski House", due: "2026-11-30", state: "open" };
const contoso = "33333333-3333-4333-8333-333333333301";

describe("the demo world in a store", () => {
  let stores: OpenStore;
  let store: TenantStore;

  beforeAll(async () => {
    stores = await openStore({ url: "sqlite::memory:", clock });
    await loadDemoWorld(stores, world, at(56150));
    store = (await stores.of(world.tenant.id))!;
  });

  afterAll(() => stores.close());

  it("lists 45 customers, the first ten as the card designs show them", async () => {
    const page = await store.customers({ limit: 10 });
    expect(page.total).toBe(45);
    expect(page.customers.map((customer) => customer.name)).toEqual([
      "Adventure Works",
      "Alpi Marittime Trasporti S.r.l.",
      "Böhm & Partner",
      "Caffè Città Alta",
      "Cantine *Sole & Luna* [1962]",
      expect.stringMatching(/^Consorzio Interregionale/),
      "Contoso Énergie",
      "Contoso Logistica S.r.l.",
      "Contoso Nord S.r.l.",
      "Contoso S.p.A.",
    ]);
  });

  it("finds four customers called contoso, and three that the provider cannot order for", async () => {
    expect((await store.customers({ words: "contoso", limit: 10 })).total).toBe(4);
    const gaps: CustomerPage = await store.customers({ facets: ["gap"], limit: 10 });
    expect(gaps.customers.map((customer) => customer.name)).toEqual([
      "Adventure Works",
      "Lago di Garda Hotels S.r.l.",
      "Officine D’Angelo & Figli",
    ]);
    expect(gaps.customers.every(hasProviderGap)).toBe(true);
  });

  it("has Contoso with three active subscriptions, two of them billed by us", async () => {
    const active = (await store.customer(contoso))!.subscriptions.filter(({ status }) => status === "active");
    expect(active.map(({ billedByUs }) => billedByUs)).toEqual([true, true, false]);
  });

  it("has Wide World Importers without privileges and still a customer", async () => {
    const [wideWorld] = await store.customersCalled("wideworld.example");
    expect([wideWorld!.state, privilegeState(wideWorld!)]).toEqual(["active", "revoked"]);
  });

  it("keeps Alpine Ski House out of the list, with its history and its follow-ups", async () => {
    const [alpine] = await store.customersCalled("alpine ski house");
    expect(alpine!.state).toBe("removed");
    const open = await store.openFollowUps(alpine!.id);
    expect(
      open
        .filter(isOfPrivileges)
        .map(({ service }) => service)
        .sort(),
    ).toEqual(["azure", "exchange"]);
    expect(open.filter((each) => !isOfPrivileges(each))).toEqual([expect.objectContaining(owed)]);
    expect(await store.historyLength(alpine!.id)).toBe(5);
  });

  it("owes Alpine Ski House the legal notice that its removal says is still to be given, and nobody else", async () => {
    const { rows } = await store.openItems("followUps", { about: "notices", limit: 10 });
    expect(rows).toEqual([expect.objectContaining(owed)]);
    expect((await store.removal("alpine26"))!.duty).toEqual({ required: true, given: false, on: owed.due });
  });

  it("is reminded of what is still to be decided or given, when it is time", async () => {
    const [sunday, monday] = ["2026-11-22T08:00:00Z", "2026-11-23T08:00:00Z"].map(Date.parse);
    expect(await stores.outbox.claim(sunday!, 10)).toEqual([]);
    const due = await stores.outbox.claim(monday!, 10);
    const about = due.map(({ effect }) => effect.kind === "remind" && effect.subject.id);
    expect(about.sort()).toEqual(["alpine26-azure", "alpine26-exchange", owed.id]);
  });

  it("has our own link and the one with Fabrikam", async () => {
    const [own, joint] = [await store.link(), await store.link("22222222-2222-4222-8222-222222222201")];
    expect(own!.url).toMatch(
      /\?invType=ResellerRelationship&partnerId=11111111-1111-4111-8111-111111111111&msppId=6123456&DAP=false#/,
    );
    expect(joint!.url).toMatch(
      /\?invType=IndirectResellerRelationship&.*indirectCSPId=22222222-2222-4222-8222-222222222201&DAP=false#/,
    );
  });

  it("has the channel Relazioni subscribed to everything", async () => {
    const told = await store.conversationsAbout("removals");
    expect(told.map(({ id, topics }) => [id, topics.length])).toEqual([["19:relazioni@thread.tacv2", topics.length]]);
  });

  it("has a history whose chain holds", async () => {
    for await (const verified of stores.verify()) expect(verified.broken).toBeUndefined();
  });

  it("is loaded once, and afterwards only follows the client to its new port", async () => {
    expect(await loadDemoWorld(stores, world, at(56151))).toBe(false);
    expect((await store.conversation("a:personal-marco"))!.serviceUrl).toBe("http://127.0.0.1:56151/_connector");
    expect((await store.customers({ limit: 1 })).total).toBe(45);
  });

  it("is not brought into a database of somebody else", async () => {
    const theirs = await openStore({ url: "sqlite::memory:", clock });
    await theirs.seed.addTenant({ ...world.tenant, id: "99999999-9999-4999-8999-999999999999", phone: "1" });
    await expect(loadDemoWorld(theirs, world, at(56150))).rejects.toThrow(/belongs to a real organisation/);
    await theirs.close();
  });
});

describe("the Playground of the demo world", () => {
  it("has Marco in front of the screen and the five others beside", () => {
    const configuration = JSON.parse(playgroundConfiguration(world));
    expect(configuration.currentUser).toMatchObject({ id: "29:marco", name: "Marco Bianchi", givenName: "Marco" });
    expect(configuration.users.map(({ id }: { id: string }) => id)).toEqual([
      "29:giulia",
      "29:sara",
      "29:luke",
      "29:elena",
      "29:paula",
    ]);
  });
});

describe("who is in front of the screen", () => {
  it("is whoever is called by the first name, with a personal chat of one's own", () => {
    const { currentUser, users, personalChat } = JSON.parse(playgroundConfiguration(seenBy(world, "Sara")));
    expect(currentUser.name).toBe("Sara Conti");
    expect(users).toHaveLength(5);
    expect(personalChat.id).toBe("a:personal-sara");
  });

  it("is the person of the world without a name, and nobody who is not there", () => {
    expect(seenBy(world, undefined)).toBe(world);
    expect(() => seenBy(world, "Ada")).toThrow(/Marco, Sara, Luke/);
  });
});
