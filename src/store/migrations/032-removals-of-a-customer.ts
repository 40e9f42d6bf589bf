import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The requests for one customer, the last first: whether one was decided since a form was begun. */
export const removalsOfACustomer: Migration = {
  async up(db) {
    await sql`create index removals_customer on removals (tenant, customer, place, id)`.execute(db);
  },
};
