import { fold } from "../core/fold";
import type { Person, TenantId } from "../core/people/person";
import type { Reads } from "../core/ports";
import type { Database, Row } from "./database";
import { documentRow, parseAll, parseIfFound } from "./documents";
import { prepare } from "./prepared";

export const personRow = (tenant: TenantId, person: Person): Row =>
  documentRow(tenant, person.id, person, { sort_key: fold(person.name) });

type Found = { document: string };

const one = prepare<Found>((db, arg) =>
  db.selectFrom("people").select("document").where("tenant", "=", arg(0)).where("id", "=", arg(1)),
);

const all = prepare<Found>((db, arg) =>
  db.selectFrom("people").select("document").where("tenant", "=", arg(0)).orderBy("sort_key").orderBy("id"),
);

export const peopleReads = (db: Database, tenant: TenantId): Pick<Reads, "person" | "people"> => ({
  person: async (id) => parseIfFound(await one.first(db, tenant, id)),
  people: async () => parseAll(await all.all(db, tenant)),
});
