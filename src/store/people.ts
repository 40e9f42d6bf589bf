import { fold } from "../core/fold";
import type { Person } from "../core/people/person";
import type { Queries } from "../core/ports";
import type { TenantId } from "../core/tenant";
import { documentRow, parseAll, parseIfFound } from "./documents";
import type { Database, Row } from "./engines/database";
import { prepare } from "./engines/prepared";

export const personRow = (tenant: TenantId, person: Person): Row =>
  documentRow(tenant, person.id, person, { sort_key: fold(person.name) });

type Found = { document: string };

const one = prepare<Found>((db, arg) =>
  db.selectFrom("people").select("document").where("tenant", "=", arg(0)).where("id", "=", arg(1)),
);

const all = prepare<Found>((db, arg) =>
  db.selectFrom("people").select("document").where("tenant", "=", arg(0)).orderBy("sort_key").orderBy("id"),
);

export const peopleQueries = (db: Database, tenant: TenantId): Pick<Queries, "person" | "people"> => ({
  person: async (id) => parseIfFound(await one.first(db, tenant, id)),
  people: async () => parseAll(await all.all(db, tenant)),
});
