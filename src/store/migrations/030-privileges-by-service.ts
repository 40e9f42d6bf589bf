import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Customer } from "../../core/customers/customer";
import { facetsKept } from "../customers/index-rows";
import { sortKeyOf } from "../customers/keys";
import { insertRows, parse } from "../documents";
import type { Engine, Row } from "../engines/database";
import type { Schema } from "../engines/schema";

const atOnce = 500;
const ofService = /^[~+]?(?:granted|revoked):/;

interface Stored {
  tenant: string;
  id: string;
  document: string;
}

/** Customers are listed as well by each service for which they granted us privileges, or took them away. */
export const privilegesByService = (engine: Engine): Migration => ({
  async up(db: Kysely<Schema>) {
    let after = ["", ""];
    for (;;) {
      const { rows } = await sql<Stored>`
        select tenant, id, document from customers where (tenant, id) > (${after[0]}, ${after[1]})
        order by tenant, id limit ${sql.lit(atOnce)}`.execute(db);
      const last = rows.at(-1);
      if (!last) break;
      // Rows that are there already stay as they are.
      await insertRows({ engine, sql: db }, "customer_facets", rows.flatMap(rowsOf));
      after = [last.tenant, last.id];
    }
    const isOfService = sql.join(
      ["", "~", "+"].flatMap((kept) => ["granted", "revoked"].map((state) => sql`facet like ${`${kept}${state}:%`}`)),
      sql` or `,
    );
    await sql`delete from customer_counts where ${isOfService}`.execute(db);
    await sql`
      insert into customer_counts (tenant, facet, total)
      select tenant, facet, count(*) from customer_facets where ${isOfService} group by tenant, facet`.execute(db);
  },
});

function rowsOf({ tenant, document }: Stored): Row[] {
  const customer = parse<Customer>({ document });
  const facets = facetsKept(customer).filter((facet) => ofService.test(facet));
  return facets.map((facet) => ({ tenant, facet, sort_key: sortKeyOf(customer), id: customer.id }));
}
