import type { Customer, Grant } from "../../../src/core/customers/customer";
import { recordGrantedAgain } from "../../../src/core/privileges/again";
import { recordPartner } from "../../../src/core/privileges/partner";
import { recordRevocation } from "../../../src/core/privileges/revoke";
import { aCustomer, marco, start, type TestWorld, testWorld } from "../../support/world";

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const adatum: Grant = {
  service: "exchange",
  partner: { name: "Adatum" },
  transacting: true,
  state: "granted",
  since: at("2026-11-01"),
};
const ours: Grant = { ...adatum, partner: "us", since: at("2026-11-10") };
const gone: Grant = { ...ours, state: "revoked", revoked: { at: start, seenBy: "Luke Green", on: "2026-11-15" } };
const today = "2026-11-21";

describe("the day on which privileges were seen", () => {
  let world: TestWorld;
  afterEach(() => world.stores.close());

  async function known(grants: Grant[], given: Partial<Customer> = {}) {
    world = await testWorld([aCustomer({ services: ["exchange"], since: at("2025-01-01"), grants, ...given })]);
    return { id: aCustomer().id, revision: 1, today };
  }
  async function again(grants: Grant[], seenOn: string, endedOn?: string, given: Partial<Customer> = {}) {
    const seen = await known(grants, given);
    return recordGrantedAgain(world, world.store, marco, seen, { services: ["exchange"], seenOn, endedOn });
  }
  const unfit = (field: string, earliest?: string, latest = today) => ({
    ok: false,
    error: { kind: "seen-on-unfit", field, latest, ...(earliest && { earliest }) },
  });

  it("leaves no day on which two CSP partners hold a service (R21, C11)", async () => {
    expect(await again([adatum], "2026-11-05", "2026-11-20")).toEqual(unfit("endedOn", undefined, "2026-11-05"));
    expect(await again([adatum], "2026-11-05", "2026-10-20")).toEqual(unfit("endedOn", "2026-11-01", "2026-11-05"));
    expect(await again([adatum], "2026-10-31", "2026-10-31")).toEqual(unfit("seenOn", "2026-11-01"));
    expect(await again([adatum], "2026-11-05", "2026-11-05")).toMatchObject({ ok: true, value: { changed: true } });
  });

  it("is of another partner none on which the one before held the service still", async () => {
    const ended: Grant = { ...adatum, state: "revoked", revoked: { at: start, seenBy: "Luke Green" } };
    const seen = await known([ended]);
    const wish = { partner: "Litware", services: ["exchange"] as const, transacting: true, endedOn: undefined };
    const refused = await recordPartner(world, world.store, marco, seen, { ...wish, seenOn: "2026-11-20" });
    expect(refused).toEqual(unfit("seenOn", today));
    const adviser = { ...wish, transacting: false, seenOn: "2026-11-20" };
    expect((await recordPartner(world, world.store, marco, seen, adviser)).ok).toBe(true);
  });

  it("is asked for where a CSP partner only advises by now, and frees the service for no day before", async () => {
    const seen = await known([adatum]);
    const wish = { partner: "Adatum", services: ["exchange"] as const, transacting: false, seenOn: today };
    const becomes = (endedOn?: string) => recordPartner(world, world.store, marco, seen, { ...wish, endedOn });
    const asked = { kind: "csp-to-adviser", partner: { name: "Adatum" }, services: ["exchange"] };
    expect(await becomes()).toEqual({ ok: false, error: asked });
    expect(await becomes("2026-10-31")).toEqual(unfit("endedOn", "2026-11-01"));
    expect(await becomes("2026-11-15")).toMatchObject({ ok: true, value: { changed: true } });
    const changed = { ...seen, revision: 2 };
    const ours = { services: ["exchange"] as const, endedOn: undefined };
    expect(await recordGrantedAgain(world, world.store, marco, changed, { ...ours, seenOn: "2026-11-14" })).toEqual(
      unfit("seenOn", "2026-11-15"),
    );
    expect(
      await recordGrantedAgain(world, world.store, marco, changed, { ...ours, seenOn: "2026-11-15" }),
    ).toMatchObject({ ok: true });
  });

  it("is none before there were partners of this kind, and says from when", async () => {
    expect(await again([], "1999-01-01")).toEqual(unfit("seenOn", "2010-01-01"));
  });

  it("is for what was taken away none before it was granted", async () => {
    const taken = ["exchange"];
    const seen = await known([ours]);
    expect(await recordRevocation(world, world.store, marco, seen, { taken, seenOn: "2026-11-09" })).toEqual(
      unfit("seenOn", "2026-11-10"),
    );
    expect((await recordRevocation(world, world.store, marco, seen, { taken, seenOn: "2026-11-10" })).ok).toBe(true);
  });

  it("is for what was granted again none before it was taken away", async () => {
    expect(await again([gone], "2026-11-14")).toEqual(unfit("seenOn", "2026-11-15"));
    expect(await again([gone], "2026-11-15")).toMatchObject({ ok: true });
  });

  it("is for what was granted again none before the relationship, of the same day after its beginning", async () => {
    const since = Date.parse("2026-11-20T20:00:00Z");
    expect(await again([], "2026-11-19", undefined, { since })).toEqual(unfit("seenOn", "2026-11-20"));
    expect(await again([], "2026-11-20", undefined, { since })).toMatchObject({
      value: { customer: { grants: [{ since }] } },
    });
  });

  it.each(["2026-02-31", "2026-1", "2026-11-1", "", "yesterday"])("exists: %s does not", async (day) => {
    expect(await again([], day)).toEqual(unfit("seenOn"));
  });

  it("counts a service once that is named twice", async () => {
    const seen = await known([]);
    const twice = ["exchange", "exchange"] as const;
    const wish = { services: twice, seenOn: today, endedOn: undefined };
    expect(await recordGrantedAgain(world, world.store, marco, seen, wish)).toMatchObject({
      value: { customer: { grants: [{ service: "exchange" }] } },
    });
    const partner = { ...wish, partner: "Litware", transacting: false };
    await recordPartner(world, world.store, marco, { ...seen, revision: 2 }, partner);
    expect((await world.store.customer(seen.id))?.grants).toHaveLength(2);
    expect((await world.store.history(seen.id, { limit: 9 })).map(({ event }) => event)).toMatchObject([
      { type: "privileges.partner-recorded", services: ["exchange"] },
      { type: "privileges.granted-again", services: ["exchange"] },
    ]);
  });

  it.each(["no-relationship", "removed"] as const)("is none for who is %s: nothing is granted again", async (state) => {
    const kind = state === "removed" ? "customer-removed" : "no-relationship";
    expect(await again([], today, undefined, { state })).toMatchObject({ ok: false, error: { kind } });
  });
});
