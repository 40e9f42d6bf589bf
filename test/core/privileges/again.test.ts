import type { Customer } from "../../../src/core/customers/customer";
import { recordGrantedAgain } from "../../../src/core/privileges/again";
import { endPrivileges } from "../../../src/core/privileges/decide";
import type { RemainingPrivileges } from "../../../src/core/privileges/follow-up";
import { aCustomer, marco, start, type TestWorld, testWorld } from "../../support/world";

const day = 24 * 60 * 60 * 1000;
const today = "2026-11-21";

/** Removed with Exchange left, and back since yesterday with Azure only. */
const back = aCustomer({
  since: start - day,
  services: ["exchange", "azure"],
  grants: [
    { service: "exchange", partner: "us", transacting: true, state: "granted", since: start - 90 * day },
    { service: "azure", partner: "us", transacting: true, state: "granted", since: start - day },
  ],
});
const left: RemainingPrivileges = {
  id: "f1",
  customer: back.id,
  customerName: back.name,
  service: "exchange",
  grantedAt: start - 90 * day,
  openedAt: start - 30 * day,
  assignedTo: marco.id,
  state: "open",
  revision: 0,
};

describe("privileges that the customer grants again", () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await testWorld([back]);
    await world.store.change(async () => ({ answer: undefined, followUps: [left] }));
  });
  afterEach(() => world.stores.close());

  const now = async (): Promise<Customer> => {
    const customer = await world.store.customer(back.id);
    if (!customer) throw new Error("the customer is gone");
    return customer;
  };
  const grantedAgain = async (seenOn: string) =>
    recordGrantedAgain(
      world,
      world.store,
      marco,
      { id: back.id, revision: (await now()).revision, today },
      { services: ["exchange"], seenOn, endedOn: undefined },
    );

  it("are new ones where they were left from before a removal, and no old follow-up takes them away (C10, B21)", async () => {
    expect((await grantedAgain(today)).ok).toBe(true);
    const granted = (await now()).grants.filter(({ service }) => service === "exchange");
    expect(granted).toMatchObject([{ state: "granted", since: start, seen: { by: marco.name, how: "seen" } }]);
    expect(await world.store.followUp("f1")).toMatchObject({ state: "overtaken", decided: { by: marco.id } });
    const ended = await endPrivileges(world, world.store, marco, { id: "f1", revision: 1 });
    expect(ended).toMatchObject({ ok: false, error: { kind: "follow-up-closed", state: "overtaken" } });
    expect((await now()).grants.filter(({ service }) => service === "exchange")).toEqual(granted);
  });
});
