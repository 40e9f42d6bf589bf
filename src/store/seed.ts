import { sql } from "kysely";
import type { Clock, Millis } from "../core/clock";
import type { RecordedEvent } from "../core/events";
import type { Keyring } from "../core/history/keyring";
import type { Entities, EntityLists } from "../core/ports";
import type { Tenant, TenantId } from "../core/tenant";
import { parse, parseIfFound } from "./documents";
import { type Database, inTransaction } from "./engines/database";
import { kinds, tables } from "./entities";
import { appendEntries } from "./history/history";
import { addHead, lockHead, moveHead } from "./history/tenant-head";
import { vouchForAll } from "./history/vouch";
import type { StoredEntity } from "./stored-entity";
import { sealTenant } from "./tenant-seal";

/** What a tenant begins with: entities of revision 0, and events with the times at which they happened. */
export interface Contents extends EntityLists {
  events?: (RecordedEvent & { at: Millis })[];
}

/** Brings tenants and their first data into the store. */
export interface Seed {
  /**
   * Adds a tenant; one that is there already stays as it is.
   *
   * @returns false when it is there already
   */
  addTenant(tenant: Tenant): Promise<boolean>;
  /**
   * Fills an empty tenant in one transaction, storing the same rows as `TenantStore.change` but announcing nothing.
   *
   * @returns false, and nothing is changed, when anything of the tenant is stored already
   */
  load(tenant: TenantId, contents: Contents): Promise<boolean>;
}

export const seedOf = (db: Database, keys: Keyring, clock: Clock): Seed => ({
  addTenant: (tenant) => inTransaction(db, (tx) => addTenant(tx, keys, tenant)),
  load: (tenant, contents) => inTransaction(db, (tx) => load(tx, keys, tenant, contents, clock.now())),
});

/** All tenants that the store knows. */
export async function tenantsIn(db: Database): Promise<Tenant[]> {
  const rows = await db.sql.selectFrom("tenants").select("document").orderBy("tenant").execute();
  return rows.map((row) => parse<Tenant>(row));
}

/** A tenant as it is stored now: the same object for as long as it has not changed. */
export async function tenantIn(db: Database, id: TenantId): Promise<Tenant | undefined> {
  const row = await db.sql.selectFrom("tenants").select("document").where("tenant", "=", id).executeTakeFirst();
  return parseIfFound<Tenant>(row);
}

async function addTenant(tx: Database, keys: Keyring, tenant: Tenant): Promise<boolean> {
  const document = JSON.stringify(tenant);
  const { key, seal } = sealTenant(keys, tenant.id, document);
  const added = await tx.sql
    .insertInto("tenants")
    .values({ tenant: tenant.id, document, seal_key: key, seal })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  await addHead(tx, tenant.id, keys);
  return true;
}

async function load(tx: Database, keys: Keyring, tenant: TenantId, contents: Contents, at: Millis): Promise<boolean> {
  const head = await lockHead(tx, tenant);
  if (head.seq > 0 || (await isFilled(tx, tenant))) return false;
  for (const kind of kinds) await loadKind(tx, tenant, kind, contents);
  const told = await appendEntries(tx, tenant, keys, head, contents.events ?? []);
  const last = await vouchForAll(tx, tenant, keys, { ...head, ...endOf(told) }, at);
  await moveHead(tx, tenant, keys, head, last);
  // PostgreSQL plans by what it knows of a table, and would not look at these rows by itself for a minute.
  if (tx.engine === "postgres") await sql`analyze`.execute(tx.sql);
  return true;
}

const endOf = (entries: { seq: number; hash: string }[]) => {
  const last = entries.at(-1);
  return last && { seq: last.seq, hash: last.hash };
};

async function isFilled(tx: Database, tenant: TenantId): Promise<boolean> {
  for (const kind of kinds) {
    const { rows } = await sql`select 1 from ${sql.table(tables[kind].table)} where tenant = ${tenant} limit 1`.execute(
      tx.sql,
    );
    if (rows.length > 0) return true;
  }
  return false;
}

const atOnce = 1000;

async function loadKind<Kind extends keyof Entities>(
  tx: Database,
  tenant: TenantId,
  kind: Kind,
  lists: EntityLists,
): Promise<void> {
  const stored: StoredEntity<Entities[Kind]> = tables[kind];
  const entities: readonly Entities[Kind][] = lists[kind] ?? [];
  for (let start = 0; start < entities.length; start += atOnce) {
    await stored.save(tx, tenant, entities.slice(start, start + atOnce).map(stored.next));
  }
}
