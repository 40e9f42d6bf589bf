import fc from "fast-check";
import type { Customer } from "../../src/core/customers/customer";
import type { Condition, Facet } from "../../src/core/customers/facets";
import { fold } from "../../src/core/fold";
import type { TenantStore } from "../../src/core/ports";
import { aGrant, aTenant } from "../support/builders";
import { aCustomer } from "../support/world";
import { ids, walk } from "./customer-pages";
import { tenantId, tenantStoreOf, type Worlds } from "./store";

/** Pieces of names, and every spelling in which their words are found. */
const pieces: Record<string, string[]> = {
  Contoso: ["contoso"],
  Müller: ["muller", "mueller"],
  Mueller: ["mueller", "muller"],
  Città: ["citta"],
  Torino: ["torino"],
  Straße: ["strasse"],
  Bauer: ["bauer"],
  "S.p.A.": ["s", "p", "a"],
  "&": [],
};
const beginnings = ["con", "contoso", "müll", "mull", "mue", "CITT", "tor", "stras", "baue", "bau"];
const facets: Facet[] = [
  ...(["privilege:granted", "privilege:revoked", "privilege:none", "gap", "pending"] as const),
  ...(["provider:p1", "provider:p2", "service:azure", "service:teams", "owner:o1", "owner:o2"] as const),
  ...(["provider", "owner", "lost:1970-01-01"] as const),
  ...(["granted:exchange", "revoked:exchange"] as const),
];
const condition = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc.constantFrom<Facet[]>(...facets, "no-relationship"),
  fc.constantFrom<Facet[]>(...facets, "no-relationship").map((not) => ({ not })),
  fc.subarray(facets, { minLength: 2, maxLength: 3 }).map((anyOf) => ({ anyOf })),
);

const openRemoval = { id: "r", state: "pending" } as const;

const someone = fc.record({
  name: fc.array(fc.constantFrom(...Object.keys(pieces)), { minLength: 1, maxLength: 4 }).map((all) => all.join(" ")),
  alias: fc.constantFrom(undefined, "Torino", "Mueller Bauer"),
  state: fc.constantFrom<Customer["state"]>("active", "active", "active", "no-relationship", "removed"),
  grants: fc.subarray([aGrant("granted"), aGrant("revoked"), { ...aGrant("granted"), partner: { name: "other" } }]),
  provider: fc.constantFrom(
    undefined,
    { id: "p1", canOrder: true },
    { id: "p1", canOrder: false },
    { id: "p2", canOrder: true },
  ),
  owner: fc.constantFrom(undefined, "o1", "o2"),
  services: fc.subarray<Customer["services"][number]>(["azure", "teams"]),
  openRemoval: fc.constantFrom(undefined, undefined, openRemoval),
});

const query = fc.record({
  facets: fc.array(condition, { maxLength: 3 }),
  words: fc.array(fc.constantFrom(...beginnings), { maxLength: 2 }),
  joint: fc.constantFrom(" ", " & ", " e ", " und "),
  form: fc.constantFrom("", " spa", " S.r.l.", " GmbH"),
  removed: fc.boolean(),
  limit: fc.integer({ min: 1, max: 7 }),
});

