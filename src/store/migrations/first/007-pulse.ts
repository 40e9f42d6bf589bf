import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** A row that is written to find out whether the database can be written. */
export const pulse: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table pulse (id smallint not null primary key, at bigint not null)`.execute(db);
    await sql`insert into pulse values (1, 0)`.execute(db);
  },
};
