import { type ResolvedCustomer, resolveCustomer } from "../../../../src/chat/language/asked/resolve";
import type { TenantStore } from "../../../../src/core/ports";
import type { OpenStore } from "../../../../src/store/open";
import { aCustomer, testWorld } from "../../../support/world";

const customers = [
  aCustomer({ id: "33333333-3333-4333-8333-333333333301", name: "Contoso S.p.A.", domain: "contoso.example" }),
  aCustomer({ id: "c2", name: "Contoso Logistica S.r.l.", domain: "contoso-logistica.example" }),
  aCustomer({ id: "c3", name: "Tailspin Toys", domain: "tailspin.example", alias: "Giocattoli" }),
  aCustomer({ id: "c4", name: "Caffè Città Alta", domain: "cittaalta.example" }),
  aCustomer({ id: "c5", name: "Müller & Söhne", domain: "mueller.example" }),
  aCustomer({ id: "c6", name: "L’Aquila Calcio", domain: "aquila.example" }),
  aCustomer({ id: "c7", name: "Alpine Ski House", domain: "alpineski.example", state: "removed", removedAt: 1 }),
  aCustomer({ id: "c8", name: "Litware", domain: "litware.example" }),
  aCustomer({ id: "c9", name: "Litware", domain: "litware-old.example", state: "removed", removedAt: 1 }),
  aCustomer({ id: "c10", name: "Trey Research", domain: "trey.example" }),
  aCustomer({ id: "c11", name: "Trey Research", domain: "treyresearch.example" }),
  ...["Nord", "Sud", "Est", "Ovest", "Centro", "Isole", "Estero"].map((part) =>
    aCustomer({ id: part, name: `Wingtip ${part}`, domain: `wingtip-${part.toLowerCase()}.example` }),
  ),
];
let store: TenantStore;
let stores: OpenStore;
beforeAll(async () => {
  ({ store, stores } = await testWorld(customers));
});
afterAll(() => stores.close());

const short = (found: ResolvedCustomer): string => {
  if (found.kind === "one") return found.customer.id;
  if (found.kind === "several") return `several: ${found.customers.length}${found.more ? " and more" : ""}`;
  return `none${found.near.map(({ id }) => `, near ${id}`).join("")}${found.removed ? `, removed ${found.removed.id}` : ""}`;
};
/** As a line that names nobody else: by exactly this name where somebody is called so, else by these words. */
const customer = async (words: string, options = {}) =>
  short(await resolveCustomer(store, { customers: await called(words), called: words }, options));
const called = async (words: string) => (await store.customersMentioned([words])).get(words) ?? [];

describe("the customer that is meant (R22, B10)", () => {
  it("is found by domain, tenant id, alias or whole name, although other names begin alike", async () => {
    for (const words of [
      "contoso.example",
      "33333333-3333-4333-8333-333333333301",
      "CONTOSO S.P.A.",
      "https://www.contoso.example/",
    ])
      expect(await customer(words)).toBe("33333333-3333-4333-8333-333333333301");
    expect(await customer("giocattoli")).toBe("c3");
  });

  it("is found by the beginnings of its words, without accents and with any apostrophe", async () => {
    expect(await customer("tail")).toBe("c3");
    expect(await customer("caffe citta")).toBe("c4");
    expect(await customer("Caffe' Citta' Alta")).toBe("c4");
    expect(await customer("muller & sohne")).toBe("c5");
    expect(await customer("l'aquila")).toBe("c6");
  });

  it("is asked for when several fit, five at most", async () => {
    expect(await customer("contoso")).toBe("several: 2");
    expect(await customer("wingtip")).toBe("several: 5 and more");
    expect(await customer("Trey Research")).toBe("several: 2");
  });

  it("is the active one when a removed one has the same name", async () => {
    expect(await customer("Litware")).toBe("c8");
    expect(await customer("Litware", { includeRemoved: true })).toBe("c8");
  });

  it("is a removed one only where removed ones count", async () => {
    expect(await customer("Alpine Ski House", { includeRemoved: true })).toBe("c7");
    expect(await customer("alpineski.example")).toBe("none, removed c7");
  });

  it("is named among near ones when it is misspelled", async () => {
    expect(await customer("tialspin toys")).toBe("none");
    expect(await customer("tailspn")).toBe("none, near c3");
  });

  it("is nobody when there are no words", async () => {
    for (const words of ["", "  ", "&", "?"]) expect(await customer(words)).toBe("none");
  });
});
