import { changeCustomer } from "../../../src/core/customers/change";
import type { Customer } from "../../../src/core/customers/customer";
import { northwind, sara, start, type TestWorld, testWorld } from "../../support/world";
import { refuses, scriptedAuthority } from "../../support/worlds/authority";
import { approved, carryOut, events, requested, stored, tailspin } from "../../support/worlds/removal-steps";

const change = (world: TestWorld, given: Partial<Customer>): Promise<void> =>
  world.store.change(async (queries) => {
    const customer = await queries.customer(tailspin.id);
    if (!customer) throw new Error("no customer");
    return { answer: undefined, ...(await changeCustomer(world, queries, { ...customer, ...given })) };
  });

const subscription = { id: "s1", name: "Azure plan", billedByUs: true } as const;
const litware = { partner: { name: "Litware Cloud" }, transacting: true, state: "granted", since: start } as const;

describe("a change of a customer whose removal was asked for", () => {
  it.each<[string, Partial<Customer>]>([
    ["its alias", { alias: "Tailspin, the toys" }],
    ["its owner", { owner: sara.id }],
    ["when it was seen last", { asOf: start + 1e9, source: "partner-center" }],
    ["whether it may buy", { mayBuy: true }],
    ["its users and licences", { users: { total: 13, admins: 2 }, licences: { total: 5, assigned: 5 } }],
    ["a subscription that has ended", { subscriptions: [{ ...subscription, status: "ended" }] }],
    ["what another partner holds", { grants: [...tailspin.grants, { service: "azure", ...litware }] }],
    ["whether the provider can order", { provider: { id: tailspin.provider?.id ?? "", canOrder: false } }],
  ])("leaves the request alone: %s", async (_what, given) => {
    const world = await testWorld();
    const removal = await requested(world);
    await change(world, given);
    expect(await stored(world, removal)).toEqual(removal);
    expect(await world.store.customer(tailspin.id)).toMatchObject({
      ...given,
      openRemoval: { id: removal.id, state: "pending" },
    });
  });

  it.each<[string, Partial<Customer>]>([
    ["name", { name: "Tailspin" }],
    ["domain", { domain: "tailspin-toys.example" }],
    ["relationship", { state: "removed", removedAt: start }],
    ["provider", { provider: { id: northwind, canOrder: true } }],
    ["subscriptions", { subscriptions: [{ ...subscription, status: "active" }] }],
    ["privileges", { grants: [] }],
  ])("voids the request, says so and frees the customer, when it was shown: %s (B3)", async (part, given) => {
    const world = await testWorld();
    const removal = await requested(world);
    await change(world, given);
    const voided = { why: "customer-changed", changed: [part] };
    expect(await stored(world, removal)).toMatchObject({ state: "void", voided: { ...voided, at: start } });
    const customer = await world.store.customer(tailspin.id);
    expect(customer).toMatchObject(given);
    expect(customer?.openRemoval).toBeUndefined();
    const [entry] = await world.store.history(tailspin.id, { limit: 1 });
    expect(entry?.event).toMatchObject({ type: "removal.voided", removal: removal.id, ...voided });
  });

  it("names all that is different", async () => {
    const world = await testWorld();
    const removal = await requested(world);
    await change(world, { grants: [], name: "Tailspin", alias: "T" });
    expect((await stored(world, removal)).voided?.changed).toEqual(["name", "privileges"]);
  });

  it("voids one that is stuck, and leaves one alone that is being carried out", async () => {
    const world = { ...(await testWorld()), ...scriptedAuthority(refuses) };
    const removal = await approved(world, await requested(world));
    await change(world, { name: "Tailspin" });
    expect(await stored(world, removal)).toEqual(removal);
    await carryOut(world, removal);
    await change(world, { asOf: start + 1 });
    expect(await stored(world, removal)).toMatchObject({ state: "void", voided: { changed: ["name"] } });
    expect((await world.store.customer(tailspin.id))?.openRemoval).toBeUndefined();
    expect((await events(world)).slice(2)).toEqual(["removal.stuck", "removal.voided"]);
  });
});