export function facetContract(world: Worlds): void {
  describe("facets", () => {
    it("list, with one another, denied or as alternatives, and with words, exactly those for whom all hold, page by page, both ways", async () => {
      const { stores } = await world();
      let runs = 0;
      const property = fc.asyncProperty(
        fc.array(someone, { maxLength: 25 }),
        fc.array(someone, { maxLength: 10 }),
        fc.array(query, { minLength: 4, maxLength: 4 }),
        async (given, later, queries) => {
          const tenant = `tenant ${runs++}`;
          await stores.seed.addTenant(aTenant(tenant));
          await stores.seed.load(tenant, { customers: given.map(customerAt) });
          const store = await tenantStoreOf(stores, tenant);
          await become(store, later.map(customerAt));
          const all = [...later, ...given.slice(later.length)].map(customerAt);
          for (const { words, joint, form, removed, ...asked } of queries) {
            const typed = words.length === 0 ? "" : words.join(joint) + form;
            const fits = (one: Customer) =>
              isListed(one, asked.facets, { removed, typed }) && asked.facets.every((each) => fulfils(one, each));
            const expected = all.filter((one) => fits(one) && words.every((word) => rankOf(one, word) !== undefined));
            expected.sort(inOrder(words.length === 1 ? words[0] : undefined));
            const { forth, back } = await walk(store, { ...asked, words: typed, ...(removed && { removed }) });
            const visited = forth.flatMap(ids);
            const wanted = expected.map(({ id }) => id);
            expect(words.length < 2 ? visited : visited.toSorted()).toEqual(
              words.length < 2 ? wanted : wanted.toSorted(),
            );
            expect(back.flatMap(ids)).toEqual(visited);
            expect(forth.map(({ total, more }) => ({ total, more }))).toEqual(
              forth.map(() => ({ total: wanted.length, more: false })),
            );
            expect(forth[0]?.from).toBe(Math.min(1, wanted.length));
          }
        },
      );
      await fc.assert(property, { numRuns: 50 });
    });

    it("are counted exactly alone, and together up to where counting ends", async () => {
      const { stores, store } = await world();
      const customers = Array.from({ length: 230 }, (_, n) =>
        aCustomer({
          id: `c${n}`,
          name: `Contoso ${n}`,
          services: n === 7 ? ["teams"] : ["teams", "azure"],
          owner: "marco",
          ...(n % 100 === 0 && { openRemoval }),
        }),
      );
      await stores.seed.load(tenantId, { customers });
      const counted = async (...facets: Facet[]) => {
        const first = await store.customers({ facets, limit: 2 });
        const second = await store.customers({ facets, limit: 2, cursor: first.next! });
        expect(second).toMatchObject({ from: 3, total: first.total, more: first.more });
        return `${first.total}${first.more ? " and more" : ""}`;
      };

      expect(await counted("service:teams")).toBe("230");
      expect(await counted("service:teams", "service:azure")).toBe("200 and more");
      expect(await counted("pending", "service:azure", "owner:marco")).toBe("3");
      const denied = (...facets: Condition[]) => store.customers({ facets, limit: 2 });
      expect(await denied({ not: "service:azure" })).toMatchObject({ total: 1, more: false });
      expect(await denied({ not: "pending" })).toMatchObject({ total: 227, more: false });
      expect(await denied({ not: "service:teams" })).toMatchObject({ total: 0, more: false });
      expect(await denied({ anyOf: ["pending", "service:azure"] })).toMatchObject({ total: 200, more: true });
      expect(await store.customers({ facets: ["owner:nobody", "service:azure"], limit: 2 })).toMatchObject({
        customers: [],
        total: 0,
        more: false,
      });
    });

    it("list whoever has one of several facets once, in order of name, and those who have none of them", async () => {
      const { stores, store } = await world();
      const withServices = (name: string, ...services: Customer["services"]) =>
        aCustomer({ id: name.toLowerCase(), name, services });
      await stores.seed.load(tenantId, {
        customers: [
          withServices("Adatum", "teams"),
          withServices("Contoso", "azure", "teams"),
          withServices("Fabrikam", "azure"),
          withServices("Litware"),
        ],
      });
      const listed = async (...facets: Condition[]) => ids(await store.customers({ facets, limit: 9 }));

      expect(await listed({ anyOf: ["service:azure", "service:teams"] })).toEqual(["adatum", "contoso", "fabrikam"]);
      expect(await listed({ not: "service:azure" }, { not: "service:teams" })).toEqual(["litware"]);
      expect(await listed("service:teams", { not: "service:azure" })).toEqual(["adatum"]);
    });

    it("hold for customers of their own tenant alone", async () => {
      const { stores, store, elsewhere } = await world();
      await stores.seed.load(elsewhere.tenant.id, { customers: [aCustomer({ id: "c", owner: "marco" })] });

      for (const facets of [
        [],
        ["owner:marco"],
        ["owner:marco", "privilege:granted"],
        [{ not: "gap" }],
      ] satisfies Condition[][]) {
        expect(await store.customers({ facets, limit: 2 })).toMatchObject({ customers: [], total: 0 });
        expect(await store.customers({ facets, words: "customer", limit: 2 })).toMatchObject({
          customers: [],
          total: 0,
        });
      }
    });
  });
}

