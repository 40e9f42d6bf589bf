import { setTimeout as pause } from "node:timers/promises";
import type { Customer } from "../../core/customers/customer";
import { type Condition, contradict, deniedBy } from "../../core/customers/facets";
import { wordsSought } from "../../core/customers/names";
import type { CustomerQueries } from "../../core/customers/queries";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents, isNew, type StoredEntity } from "../stored-entity";
import { customersMentioned } from "./called";
import { checksOf } from "./checks";
import { customersNear } from "./fuzzy";
import { isFoundAsStored } from "./index-check";
import { everybody, loadIndex, reindex } from "./index-rows";
import { ofRemoved, ofUnrelated, unrelated } from "./keys";
import { customersBeginning, listCustomers } from "./list";
import { searchCustomers } from "./search";
import { nobody } from "./walk";

const after = prepare<{ document: string }>((db, arg) =>
  db
    .selectFrom("customers")
    .select("document")
    .where("tenant", "=", arg(0))
    .where("id", ">", arg(1))
    .orderBy("id")
    .limit(arg<number>(2)),
);

const stored = documents("customers", ({ id }: Customer) => ({ id }));

/** Customers with everything by which they are found and counted. */
export const customers: StoredEntity<Customer> = {
  ...stored,
  async save(tx, tenant, customers) {
    const known = customers.filter((customer) => !isNew(customer));
    const before = await Promise.all(known.map(({ id }) => stored.find(tx, tenant, id)));
    await stored.save(tx, tenant, customers);
    await loadIndex(tx, tenant, customers.filter(isNew));
    for (const [at, customer] of known.entries()) await reindex(tx, tenant, before[at], customer);
  },
};

/** How the facets are kept of the customers that a list is of. */
function keptOf(facets: readonly Condition[], removed: boolean): (facet: string) => string {
  if (removed) return ofRemoved;
  return facets.includes(unrelated) ? ofUnrelated : (facet) => facet;
}

/** A tenant id is searched whole: it stands for the domain of whom it belongs to. */
async function domainFor(db: Database, tenant: TenantId, words: string): Promise<string> {
  if (!guid.test(words)) return words;
  const called = (await customersMentioned(db, tenant, [words])).get(words) ?? [];
  return called[0]?.domain ?? words;
}

const guid = /^\s*[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\s*$/i;

export const customerQueries = (db: Database, tenant: TenantId): CustomerQueries => ({
  customer: (id) => stored.find(db, tenant, id),
  async customers({ words = "", facets = [], removed = false, ...page }) {
    if (contradict(facets)) return nobody; // and not after a walk along all of the rarer one
    const kept = keptOf(facets, removed);
    const narrowing = facets.filter((each) => !deniedBy(each).includes(unrelated));
    const checks = checksOf(narrowing).map(({ anyOf, holds }) => ({ anyOf: anyOf.map(kept), holds }));
    const sought = wordsSought(await domainFor(db, tenant, words));
    if (sought.length === 0) return listCustomers(db, tenant, kept(everybody), checks, page);
    // Words alone find those without relationship too.
    const isOfList = facets.length > 0 && checks.every(({ holds }) => !holds);
    const all = isOfList ? [{ anyOf: [kept(everybody)], holds: true }, ...checks] : checks;
    return searchCustomers(db, tenant, removed ? sought.map(ofRemoved) : sought, all, page);
  },
  customersCalled: async (words) => (await customersMentioned(db, tenant, [words])).get(words) ?? [],
  customersMentioned: (pieces) => customersMentioned(db, tenant, pieces),
  async customersAfter(id = "", limit) {
    const rows = await after.all(db, tenant, id, limit);
    await pause(0); // whoever goes along all of them lets others go on in between
    // Written from customers; not remembered, since they are gone along but once.
    return rows.map(({ document }) => JSON.parse(document) as Customer);
  },
  isFoundAsStored: (customer) => isFoundAsStored(db, tenant, customer),
  customersBeginning: (words, limit) => customersBeginning(db, tenant, words, limit),
  customersNear: (words, limit, { removed = false } = {}) => customersNear(db, tenant, words, limit, removed),
});
