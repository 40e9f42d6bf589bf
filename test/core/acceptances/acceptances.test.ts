import { decideAcceptance } from "../../../src/core/acceptances/decide";
import { recordAcceptance } from "../../../src/core/acceptances/record";
import { seeAcceptance } from "../../../src/core/acceptances/see";
import type { Customer, Service } from "../../../src/core/customers/customer";
import { domainIn } from "../../../src/core/customers/domain";
import type { Invitation } from "../../../src/core/invitations/invitation";
import { anInvitation } from "../../support/builders";
import { aCustomer, elena, fabrikam, marco, type TestWorld, testWorld } from "../../support/world";

const id = (n: number) => `55555555-5555-4555-8555-5555555555${String(n).padStart(2, "0")}`;
const alfa = aCustomer({
  id: "alfa",
  tenantId: id(1),
  name: "Alfa S.r.l.",
  domain: "alfa.example",
  grants: [],
  services: [],
});
const beta = aCustomer({
  id: "beta",
  tenantId: id(2),
  name: "Beta S.r.l.",
  domain: "beta.example",
  grants: [],
  services: [],
});
const bare = aCustomer({
  id: "rossi",
  tenantId: undefined,
  name: "Rossi S.r.l.",
  domain: "rossi.example",
  grants: [],
  services: [],
});

