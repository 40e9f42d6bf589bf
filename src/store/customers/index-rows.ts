import { sql } from "kysely";
import type { Customer } from "../../core/customers/customer";
import { facetsOf } from "../../core/customers/facets";
import { nameKeysOf } from "../../core/customers/names";
import type { TenantId } from "../../core/tenant";
import { insertRows } from "../documents";
import type { Database, Row } from "../engines/database";
import { facetsUnder, sortKeyOf } from "./keys";
import { tokenRows } from "./tokens";

/** What holds for every customer, beside its facets: the whole list. */
export const everybody = "everybody";

/** A table by whose rows customers are found. */
export interface Index {
  table: "customer_tokens" | "customer_keys" | "customer_facets";
  /** In what the rows of one customer differ. */
  column: "token" | "name" | "facet";
  /** What tells its rows apart within a tenant, in the order of the table. */
  keys: readonly string[];
  /** All are made from the customer alone. */
  rowsOf(tenant: TenantId, customer: Customer): Row[];
}

/** Everything under which a customer is listed and counted. */
export const facetsKept = (customer: Customer): readonly string[] =>
  facetsUnder(customer, [everybody, ...facetsOf(customer)]);

/**
 * The tables by whose rows customers are found, with how their rows are made. Whoever changes that makes them anew for
 * those that are stored, in a migration: they are checked.
 */
export const indexes: readonly Index[] = [
  { table: "customer_tokens", column: "token", keys: ["token", "sort_key", "id"], rowsOf: tokenRows },
  {
    table: "customer_keys",
    column: "name",
    keys: ["name", "id"],
    rowsOf: (tenant, customer) => nameKeysOf(customer).map((name) => ({ tenant, name, id: customer.id })),
  },
  {
    table: "customer_facets",
    column: "facet",
    keys: ["facet", "sort_key", "id"],
    rowsOf: (tenant, customer) =>
      facetsKept(customer).map((facet) => ({ tenant, facet, sort_key: sortKeyOf(customer), id: customer.id })),
  },
];

/** Brings rows and counters from what they were to what they are. */
export async function reindex(
  db: Database,
  tenant: TenantId,
  before: Customer | undefined,
  after: Customer,
): Promise<void> {
  for (const index of indexes) {
    const were = before ? index.rowsOf(tenant, before) : [];
    const are = index.rowsOf(tenant, after);
    await deleteRows(db, index, without(were, are));
    await insertRows(db, index.table, without(are, were));
  }
  await count(db, tenant, before ? [before] : [], [after]);
}

/** Rows and counters of customers that are in none yet, many at once. */
export async function loadIndex(db: Database, tenant: TenantId, customers: readonly Customer[]): Promise<void> {
  if (customers.length === 0) return;
  for (const { table, keys, rowsOf } of indexes) {
    const rows = customers.flatMap((customer) => rowsOf(tenant, customer));
    await insertRows(db, table, inOrder(rows, keys));
  }
  await count(db, tenant, [], customers);
}

/** In the order of the table: each of its pages is then written once, and a hundred thousand customers in half the time. */
function inOrder(rows: readonly Row[], keys: readonly string[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: keys.map((key) => row[key]).join("\0") }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ row }) => row);
}

function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const known = new Set(others.map((row) => JSON.stringify(row)));
  return rows.filter((row) => !known.has(JSON.stringify(row)));
}

/** Deletes rows of one customer by their keys. */
async function deleteRows(db: Database, { table, column }: Index, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { tenant, id, sort_key } = first;
  const values = sql.join(rows.map((row) => row[column]));
  const sorted = sort_key === undefined ? sql`` : sql`and sort_key = ${sort_key}`;
  await sql`
    delete from ${sql.table(table)}
    where tenant = ${tenant} and ${sql.ref(column)} in (${values}) ${sorted} and id = ${id}`.execute(db.sql);
}

/** Counts customers under their facets: less those that were, and those that are. */
async function count(db: Database, tenant: TenantId, were: readonly Customer[], are: readonly Customer[]) {
  const changes = new Map<string, number>();
  const add = (by: number) => (facet: string) => changes.set(facet, (changes.get(facet) ?? 0) + by);
  were.flatMap(facetsKept).forEach(add(-1));
  are.flatMap(facetsKept).forEach(add(1));
  const rows = [...changes].map(([facet, total]) => ({ tenant, facet, total })).filter(({ total }) => total !== 0);
  if (rows.length === 0) return;
  await db.sql
    .insertInto("customer_counts")
    .values(rows)
    .onConflict((known) =>
      known.columns(["tenant", "facet"]).doUpdateSet({ total: sql`customer_counts.total + excluded.total` }),
    )
    .execute();
}
