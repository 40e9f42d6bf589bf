import fc from "fast-check";
import { ledgerOf } from "../../../src/authorities/ledger/authority";
import { notHere } from "../../../src/core/enrolment/change";
import { countryIn } from "../../../src/core/enrolment/countries";
import { type Enrolment, type EnrolmentState, notStarted, stepsFrom } from "../../../src/core/enrolment/enrolment";
import {
  addProfile,
  beginPreparing,
  chooseProfile,
  keepBusiness,
  keepChecklist,
  keepContact,
  keepSupport,
} from "../../../src/core/enrolment/prepare";
import {
  recordActive,
  recordConfirmed,
  recordInReview,
  recordRejected,
  recordSubmitted,
} from "../../../src/core/enrolment/progress";
import { mayTrade, standingOf } from "../../../src/core/enrolment/standing";
import type { Refusal } from "../../../src/core/refusals";
import type { Result } from "../../../src/core/result";
import { openStore } from "../../../src/store/open";
import {
  aCustomer,
  aProvider,
  everybody,
  giulia,
  nobody,
  proseware,
  stepping,
  type TestWorld,
} from "../../support/world";

/** Our reseller in a tenant that has not begun. */
async function newPartner(contents: object = {}, tenant = { ...proseware, partnerId: "" }): Promise<TestWorld> {
  const stepped = stepping(10);
  const stores = await openStore({ url: "sqlite::memory:", clock: stepped.clock });
  await stores.seed.addTenant(tenant);
  await stores.seed.load(tenant.id, { people: everybody, enrolments: [notStarted(10)], ...contents });
  const store = await stores.of(tenant.id);
  if (!store) throw new Error("no store");
  return { stores, store, ...stepped, authority: ledgerOf, roster: nobody };
}

const profile = { partnerId: "6123456", name: "Proseware", country: "Italia", active: true };
const business = {
  legalName: "Proseware Italia S.r.l.",
  address: "Via Roma 1",
};
const contact = { who: "applicant", name: "Giulia Rossi", address: "giulia@proseware.example" } as const;

type Deed = (world: TestWorld, seen: { revision: number }) => Promise<Result<Enrolment, Refusal>>;

/** Everything that a Global admin can do to an enrolment. */
const deeds: Readonly<Record<string, Deed>> = {
  full: (world, seen) => beginPreparing(world, world.store, giulia, seen, "full"),
  short: (world, seen) => beginPreparing(world, world.store, giulia, seen, "short"),
  checklist: ({ store }, seen) =>
    keepChecklist(store, giulia, seen, { workAccount: "at-hand", membership: true, businessData: true }),
  incomplete: ({ store }, seen) =>
    keepChecklist(store, giulia, seen, { workAccount: "unsure", membership: true, businessData: true }),
  add: ({ store }, seen) => addProfile(store, giulia, seen, profile),
  choose: ({ store }, seen) => chooseProfile(store, giulia, seen, "6123456"),
  business: ({ store }, seen) => keepBusiness(store, giulia, seen, business),
  contact: ({ store }, seen) => keepContact(store, giulia, seen, contact),
  support: ({ store }, seen) => keepSupport(store, giulia, seen, "+39 02 1234"),
  submit: (world, seen) => recordSubmitted(world, world.store, giulia, seen),
  signedUp: (world, seen) => recordConfirmed(world, world.store, giulia, seen, "signed-up"),
  ours: (world, seen) => recordConfirmed(world, world.store, giulia, seen, "of-organisation"),
  review: (world, seen) => recordInReview(world, world.store, giulia, seen),
  active: (world, seen) => recordActive(world, world.store, giulia, seen),
  rejected: (world, seen) => recordRejected(world, world.store, giulia, seen, "Data missing."),
};
const names = Object.keys(deeds);

async function doAll(world: TestWorld, wanted: readonly string[]): Promise<EnrolmentState[]> {
  const states: EnrolmentState[] = [];
  for (const name of wanted) {
    await deeds[name]?.(world, { revision: (await world.store.enrolment())?.revision ?? 0 });
    states.push((await standingOf(world.store)).state);
  }
  return states;
}

