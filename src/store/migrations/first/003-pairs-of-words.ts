import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type Customer, hasProviderGap, privilegeState } from "../../../core/customers/customer";
import { tokenRows } from "../../customers/tokens";
import { insertRows, parse } from "../../documents";
import { type Engine, flag, type Row } from "../../engines/database";
import type { Schema } from "../../engines/schema";

const atOnce = 500;

interface Stored {
  tenant: string;
  id: string;
  document: string;
}

/** Customers are found by two of their words at once: those stored before get their pairs. */
export const pairsOfWords = (engine: Engine): Migration => ({
  async up(db: Kysely<Schema>) {
    let after = ["", ""];
    for (;;) {
      const { rows } = await sql<Stored>`
        select tenant, id, document from customers where (tenant, id) > (${after[0]}, ${after[1]})
        order by tenant, id limit ${sql.lit(atOnce)}`.execute(db);
      const last = rows.at(-1);
      if (!last) return;
      // Rows that are there already stay as they are.
      await insertRows({ engine, sql: db }, "customer_tokens", rows.flatMap(rowsOf));
      after = [last.tenant, last.id];
    }
  },
});

/** With the two columns that the table has until 005. */
function rowsOf(row: Stored): Row[] {
  const customer = parse<Customer>(row);
  const columns = { privilege: privilegeState(customer), gap: flag(hasProviderGap(customer)) };
  return tokenRows(row.tenant, customer).map((token) => ({ ...token, ...columns }));
}
