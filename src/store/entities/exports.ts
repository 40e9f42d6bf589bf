import type { Millis } from "../../core/clock";
import type { Export } from "../../core/exports/export";
import type { ExportQueries } from "../../core/exports/queries";
import type { Stores } from "../../core/ports";
import type { TenantId } from "../../core/tenant";
import { parse } from "../documents";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents, type StoredEntity } from "../stored-entity";

const stored = documents("exports", ({ id, page, until }: Export) => ({ id, page, until }));

/** Pages from which something is saved, for a while. */
export const exportTable: StoredEntity<Export> = {
  ...stored,
  rowOf: undefined, // it is forgotten when its time is over; that it was opened is an entry of the history
};

const byPage = prepare<{ tenant: TenantId; document: string }>((db, arg) =>
  db.selectFrom("exports").select(["tenant", "document"]).where("page", "=", arg(0)),
);

export const exportQueries = (db: Database, tenant: TenantId): ExportQueries => ({
  export: (id) => stored.find(db, tenant, id),
});

export const exportByPage = async (db: Database, page: string): ReturnType<Stores["exportByPage"]> => {
  const row = await byPage.first(db, page);
  return row && { tenant: row.tenant, found: parse<Export>(row) };
};

/** Deletes those whose pages closed before a moment. */
export async function forgetExports(db: Database, moment: Millis): Promise<void> {
  await db.sql.deleteFrom("exports").where("until", "<", moment).execute();
}
