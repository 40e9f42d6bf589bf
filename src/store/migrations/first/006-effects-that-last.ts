import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type Engine, keyType } from "../../engines/database";

/**
 * An effect knows since when it waits: what nobody can be told for long stops being news. Processes on one database know
 * what another one has answered, and how many calls it made.
 */
export const effectsThatLast = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>) {
    const key = keyType[engine];
    await sql.raw("alter table outbox add column since bigint not null default 0").execute(db);
    await sql.raw("update outbox set since = due_at").execute(db);
    await sql
      .raw(`create table answers (tenant ${key} not null, key ${key} not null, since bigint not null, answer text,
        primary key (tenant, key))`)
      .execute(db);
    await sql
      .raw(`create table paces (tenant ${key} not null, key ${key} not null, full_at double precision not null,
        every_ms double precision not null, primary key (tenant, key))`)
      .execute(db);
  },
});
