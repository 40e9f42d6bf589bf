import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Customer } from "../../../core/customers/customer";
import { loadIndex } from "../../customers/index-rows";
import { parseAll } from "../../documents";
import { type Database, type Engine, keyType } from "../../engines/database";
import type { Schema } from "../../engines/schema";
import { keyOnly } from "./001-first-tables";

const atOnce = 500;

/**
 * Customers are listed by facets that combine, and called by names whose spelling counts less. Everything by which they
 * are found is made anew from their documents.
 */
export const facetsOfCustomers = (engine: Engine): Migration => ({
  async up(db: Kysely<Schema>) {
    for (const statement of statements(engine)) await statement.execute(db);
    const tenants = await db.selectFrom("tenants").select("tenant").execute();
    for (const { tenant } of tenants) await indexAll({ engine, sql: db }, tenant);
    // PostgreSQL plans by what it knows of a table, and would not look at these rows by itself for a minute.
    if (engine === "postgres") await sql`analyze`.execute(db);
  },
});

function statements(engine: Engine): RawBuilder<unknown>[] {
  const key = sql.raw(keyType[engine]);
  const bare = sql.raw(keyOnly[engine]);
  return [
    sql`drop index customers_by_name`,
    sql`drop index customers_by_privilege`,
    sql`drop index customers_by_gap`,
    sql`alter table customers drop column active`,
    sql`alter table customers drop column sort_key`,
    sql`alter table customers drop column privilege`,
    sql`alter table customers drop column gap`,
    sql`drop table customer_tokens`,
    sql`create table customer_tokens (tenant ${key} not null, token ${key} not null, sort_key ${key} not null,
      id ${key} not null, shared smallint not null, tokens text not null,
      primary key (tenant, token, sort_key, id)) ${bare}`,
    sql`delete from customer_keys`,
    sql`create table customer_facets (tenant ${key} not null, facet ${key} not null, sort_key ${key} not null,
      id ${key} not null, primary key (tenant, facet, sort_key, id)) ${bare}`,
    sql`drop table customer_counts`,
    sql`create table customer_counts (tenant ${key} not null, facet ${key} not null, total bigint not null,
      primary key (tenant, facet))`,
  ];
}

async function indexAll(db: Database, tenant: string): Promise<void> {
  for (let after = ""; ; ) {
    const rows = await db.sql
      .selectFrom("customers")
      .select(["id", "document"])
      .where("tenant", "=", tenant)
      .where("id", ">", after)
      .orderBy("id")
      .limit(atOnce)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    await loadIndex(db, tenant, parseAll<Customer>(rows));
    after = last.id;
  }
}
