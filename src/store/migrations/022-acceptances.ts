import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type Engine, keyType } from "../engines/database";

/** Acceptances of which nothing was certain, until a person says whose they are. */
export const acceptances = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>) {
    const key = keyType[engine];
    await sql
      .raw(`create table acceptances (tenant ${key} not null, id ${key} not null, revision bigint not null,
        document text not null, open smallint not null, seen_at bigint not null, primary key (tenant, id))`)
      .execute(db);
    await sql`create index acceptances_open on acceptances (tenant, open, seen_at, id)`.execute(db);
  },
});