const customerAt = (given: Partial<Customer>, place: number): Customer =>
  aCustomer({ id: `id${place}`, domain: `d${place}.example`, ...given });

/** Brings customers to what they are now; those that are not there yet are new. */
const become = (store: TenantStore, customers: Customer[]): Promise<number> =>
  store.change(async (queries) => {
    const now: Customer[] = [];
    for (const one of customers) now.push({ ...one, revision: (await queries.customer(one.id))?.revision ?? 0 });
    return { answer: 0, customers: now };
  });

/** A list is of those in one state; words alone find all but the removed ones. */
function isListed({ state }: Customer, asked: readonly Condition[], of: { removed: boolean; typed: string }): boolean {
  if (of.removed) return state === "removed";
  if (asked.includes("no-relationship")) return state === "no-relationship";
  return state === "active" || (state === "no-relationship" && of.typed !== "" && asked.length === 0);
}

function fulfils(customer: Customer, condition: Condition): boolean {
  if (typeof condition === "string") return holds(customer, condition);
  if ("not" in condition) return !holds(customer, condition.not);
  return condition.anyOf.some((facet) => holds(customer, facet));
}

function holds(customer: Customer, facet: Facet): boolean {
  const lostOn = ({ state, partner, since }: Customer["grants"][number]) =>
    partner === "us" && state === "revoked" && `lost:${new Date(since).toISOString().slice(0, 10)}` === facet;
  if (facet.startsWith("lost:")) return customer.grants.some(lostOn);
  const [kind, value = ""] = facet.split(":");
  if (facet === "provider") return customer.provider !== undefined;
  if (facet === "owner") return customer.owner !== undefined;
  if (kind === "gap") return customer.provider?.canOrder === false;
  if (kind === "no-relationship") return customer.state === "no-relationship";
  if (kind === "pending") return customer.openRemoval !== undefined;
  if (kind === "provider") return customer.provider?.id === value;
  if (kind === "owner") return customer.owner === value;
  if (kind === "service") return customer.services.some((service) => service === value);
  const ours = customer.grants.filter(({ partner }) => partner === "us").map(({ state }) => state);
  // All are for one service.
  if (kind === "granted") return ours.includes("granted");
  if (kind === "revoked") return ours.includes("revoked") && !ours.includes("granted");
  return value === (ours.includes("granted") ? "granted" : (ours[0] ?? "none"));
}

/** The first of a customer's words, in whatever spelling, that begins so. */
function rankOf({ name, alias = "", domain }: Customer, beginning: string): string | undefined {
  const words = [...`${name} ${alias}`.split(" ").flatMap((piece) => pieces[piece] ?? []), ...domain.split(".")];
  return words.toSorted().find((word) => word.startsWith(fold(beginning)));
}

/** By the word that was found, then name, then id. */
function inOrder(beginning: string | undefined) {
  const keyOf = (one: Customer) => [beginning ? (rankOf(one, beginning) ?? "") : "", fold(one.name), one.id];
  return (one: Customer, other: Customer): number => {
    const [a, b] = [keyOf(one), keyOf(other)];
    const differing = a.findIndex((part, at) => part !== b[at]);
    return differing < 0 ? 0 : a[differing]! < b[differing]! ? -1 : 1;
  };
}
