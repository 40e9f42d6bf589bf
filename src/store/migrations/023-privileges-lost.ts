import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Customer } from "../../core/customers/customer";
import { facetsKept } from "../customers/index-rows";
import { sortKeyOf } from "../customers/keys";
import { insertRows, parse } from "../documents";
import type { Engine } from "../engines/database";
import type { Schema } from "../engines/schema";

const lost = /^~?lost:/;

/** Customers are listed as well by the day on which they took privileges of ours away. */
export const privilegesLost = (engine: Engine): Migration => ({
  async up(db: Kysely<Schema>) {
    const { rows } = await sql<{ tenant: string; document: string }>`
      select tenant, document from customers where document like '%"state":"revoked"%'`.execute(db);
    const found = rows.flatMap(({ tenant, document }) => {
      const customer = parse<Customer>({ document });
      const facets = facetsKept(customer).filter((facet) => lost.test(facet));
      return facets.map((facet) => ({ tenant, facet, sort_key: sortKeyOf(customer), id: customer.id }));
    });
    await insertRows({ engine, sql: db }, "customer_facets", found);
    const isLost = sql`(facet like 'lost:%' or facet like '~lost:%')`;
    await sql`delete from customer_counts where ${isLost}`.execute(db);
    await sql`
      insert into customer_counts (tenant, facet, total)
      select tenant, facet, count(*) from customer_facets where ${isLost} group by tenant, facet`.execute(db);
  },
});
