import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type Engine, keyType } from "../engines/database";

/** A reseller's own way into the programme; who has none was in it before. */
export const enrolments = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>) {
    const key = keyType[engine];
    await sql
      .raw(`create table enrolments (tenant ${key} not null, id ${key} not null, revision bigint not null,
        document text not null, primary key (tenant, id))`)
      .execute(db);
  },
});