const wholeWay = [
  "full",
  "checklist",
  "add",
  "choose",
  "business",
  "contact",
  "support",
  "submit",
  "signedUp",
  "ours",
  "review",
];

describe("the way into the programme", () => {
  it("skips no state, whatever is done in whatever order (R138, R139)", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...names), { maxLength: 40 }),
        fc.nat({ max: wholeWay.length }),
        async (wanted, ahead) => {
          const world = await newPartner();
          const states = await doAll(world, [...wholeWay.slice(0, ahead), ...wanted]);
          let before: EnrolmentState = "not-started";
          for (const state of states) {
            if (state !== before) expect(stepsFrom[before]).toContain(state);
            before = state;
          }
          await world.stores.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it("leads to its end on the full way and on the short one (R112, R113)", async () => {
    for (const way of [wholeWay, ["short", "support", "submit", "signedUp", "ours", "review"]]) {
      const world = await newPartner();
      expect((await doAll(world, [...way, "active"])).at(-1)).toBe("active");
      expect((await doAll(world, ["rejected", "full"])).at(-1)).toBe("active");
      await world.stores.close();
    }
  });

  it("keeps what was filled in after a rejection, and forgets what was confirmed", async () => {
    const world = await newPartner();
    expect((await doAll(world, [...wholeWay, "rejected", "full"])).at(-1)).toBe("preparing");
    expect(await world.store.enrolment()).toMatchObject({ chosen: "6123456", business: {}, verified: {} });
    await world.stores.close();
  });

  it("is walked by a Global admin alone (R126)", async () => {
    const world = await newPartner();
    for (const person of everybody.filter(({ roles }) => !roles.includes("global-admin"))) {
      const outcome = await beginPreparing(world, world.store, person, { revision: 1 }, "full");
      expect(outcome).toMatchObject({ ok: false, error: { kind: "needs-role", permission: "enrolment.start" } });
    }
    await world.stores.close();
  });

  it("takes a second press for the same, and nothing that was decided on an older state", async () => {
    const world = await newPartner();
    await doAll(world, wholeWay);
    const seen = { revision: (await world.store.enrolment())?.revision ?? 0 };
    const first = await deeds.active?.(world, seen);
    expect(await deeds.active?.(world, seen)).toEqual(first);
    expect(await deeds.rejected?.(world, seen)).toMatchObject({ ok: false, error: { kind: "enrolment-step-closed" } });
    await world.stores.close();
  });

  it("is at its end for who has a partner id, a customer, an authorised provider, or never began", async () => {
    const started: [object, object?][] = [
      [{}, proseware],
      [{ customers: [aCustomer()] }],
      [{ providers: [aProvider()] }],
      [{ enrolments: [] }],
    ];
    for (const [contents, tenant] of started) {
      const world = await newPartner(contents, { ...proseware, partnerId: "", ...tenant });
      expect((await mayTrade(world.store)).ok).toBe(true);
      await world.stores.close();
    }
    const world = await newPartner({ providers: [aProvider({ state: "invited-us" })] });
    expect(await mayTrade(world.store)).toEqual({
      ok: false,
      error: { kind: "enrolment-not-active", state: "not-started", next: "start" },
    });
    await world.stores.close();
  });

  it("is not here in 21Vianet, closed in the German cloud, and here in the others", () => {
    const why = (cloud: typeof proseware.cloud) => notHere({ ...proseware, cloud });
    expect([why("public"), why("us-government")]).toEqual([undefined, undefined]);
    expect(why("china")).toMatchObject({ why: "own-portal" });
    expect(why("germany")).toMatchObject({ why: "closed" });
  });
});

describe("a country", () => {
  it.each([["it"], ["IT"], ["Italy"], ["italia"], [" ITALIA "]])("is known by its code and its names: %s", (typed) => {
    expect(countryIn(typed)).toBe("IT");
  });
  it.each([[""], ["XQ"], ["ZZ"], ["EU"], ["Atlantis"]])("is none: “%s”", (typed) => {
    expect(countryIn(typed)).toBeUndefined();
  });
});
