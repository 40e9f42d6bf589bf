import type { Customer } from "../../core/customers/customer";
import { contradict } from "../../core/customers/facets";
import { wordsSought } from "../../core/customers/names";
import type { CustomerQueries } from "../../core/customers/queries";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { documents, type StoredEntity } from "../stored-entity";
import { customersMentioned } from "./called";
import { checksOf } from "./checks";
import { customersNear } from "./fuzzy";
import { everybody, loadIndex, reindex } from "./index-rows";
import { ofRemoved } from "./keys";
import { listCustomers } from "./list";
import { searchCustomers } from "./search";
import { nobody } from "./walk";

const stored = documents("customers", ({ id }: Customer) => ({ id }));

/** Customers with everything by which they are found and counted. */
export const customers: StoredEntity<Customer> = {
  ...stored,
  async save(tx, tenant, customer) {
    const before = await stored.find(tx, tenant, customer.id);
    await stored.save(tx, tenant, customer);
    await reindex(tx, tenant, before, customer);
  },
  async load(tx, tenant, customers) {
    await stored.load(tx, tenant, customers);
    await loadIndex(tx, tenant, customers);
  },
};

export const customerQueries = (db: Database, tenant: TenantId): CustomerQueries => ({
  customer: (id) => stored.find(db, tenant, id),
  async customers({ words = "", facets = [], removed = false, ...page }) {
    const kept = (keys: readonly string[]) => (removed ? keys.map(ofRemoved) : keys);
    const sought = wordsSought(words);
    if (contradict(facets)) return nobody; // and not after a walk along all of the rarer one
    const checks = checksOf(facets).map(({ anyOf, holds }) => ({ anyOf: kept(anyOf), holds }));
    if (sought.length > 0) return searchCustomers(db, tenant, kept(sought), checks, page);
    const [all = ""] = kept([everybody]);
    return listCustomers(db, tenant, all, checks, page);
  },
  customersCalled: async (words) => (await customersMentioned(db, tenant, [words])).get(words) ?? [],
  customersMentioned: (pieces) => customersMentioned(db, tenant, pieces),
  customersNear: (words, limit) => customersNear(db, tenant, words, limit),
});
