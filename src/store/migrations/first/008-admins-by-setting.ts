import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { Person } from "../../../core/people/person";
import type { Schema } from "../../engines/schema";

/** People tell which of their roles come from the settings: nothing else has made anybody without an address so far. */
export const adminsBySetting: Migration = {
  async up(db: Kysely<Schema>) {
    for (const { tenant, id, document } of await db.selectFrom("people").selectAll().execute()) {
      const person: Person = JSON.parse(document);
      if (person.upn !== undefined || person.roles.join() !== "global-admin") continue;
      const told: Person = { ...person, rolesBySetting: ["global-admin"] };
      await db
        .updateTable("people")
        .set({ document: JSON.stringify(told) })
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .execute();
    }
  },
};
