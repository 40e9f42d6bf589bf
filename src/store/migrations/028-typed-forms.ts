import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type Engine, keyType } from "../engines/database";

/** Whose form a message is: a press by nobody else takes its place. */
export const typedForms = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>) {
    const key = keyType[engine];
    await sql
      .raw(`create table typed_forms (tenant ${key} not null, conversation ${key} not null, activity ${key} not null,
        person ${key} not null, primary key (tenant, conversation, activity))`)
      .execute(db);
  },
});
