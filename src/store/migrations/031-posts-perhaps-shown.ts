import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Which posts may be shown though there was no answer, and by what their messages are known once they are pressed. */
export const postsPerhapsShown: Migration = {
  async up(db) {
    await sql`alter table outbox add column perhaps text`.execute(db);
  },
};
