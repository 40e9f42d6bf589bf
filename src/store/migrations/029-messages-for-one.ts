import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Which messages Teams shows to one person alone: what is pressed there is edited there. */
export const messagesForOne: Migration = {
  async up(db) {
    await sql`alter table typed_forms add column targeted integer not null default 0`.execute(db);
  },
};
