import { sql } from "kysely";
import type { Customer } from "../../core/customers/customer";
import type { TenantId } from "../../core/tenant";
import type { Database, Row } from "../engines/database";
import { facetsUnder, indexes } from "./index-rows";

/**
 * The first customer that is not found as it should be: rows by which it is searched, listed and counted were taken away,
 * added or altered. Reads all of a tenant.
 *
 * @returns its id, or what stands under an id that no customer has; nothing when all is well
 */
export async function wronglyFound(db: Database, tenant: TenantId): Promise<string | undefined> {
  const customers = await customersOf(db, tenant);
  for (const { table, rowsOf } of indexes) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} where tenant = ${tenant}`.execute(db.sql);
    const stored = new Map(rows.map((row) => [keyOf(row), String(row.id)]));
    for (const customer of customers) {
      for (const row of rowsOf(tenant, customer)) if (!stored.delete(keyOf(row))) return customer.id;
    }
    for (const id of stored.values()) return id;
  }
  return (await isCountedRight(db, tenant, customers)) ? undefined : "counts";
}

async function customersOf(db: Database, tenant: TenantId): Promise<Customer[]> {
  const rows = await db.sql.selectFrom("customers").select("document").where("tenant", "=", tenant).execute();
  return rows.map(({ document }): Customer => JSON.parse(document));
}

async function isCountedRight(db: Database, tenant: TenantId, customers: readonly Customer[]): Promise<boolean> {
  const counts = new Map<string, number>();
  for (const facet of customers.flatMap(facetsUnder)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
  const rows = await db.sql.selectFrom("customer_counts").selectAll().where("tenant", "=", tenant).execute();
  const stored = rows.filter(({ total }) => Number(total) !== 0);
  return stored.length === counts.size && stored.every(({ facet, total }) => counts.get(facet) === Number(total));
}

/** A row by all it says, whatever the order of its columns and however the database gives its numbers. */
const keyOf = (row: Row): string =>
  JSON.stringify(
    Object.entries(row)
      .map(([column, value]) => [column, String(value)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
