import type { Customer } from "../../core/customers/customer";
import { fold, wordsOf } from "../../core/fold";
import type { Queries } from "../../core/ports";
import type { TenantId } from "../../core/tenant";
import { documentRow, parse, parseAll, parseIfFound, saveDocument } from "../documents";
import type { Database, Row } from "../engines/database";
import { prepare } from "../engines/prepared";
import { customersNear } from "./fuzzy";
import { customerColumns, indexOf, ofRemoved, reindex } from "./index-rows";
import { listCustomers } from "./list";
import { searchCustomers } from "./search";

export const customerRow = (tenant: TenantId, customer: Customer): Row =>
  documentRow(tenant, customer.id, customer, customerColumns(indexOf(customer)));

/** Stores a customer together with everything by which it is found and counted. */
export async function saveCustomer(db: Database, tenant: TenantId, customer: Customer): Promise<void> {
  const before = await one.first(db, tenant, customer.id);
  await saveDocument(db, "customers", customerRow(tenant, customer));
  await reindex(db, tenant, customer.id, before && indexOf(parse<Customer>(before)), indexOf(customer));
}

type Found = { document: string };

const one = prepare<Found>((db, arg) =>
  db.selectFrom("customers").select("document").where("tenant", "=", arg(0)).where("id", "=", arg(1)),
);

const called = prepare<Found>((db, arg) =>
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

type CustomerQueries = Pick<Queries, "customer" | "customers" | "customersCalled" | "customersNear">;

export const customerQueries = (db: Database, tenant: TenantId): CustomerQueries => ({
  customer: async (id) => parseIfFound(await one.first(db, tenant, id)),
  customers(query) {
    const words = wordsOf(query.words ?? "");
    if (words.length === 0) return listCustomers(db, tenant, query);
    return searchCustomers(db, tenant, query.removed ? words.map(ofRemoved) : words, query);
  },
  customersCalled: async (words) => parseAll(await called.all(db, tenant, fold(words))),
  customersNear: (words, limit) => customersNear(db, tenant, words, limit),
});
