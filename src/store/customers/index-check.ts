import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Customer } from "../../core/customers/customer";
import type { TenantId } from "../../core/tenant";
import type { Database, Row } from "../engines/database";
import { facetsKept, type Index, indexes } from "./index-rows";

/**
 * The first customer that is not found as it should be: rows by which it is searched, listed and counted were taken away,
 * added or altered. Reads all of a tenant, in parts.
 *
 * @returns its id, or the id of nobody under which there are rows; nothing when all is well
 */
export async function wronglyFound(db: Database, tenant: TenantId): Promise<string | undefined> {
  const stored = await Promise.all(indexes.map((index) => digestsOf(db, tenant, index)));
  const counts = new Map<string, number>();
  for await (const customer of customersOf(db, tenant)) {
    for (const facet of facetsKept(customer)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
    for (const [place, { rowsOf }] of indexes.entries()) {
      const digests = stored[place];
      if (digests?.get(customer.id) !== digestOf(rowsOf(tenant, customer))) return customer.id;
      digests?.delete(customer.id);
    }
  }
  const [nobodys] = stored.flatMap((digests) => [...digests.keys()]);
  return nobodys ?? ((await isCountedRight(db, tenant, counts)) ? undefined : "counts");
}

/** Whether all rows are there, and unaltered, by which this customer is found; those that others have are not looked at. */
export async function isFoundAsStored(db: Database, tenant: TenantId, customer: Customer): Promise<boolean> {
  for (const { table, column, rowsOf } of indexes) {
    const rows = rowsOf(tenant, customer);
    if (rows.length === 0) continue;
    const values = sql.join(rows.map((row) => row[column]));
    const { rows: stored } = await sql<Row>`
      select * from ${sql.table(table)}
      where tenant = ${tenant} and ${sql.ref(column)} in (${values}) and id = ${customer.id}`.execute(db.sql);
    if (digestOf(stored) !== digestOf(rows)) return false;
  }
  return true;
}

const atOnce = 2000;

async function* customersOf(db: Database, tenant: TenantId): AsyncGenerator<Customer> {
  for (let last = ""; ; ) {
    const { rows } = await sql<{ id: string; document: string }>`
      select id, document from customers where tenant = ${tenant} and id > ${last} order by id limit ${sql.lit(atOnce)}`.execute(
      db.sql,
    );
    for (const { document } of rows) yield JSON.parse(document);
    last = rows.at(-1)?.id ?? "";
    if (rows.length < atOnce) return;
  }
}

/** One number for all rows of each customer, whatever their order. */
async function digestsOf(db: Database, tenant: TenantId, { table, keys }: Index): Promise<Map<string, bigint>> {
  const digests = new Map<string, bigint>();
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  for (let further = sql``; ; ) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} where tenant = ${tenant} ${further} order by ${columns} limit ${sql.lit(atOnce)}`.execute(
      db.sql,
    );
    for (const row of rows) digests.set(String(row.id), (digests.get(String(row.id)) ?? 0n) ^ hashOf(row));
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return digests;
    further = sql`and (${columns}) > (${sql.join(keys.map((key) => last[key]))})`;
  }
}

const digestOf = (rows: readonly Row[]): bigint | undefined =>
  rows.length === 0 ? undefined : rows.reduce((digest, row) => digest ^ hashOf(row), 0n);

/** A row by all it says, whatever the order of its columns and however the database gives its numbers. */
function hashOf(row: Row): bigint {
  const said = Object.entries(row)
    .map(([column, value]) => [column, String(value)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(said)).digest().readBigUInt64LE();
}

async function isCountedRight(db: Database, tenant: TenantId, counts: ReadonlyMap<string, number>): Promise<boolean> {
  const rows = await db.sql.selectFrom("customer_counts").selectAll().where("tenant", "=", tenant).execute();
  const stored = rows.filter(({ total }) => Number(total) !== 0);
  return stored.length === counts.size && stored.every(({ facet, total }) => counts.get(facet) === Number(total));
}
