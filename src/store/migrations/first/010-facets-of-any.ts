import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Schema } from "../../engines/schema";

/** Customers are listed as well by whether they have a provider, or somebody who looks after them, at all. */
export const facetsOfAny: Migration = {
  async up(db: Kysely<Schema>) {
    for (const facet of ["provider", "owner", "~provider", "~owner"]) {
      await sql`
        insert into customer_facets (tenant, facet, sort_key, id)
        select tenant, ${sql.lit(facet)}, sort_key, id from customer_facets
        where facet like ${sql.lit(`${facet}:%`)} on conflict do nothing`.execute(db);
      await sql`delete from customer_counts where facet = ${facet}`.execute(db);
      await sql`
        insert into customer_counts (tenant, facet, total)
        select tenant, facet, count(*) from customer_facets where facet = ${facet} group by tenant, facet`.execute(db);
    }
  },
};
