import { fold } from "../../core/fold";
import { objectIdOf, type Person } from "../../core/people/person";
import type { PeopleQueries } from "../../core/people/queries";
import type { TenantId } from "../../core/tenant";
import { parseAll, parseIfFound } from "../documents";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents } from "../stored-entity";

export const people = documents("people", (person: Person) => ({
  id: person.id,
  sort_key: fold(person.name),
  object_id: objectIdOf(person) ?? null,
}));

const byObjectId = prepare<{ document: string }>((db, arg) =>
  db.selectFrom("people").select("document").where("tenant", "=", arg(0)).where("object_id", "=", arg(1)),
);

const all = prepare<{ document: string }>((db, arg) =>
  db.selectFrom("people").select("document").where("tenant", "=", arg(0)).orderBy("sort_key").orderBy("id"),
);

export const peopleQueries = (db: Database, tenant: TenantId): PeopleQueries => ({
  person: (id) => people.find(db, tenant, id),
  personWith: async (objectId) => parseIfFound(await byObjectId.first(db, tenant, objectId)),
  people: async () => parseAll(await all.all(db, tenant)),
});
