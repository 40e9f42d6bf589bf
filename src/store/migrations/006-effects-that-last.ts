import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** An effect knows since when it waits: what nobody can be told for long stops being news. */
export const effectsThatLast: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw("alter table outbox add column since bigint not null default 0").execute(db);
    await sql.raw("update outbox set since = due_at").execute(db);
  },
};
