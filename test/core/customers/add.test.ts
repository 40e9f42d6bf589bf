import { addCustomer, type NewCustomer } from "../../../src/core/customers/add";
import { inUse } from "../../../src/core/customers/in-use";
import {
  elena,
  fabrikam,
  northwind,
  paula,
  proseware,
  sara,
  start,
  type TestWorld,
  testWorld,
} from "../../support/world";
import { tailspin } from "../../support/worlds/removal-steps";

const tenantId = "44444444-4444-4444-8444-444444444401";
const litware: NewCustomer = {
  name: " Litware  Cucine S.r.l. ",
  domain: "https://www.Litware-Cucine.example/chi-siamo",
  tenantId: ` ${tenantId.toUpperCase()}`,
  origin: "before-partner-center",
  channel: "marketing",
  provider: fabrikam,
};
const add = (world: TestWorld, given: Partial<NewCustomer> = {}, actor = sara) =>
  addCustomer(world, world.store, actor, { ...litware, ...given });

describe("adding a customer", () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await testWorld();
  });

  it("makes an account without relationship, with nothing sold, granted or ordered", async () => {
    const added = await add(world);
    expect(added).toMatchObject({
      ok: true,
      value: {
        name: "Litware Cucine S.r.l.",
        domain: "litware-cucine.example",
        tenantId,
        state: "no-relationship",
        since: start,
        origin: "before-partner-center",
        channel: "marketing",
        provider: { id: fabrikam, canOrder: false },
        services: [],
        grants: [],
        subscriptions: [],
      },
    });
    const [customer] = (await world.store.customers({ facets: ["no-relationship"], limit: 5 })).customers;
    const [entry] = await world.store.history(customer?.id ?? "", { limit: 5 });
    expect(entry?.event).toMatchObject({ type: "customer.added", name: "Litware Cucine S.r.l." });
    expect((await world.store.customers({ limit: 1 })).total).toBe(1);
  });

  it("is done once, however often the same is asked for", async () => {
    const first = await add(world);
    const second = await add(world);
    expect(second).toEqual(first);
    expect(await world.store.customersCalled("litware-cucine.example")).toHaveLength(1);
  });

  it.each<[string, Partial<NewCustomer>, object]>([
    ["without a name", { name: " " }, { kind: "name-needed" }],
    ["without a domain", { domain: "" }, { kind: "customer-domain-unfit", typed: "", wrong: "no-domain" }],
    ["with a domain that is none", { domain: "litware cucine" }, { kind: "customer-domain-unfit", wrong: "no-domain" }],
    [
      "with a web mail service's domain",
      { domain: "info@gmail.com" },
      { kind: "customer-domain-unfit", wrong: "web-mail" },
    ],
    ["with half a tenant id", { tenantId: "4444" }, { kind: "tenant-id-invalid" }],
    ["with our own tenant id", { tenantId: proseware.id }, { kind: "tenant-id-foreign", of: proseware.name }],
    ["with a provider's tenant id", { tenantId: northwind }, { kind: "tenant-id-foreign" }],
    ["with a provider that there is not", { provider: "nobody" }, { kind: "not-found", what: "provider" }],
    ["with somebody's domain", { domain: tailspin.domain }, { kind: "domain-in-use", name: "Tailspin Toys" }],
    ["with somebody's tenant id", { tenantId: tailspin.id }, { kind: "tenant-id-in-use", name: "Tailspin Toys" }],
  ])("is refused %s", async (_what, given, error) => {
    expect(await add(world, given)).toMatchObject({ ok: false, error });
    expect((await world.store.customers({ facets: ["no-relationship"], limit: 5 })).total).toBe(0);
  });

  it("is for those who may, and in a cloud that is open", async () => {
    expect(await add(world, {}, paula)).toMatchObject({ ok: false, error: { kind: "needs-role" } });
    const closed = await testWorld([], "germany");
    expect(await add(closed, {}, elena)).toMatchObject({ ok: false, error: { kind: "accounts-read-only" } });
  });

  it("finds who has a domain or tenant id already, but the customer itself", async () => {
    expect(await inUse(world.store, { domain: tailspin.domain }, tailspin.id)).toEqual([]);
    expect(await inUse(world.store, { tenantId: tailspin.id }, tailspin.id)).toEqual([]);
    expect(await inUse(world.store, { tenantId: tailspin.id })).toMatchObject([{ customer: tailspin.id }]);
    const both = await inUse(world.store, { domain: tailspin.domain, tenantId: tailspin.id });
    expect(both.map(({ kind }) => kind)).toEqual(["domain-in-use", "tenant-id-in-use"]);
  });
});
