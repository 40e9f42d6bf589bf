import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type Engine, keyType } from "../engines/database";

/** Lists of customers that are brought in, and their lines until they are done with. */
export const imports = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>) {
    const key = keyType[engine];
    await sql
      .raw(`create table imports (tenant ${key} not null, id ${key} not null, revision bigint not null,
        document text not null, open smallint not null, begun_at bigint not null, primary key (tenant, id))`)
      .execute(db);
    await sql`create index imports_open on imports (tenant, open, begun_at, id)`.execute(db);
    await sql
      .raw(`create table import_parts (tenant ${key} not null, id ${key} not null, revision bigint not null,
        document text not null, primary key (tenant, id))`)
      .execute(db);
  },
});
