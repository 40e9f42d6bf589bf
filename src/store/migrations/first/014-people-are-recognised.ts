import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { CoreEvent } from "../../../core/events";
import { type Engine, keyType } from "../../engines/database";

/**
 * People are found by their Entra object id, which was their only id so far; and they have a history of their own, with
 * what was told of them before.
 */
export const peopleAreRecognised = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>) {
    await sql`alter table people add column object_id ${sql.raw(keyType[engine])}`.execute(db);
    await sql`update people set object_id = id`.execute(db);
    await sql`create index people_by_object on people (tenant, object_id)`.execute(db);
    const told = await sql<{ tenant: string; seq: number; event: string }>`
      select tenant, seq, event from history where customer is null and event like '%"type":"person.%'`.execute(db);
    for (const { tenant, seq, event } of told.rows) {
      const about: CoreEvent = JSON.parse(event);
      if (!("person" in about)) continue;
      await sql`update history set customer = ${`user:${about.person}`}
        where tenant = ${tenant} and seq = ${seq}`.execute(db);
    }
  },
});
