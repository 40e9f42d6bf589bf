import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Customer } from "../../../core/customers/customer";
import type { Keyring } from "../../../core/history/keyring";
import type { TenantId } from "../../../core/tenant";
import { loadIndex } from "../../customers/index-rows";
import type { Database, Engine } from "../../engines/database";
import type { Schema } from "../../engines/schema";
import { sealTenant } from "../../tenant-seal";

/**
 * What an organisation is called, and its partner number, are sealed: drafts name it, and exempt its name. And customers
 * are found by what is made of them today, since it is checked from now on.
 */
export const organisationsAreSealed = (engine: Engine, keys: Keyring): Migration => ({
  async up(db: Kysely<Schema>) {
    await sql`alter table tenants add column seal_key text`.execute(db);
    await sql`alter table tenants add column seal text`.execute(db);
    for (const { tenant, document } of await db.selectFrom("tenants").select(["tenant", "document"]).execute()) {
      const { key, seal } = sealTenant(keys, tenant, document);
      await db.updateTable("tenants").set({ seal_key: key, seal }).where("tenant", "=", tenant).execute();
      await indexAnew({ engine, sql: db }, tenant);
    }
  },
});

const atOnce = 500;

async function indexAnew(db: Database, tenant: TenantId): Promise<void> {
  for (const table of ["customer_tokens", "customer_keys", "customer_facets", "customer_counts"] as const)
    await sql`delete from ${sql.table(table)} where tenant = ${tenant}`.execute(db.sql);
  const rows = await db.sql.selectFrom("customers").select("document").where("tenant", "=", tenant).execute();
  const customers = rows.map(({ document }): Customer => JSON.parse(document));
  for (let start = 0; start < customers.length; start += atOnce)
    await loadIndex(db, tenant, customers.slice(start, start + atOnce));
}
