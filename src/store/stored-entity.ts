import { sql } from "kysely";
import type { TenantId } from "../core/tenant";
import { insertRows, parseIfFound } from "./documents";
import type { Database, Row } from "./engines/database";
import { prepare } from "./engines/prepared";
import type { DocumentTable, Schema } from "./engines/schema";
import { StoreError } from "./engines/store-error";

/** How entities of one kind are kept. */
export interface StoredEntity<E> {
  /** The table with a row for each. */
  table: keyof Schema;
  /** The row that is kept of an entity made by `next`; none of a kind for which the history does not vouch. */
  rowOf?: ((tenant: TenantId, entity: E) => DocumentRow) | undefined;
  /** The entity as it will be stored; the given one is not altered. */
  next(entity: E): E;
  /**
   * Stores entities made by `next`, together with everything by which they are found; new ones many at once.
   *
   * @throws {StoreError} `conflict` when somebody else stored one since it was read
   */
  save(tx: Database, tenant: TenantId, entities: readonly E[]): Promise<void>;
}

/** A row of a table of documents, with the columns by which it is found. */
export type DocumentRow = Row & { id: string; document: string };

/** Entities stored whole as JSON, each under an id and a revision. */
export interface Documents<E> extends StoredEntity<E> {
  find(db: Database, tenant: TenantId, id: string): Promise<E | undefined>;
}

type Columns<Table extends DocumentTable> = Omit<Schema[Table], "tenant" | "revision" | "document"> & Row;

/**
 * Keeps entities in a table of documents.
 *
 * @param columnsOf gives the id and the columns by which an entity is found
 */
export function documents<Table extends DocumentTable, E extends { revision: number }>(
  table: Table,
  columnsOf: (entity: E) => Columns<Table>,
): Documents<E> {
  const rowOf = (tenant: TenantId, entity: E): DocumentRow & { revision: number } => ({
    tenant,
    revision: entity.revision,
    document: JSON.stringify(entity),
    ...columnsOf(entity),
  });
  const one = prepare<{ document: string }>(
    (_db, arg) => sql`select document from ${sql.table(table)} where tenant = ${arg(0)} and id = ${arg(1)}`,
  );
  return {
    table,
    rowOf,
    next: (entity) => ({ ...entity, revision: entity.revision + 1 }),
    async save(tx, tenant, entities) {
      const rows = entities.filter(isNew).map((entity) => rowOf(tenant, entity));
      let written = await insertRows(tx, table, rows);
      for (const entity of entities) if (!isNew(entity)) written += await update(tx, table, rowOf(tenant, entity));
      if (written !== entities.length) throw new StoreError("conflict");
    },
    find: async (db, tenant, id) => parseIfFound(await one.first(db, tenant, id)),
  };
}

/** Whether nothing was stored of it before; it was made by `next`. */
export const isNew = ({ revision }: { revision: number }): boolean => revision === 1;

/** @returns how many rows were written: none where the stored revision is not the one that was read */
async function update(db: Database, table: DocumentTable, row: DocumentRow & { revision: number }): Promise<number> {
  const columns = Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.join(columns)}
    where tenant = ${row.tenant} and id = ${row.id} and revision = ${row.revision - 1}`.execute(db.sql);
  return Number(numAffectedRows);
}
