import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** An effect knows the turn from which it follows, so that the log can be read from one to the other. */
export const effectsNameTheirTurn: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw("alter table outbox add column reference text").execute(db);
  },
};
