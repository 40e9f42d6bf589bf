import { fold } from "../../core/fold";
import type { Person } from "../../core/people/person";
import type { PeopleQueries } from "../../core/people/queries";
import type { TenantId } from "../../core/tenant";
import { parseAll } from "../documents";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents } from "../stored-entity";

export const people = documents("people", ({ id, name }: Person) => ({ id, sort_key: fold(name) }));

const all = prepare<{ document: string }>((db, arg) =>
  db.selectFrom("people").select("document").where("tenant", "=", arg(0)).orderBy("sort_key").orderBy("id"),
);

export const peopleQueries = (db: Database, tenant: TenantId): PeopleQueries => ({
  person: (id) => people.find(db, tenant, id),
  people: async () => parseAll(await all.all(db, tenant)),
});