describe("an acceptance that is seen", () => {
  let world: TestWorld;
  const begin = async (customers: Customer[], ...invitations: Invitation[]): Promise<void> => {
    world = await testWorld(customers);
    if (invitations.length > 0) await world.store.change(async () => ({ answer: 0, invitations }));
  };
  const invited = (name: string, email: string, more: Partial<Invitation> = {}): Invitation =>
    anInvitation(email, { state: "sent", customerName: name, email, domain: email.split("@")[1] ?? "", ...more });
  const sees = async (name: string, domain: string, services: Service[] = ["azure"], tenantId?: string) => {
    const outcome = await seeAcceptance(world, world.store, marco, { name, domain, services, tenantId });
    if (!outcome.ok) throw new Error(outcome.error.kind);
    return outcome.value;
  };
  const all = async () => (await world.store.customers({ limit: 50 })).customers;

  it("is not certain where the invitation went to somebody who was asked for the customer", async () => {
    await begin([bare], invited("Rossi S.r.l.", "mario@rossiconsulting.example", { customer: "rossi" }));
    expect((await sees("Rossi Consulting S.r.l.", "rossiconsulting.example", ["azure"], id(8))).kind).toBe("waiting");
    expect((await sees("Rossi S.r.l.", "rossiconsulting.example")).kind).toBe("waiting");
    expect((await world.store.customer("rossi"))?.tenantId).toBeUndefined();
  });

  it("lets the provider order where the customer was there all along, and is nothing new after that (R87)", async () => {
    const joint = invited("Alfa S.r.l.", "it@alfa.example", { customer: "alfa", provider: fabrikam });
    await begin([{ ...alfa, provider: { id: fabrikam, canOrder: false } }], joint);
    expect((await sees("Alfa S.r.l.", "alfa.example", [], id(1))).kind).toBe("recorded");
    expect((await world.store.customer("alfa"))?.provider?.canOrder).toBe(true);
    expect((await sees("Alfa S.r.l.", "alfa.example", [], id(1))).kind).toBe("known-already");
  });

  it("of another customer's id is never known already", async () => {
    await begin([alfa, beta]);
    expect((await sees("Zeta S.p.A.", "zeta.example", [], id(1))).kind).toBe("waiting");
    expect((await sees("Beta", "beta.example", [], id(1))).kind).toBe("waiting");
    expect((await sees("Beta", "beta.example", [], id(77))).kind).toBe("waiting");
  });

  it("seen twice keeps what was seen later, and two companies apart", async () => {
    await begin([]);
    const first = await sees("Gamma S.r.l.", "gamma.example");
    const second = await sees("GAMMA SRL", "gamma.example", ["exchange"], id(5));
    const other = await sees("Delta", "gamma.example", ["teams"]);
    expect(await world.store.waitingAcceptances()).toMatchObject([
      { name: "Gamma S.r.l.", services: ["azure", "exchange"], tenantId: id(5) },
      { name: "Delta", services: ["teams"] },
    ]);
    expect([first.kind, second.kind, other.kind]).toEqual(["waiting", "waiting", "waiting"]);
  });

  it("waits no longer once it is certain", async () => {
    await begin([]);
    await sees("Gamma S.r.l.", "gamma.example");
    await world.store.change(async () => ({ answer: 0, invitations: [invited("Gamma S.r.l.", "it@gamma.example")] }));
    expect((await sees("Gamma S.r.l.", "gamma.example")).kind).toBe("recorded");
    expect(await world.store.waitingAcceptances()).toEqual([]);
  });

  it("that waited is recorded with all that was seen of it, once it is certain", async () => {
    await begin([]);
    await sees("Gamma S.r.l.", "gamma.example", ["azure", "teams"], id(5));
    await world.store.change(async () => ({ answer: 0, invitations: [invited("Gamma S.r.l.", "it@gamma.example")] }));
    expect((await sees("Gamma S.r.l.", "gamma.example", ["exchange"])).kind).toBe("recorded");
    const [gamma] = await all();
    expect(gamma).toMatchObject({
      tenantId: id(5),
      grants: ["azure", "teams", "exchange"].map((service) => ({ service })),
    });
  });

  it("that waited under an id of another customer is not certain without it", async () => {
    await begin([alfa]);
    await sees("Gamma S.r.l.", "gamma.example", [], id(1));
    await world.store.change(async () => ({ answer: 0, invitations: [invited("Gamma S.r.l.", "it@gamma.example")] }));
    expect((await sees("Gamma S.r.l.", "gamma.example", [])).kind).toBe("waiting");
    expect(await all()).toHaveLength(1);
  });

  it("that waited is over once it is recorded with its invitation, and stays where more was seen of it", async () => {
    await begin([]);
    await sees("Gamma S.r.l.", "gamma.example", ["azure"]);
    await sees("Delta S.r.l.", "delta.example", ["azure", "teams"]);
    const open = [invited("Gamma S.r.l.", "it@gamma.example"), invited("Delta S.r.l.", "it@delta.example")];
    await world.store.change(async () => ({ answer: 0, invitations: open }));
    for (const { id: on, customerName: name } of open) {
      const typed = { name, services: ["azure"] as Service[] };
      expect(await recordAcceptance(world, world.store, marco, { id: on, revision: 1 }, typed)).toMatchObject({
        ok: true,
      });
    }
    expect(await world.store.waitingAcceptances()).toMatchObject([{ name: "Delta S.r.l." }]);
  });

  it("is of no draft, whoever says so: nobody can have accepted what is not finished", async () => {
    const drafts = [invited("Gamma S.r.l.", "it@gamma.example", { state: "draft" })];
    await begin([], ...drafts);
    const seen = { id: "it@gamma.example", revision: 1 };
    const typed = { name: "Gamma S.r.l.", services: [] as Service[] };
    const unready = { ok: false, error: { kind: "invitation-unready", invitation: seen.id } };
    expect(await recordAcceptance(world, world.store, marco, seen, typed)).toEqual(unready);
    await sees("Gamma S.r.l.", "gamma.example");
    const [waiting] = await world.store.waitingAcceptances();
    const card = { id: waiting?.id ?? "", revision: waiting?.revision ?? 0 };
    const said = { decision: "of-invitation", invitation: seen.id } as const;
    expect(await decideAcceptance(world, world.store, marco, card, said)).toEqual(unready);
    expect(await all()).toEqual([]);
    expect(await world.store.invitation(seen.id)).toMatchObject({ state: "draft" });
  });

  it("of what was left from before a removal grants it anew, seen or for an invitation", async () => {
    const left = { service: "azure", partner: "us", transacting: true, state: "granted", since: 1 } as const;
    await begin([{ ...alfa, grants: [left] }], invited("Alfa S.r.l.", "it@alfa.example", { customer: "alfa" }));
    expect((await sees("Alfa S.r.l.", "alfa.example", ["azure"], id(1))).kind).toBe("recorded");
    const [grant] = (await world.store.customer("alfa"))?.grants ?? [];
    expect(grant?.since).toBe(world.clock.now());
    expect((await sees("Alfa S.r.l.", "alfa.example", ["azure"], id(1))).kind).toBe("known-already");
  });

  it("is said of one invitation by one person: the other hears that something changed", async () => {
    await begin([], invited("Uno", "it@uno.example"), invited("Due", "it@due.example"));
    const seen = await sees("Tre", "tre.example");
    const waiting = seen.kind === "waiting" ? seen.acceptance : undefined;
    const say = (person: typeof marco, invitation: string) =>
      decideAcceptance(
        world,
        world.store,
        person,
        { id: waiting?.id ?? "", revision: 1 },
        { decision: "of-invitation", invitation, confirmed: invitation },
      );
    expect(await say(marco, "it@uno.example")).toMatchObject({ ok: true });
    expect(await say(elena, "it@due.example")).toMatchObject({ error: { kind: "changed-meanwhile" } });
    expect(await say(elena, "it@uno.example")).toMatchObject({ ok: true });
    expect(await all()).toHaveLength(1);
  });

  it("is not recorded for a customer that is known by another id, nor where id and domain are of two", async () => {
    await begin([alfa, beta], invited("Alfa S.r.l.", "it@alfa.example", { customer: "alfa" }));
    const on = { id: "it@alfa.example", revision: 1 };
    const typed = { name: "Alfa", services: ["azure"] as Service[] };
    const record = (more: object) => recordAcceptance(world, world.store, marco, on, { ...typed, ...more });
    expect(await record({ domain: "beta.example", tenantId: id(1) })).toMatchObject({
      error: { kind: "acceptance-of-another", name: "Beta S.r.l.", by: "domain" },
    });
    const seen = await sees("Beta", "beta.example", ["azure"], id(77));
    const waiting = { id: seen.kind === "waiting" ? seen.acceptance.id : "", revision: 1 };
    const said = { decision: "of-customer", customer: "beta" } as const;
    expect(await decideAcceptance(world, world.store, marco, waiting, said)).toMatchObject({
      error: { kind: "tenant-id-differs" },
    });
    expect((await all()).flatMap(({ grants }) => grants)).toEqual([]);
  });

  it("that fits another open invitation is not recorded on this one", async () => {
    await begin([], invited("Uno", "it@uno.example"), invited("Due", "it@due.example"));
    const on = { id: "it@uno.example", revision: 1 };
    const typed = { name: "Due", domain: "due.example", services: [] };
    expect(await recordAcceptance(world, world.store, marco, on, typed)).toMatchObject({
      error: { kind: "acceptance-fits-another", email: "it@due.example" },
    });
  });
});

describe("a customer's own domain", () => {
  it.each([
    ["MÜNCHEN.example", "münchen.example"],
    ["xn--mnchen-3ya.example", "münchen.example"],
    ["ｃontoso.example", "contoso.example"],
    ["https://www.www.contoso.example:443/a?b", "contoso.example"],
    ["it@Contoso.example", "contoso.example"],
    ["contoso.onmicrosoft.com", "contoso.onmicrosoft.com"],
  ])("of %s is %s", (typed, domain) => expect(domainIn(typed)).toEqual({ ok: true, value: domain }));

  it.each([
    "quinto@legalmail.it",
    "a@pec.it",
    "gmail.com",
    "onmicrosoft.com",
    "co.uk",
    "a.example, b.example",
    "x@a.example y@b.example",
    "",
  ])("is not %s", (typed) =>
    expect(domainIn(typed)).toMatchObject({ ok: false, error: { kind: "customer-domain-unfit" } }),
  );
});
