import { sql } from "kysely";
import { type Import, type ImportPart, partId, type StoredImport, withDigests } from "../../core/imports/import";
import type { ImportQueries } from "../../core/imports/queries";
import type { TenantId } from "../../core/tenant";
import { parseAll } from "../documents";
import { type Database, flag } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents, type StoredEntity } from "../stored-entity";

const isOpen = ({ state }: Import): boolean => !["applied", "cancelled", "stopped"].includes(state);

const stored = documents("imports", (list: Import) => ({ id: list.id, open: flag(isOpen(list)), begun_at: list.at }));

/** How far an import is: the history tells what came of it. */
export const imports: StoredEntity<Import> = { ...stored, rowOf: undefined };

/** Lines of a file that somebody brought, for as long as they are needed: nobody vouches for them. */
export const importParts: StoredEntity<ImportPart> = {
  ...documents("import_parts", ({ id }: ImportPart) => ({ id })),
  rowOf: undefined,
};

const part = prepare<{ document: string }>(
  (_db, arg) => sql`select document from import_parts where tenant = ${arg(0)} and id = ${arg(1)}`,
);

const open = prepare<{ document: string }>(
  (_db, arg) => sql`
    select document from imports where tenant = ${arg(0)} and open = 1 order by begun_at desc, id desc`,
);

export const importQueries = (db: Database, tenant: TenantId): ImportQueries => ({
  async import(id) {
    const list = await stored.find(db, tenant, id);
    return list && withDigests(list);
  },
  async importPart(list, place) {
    const row = await part.first(db, tenant, partId(list, place));
    // Not kept to be parsed once: it is as large as a thousand others, and read a few times.
    return row && (JSON.parse(row.document) as ImportPart); // written from one
  },
  openImports: async () => parseAll<StoredImport>(await open.all(db, tenant)).map(withDigests),
});
