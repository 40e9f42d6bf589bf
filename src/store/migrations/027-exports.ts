import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type Engine, keyType } from "../engines/database";

/** Pages from which customers or a history are saved, until they close. */
export const exportPages = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>) {
    const key = keyType[engine];
    await sql
      .raw(`create table exports (tenant ${key} not null, id ${key} not null, revision bigint not null,
        document text not null, page ${key} not null, until bigint not null, primary key (tenant, id))`)
      .execute(db);
    await sql`create unique index exports_page on exports (page)`.execute(db);
    await sql`create index exports_until on exports (until)`.execute(db);
  },
});
