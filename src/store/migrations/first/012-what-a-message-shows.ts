import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What a pressed message shows is found by the message: nothing else may take its place. */
export const whatAMessageShows: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index shown_cards_by_message on shown_cards (tenant, conversation, activity)`.execute(db);
  },
};
