import type { Customer } from "../../core/customers/customer";
import type { CustomerQueries } from "../../core/customers/queries";
import { fold, wordsOf } from "../../core/fold";
import type { TenantId } from "../../core/tenant";
import { parseAll } from "../documents";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents, type StoredEntity } from "../stored-entity";
import { customersNear } from "./fuzzy";
import { customerColumns, indexOf, loadIndex, ofRemoved, reindex } from "./index-rows";
import { listCustomers } from "./list";
import { searchCustomers } from "./search";

const stored = documents("customers", (customer: Customer) => ({
  id: customer.id,
  ...customerColumns(indexOf(customer)),
}));

/** Customers with everything by which they are found and counted. */
export const customers: StoredEntity<Customer> = {
  ...stored,
  async save(tx, tenant, customer) {
    const before = await stored.find(tx, tenant, customer.id);
    await stored.save(tx, tenant, customer);
    await reindex(tx, tenant, customer.id, before && indexOf(before), indexOf(customer));
  },
  async load(tx, tenant, customers) {
    await stored.load(tx, tenant, customers);
    await loadIndex(tx, tenant, customers);
  },
};

const called = prepare<{ document: string }>((db, arg) =>
  db
    .selectFrom("customer_keys as keys")
    .innerJoin("customers as found", (join) =>
      join.onRef("found.tenant", "=", "keys.tenant").onRef("found.id", "=", "keys.id"),
    )
    .select("found.document")
    .where("keys.tenant", "=", arg(0))
    .where("keys.name", "=", arg(1))
    .orderBy("keys.id"),
);

export const customerQueries = (db: Database, tenant: TenantId): CustomerQueries => ({
  customer: (id) => stored.find(db, tenant, id),
  customers(query) {
    const words = wordsOf(query.words ?? "");
    if (words.length === 0) return listCustomers(db, tenant, query);
    return searchCustomers(db, tenant, query.removed ? words.map(ofRemoved) : words, query);
  },
  customersCalled: async (words) => parseAll(await called.all(db, tenant, fold(words))),
  customersNear: (words, limit) => customersNear(db, tenant, words, limit),
});
