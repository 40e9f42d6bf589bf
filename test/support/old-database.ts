import { Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { type Customer, hasProviderGap, privilegeState } from "../../src/core/customers/customer";
import type { RecordedEvent } from "../../src/core/events";
import { fold, wordsOf } from "../../src/core/fold";
import { type ChainHead, emptyChain } from "../../src/core/history/chain";
import { keyringOf } from "../../src/core/history/keyring";
import type { EntityLists } from "../../src/core/ports";
import type { Tenant } from "../../src/core/tenant";
import { loadIndex } from "../../src/store/customers/index-rows";
import { insertRows } from "../../src/store/documents";
import { type Database, flag, type Row } from "../../src/store/engines/database";
import { postgresDialect } from "../../src/store/engines/postgres";
import { sqliteDialect } from "../../src/store/engines/sqlite";
import { entryRow } from "../../src/store/history/history";
import { migrationsFor } from "../../src/store/migrations";
import { linkUnsealed } from "./worlds/unsealed";

/**
 * Makes the tables of an earlier version in an empty database, with a tenant and its people and customers as that version
 * kept them.
 *
 * @param url as `openStore` takes it
 * @param version the last migration that it knew
 */
export async function fillAsBefore(
  url: string,
  version: string,
  tenant: Tenant,
  { people = [], customers = [], conversations = [] }: Pick<EntityLists, "people" | "customers" | "conversations">,
): Promise<void> {
  const db = connect(url);
  const migrator = new Migrator({
    db: db.sql,
    provider: { getMigrations: async () => migrationsFor(db.engine, keys, { now: () => 1 }) },
  });
  const { error } = await migrator.migrateTo(version);
  if (error) throw error;
  await insertRows(db, "tenants", [{ tenant: tenant.id, document: JSON.stringify(tenant) }]);
  await insertRows(db, "heads", [{ tenant: tenant.id, ...emptyChain, place: 0 }]);
  const stored = <E extends { id: string }>(entity: E) => ({
    tenant: tenant.id,
    id: entity.id,
    revision: 1,
    document: JSON.stringify({ ...entity, revision: 1 }),
  });
  const persons = people.map((person) => ({ ...stored(person), sort_key: fold(person.name) }));
  await insertRows(db, "people", persons);
  const places = conversations.map((conversation) => ({
    ...stored(conversation),
    active: flag(conversation.state === "active"),
    person: conversation.person ?? null,
    last_seen: conversation.lastSeen,
  }));
  await insertRows(db, "conversations", places);
  if (version < "005") await fillSorted(db, tenant.id, customers, stored);
  else await fillByFacets(db, tenant.id, customers, stored);
  await db.sql.destroy();
}

type StoredRow = (customer: Customer) => Row;

/** Customers as they were kept under their order and state. */
async function fillSorted(db: Database, tenant: string, customers: readonly Customer[], stored: StoredRow) {
  const key = (customer: Customer) => ({ tenant, sort_key: fold(customer.name), id: customer.id });
  const state = (customer: Customer) => ({
    privilege: privilegeState(customer),
    gap: flag(hasProviderGap(customer)),
  });
  const rows = customers.map((customer) => ({
    ...stored(customer),
    ...key(customer),
    ...state(customer),
    active: flag(customer.state === "active"),
  }));
  await insertRows(db, "customers", rows);
  const tokens = customers.flatMap((customer) => {
    const words = [...new Set([customer.name, customer.domain].flatMap(wordsOf))].sort();
    const all = words.map((word) => ` ${word}`).join("");
    return words.map((token) => ({ ...key(customer), ...state(customer), token, shared: 0, tokens: all }));
  });
  await insertRows(db, "customer_tokens", tokens);
  const names = customers.map(({ id, name }) => ({ tenant, name: fold(name), id }));
  await insertRows(db, "customer_keys", names);
  await sql`insert into customer_counts values (${tenant}, 'all', ${customers.length})`.execute(db.sql);
}

/** Customers as they were kept before there were facets of any provider, and of anybody. */
async function fillByFacets(db: Database, tenant: string, customers: readonly Customer[], stored: StoredRow) {
  await insertRows(db, "customers", customers.map(stored));
  await loadIndex(db, tenant, customers);
  for (const table of ["customer_facets", "customer_counts"])
    await sql`delete from ${sql.table(table)} where facet in ('provider', 'owner', '~provider', '~owner')`.execute(
      db.sql,
    );
}

/** Entries as every version before the first key wrote them. */
export async function tellAsBefore(url: string, tenant: string, told: readonly RecordedEvent[]): Promise<void> {
  const db = connect(url);
  let last: ChainHead = emptyChain;
  for (const each of told) {
    const entry = linkUnsealed(tenant, last, { ...each, at: 1 });
    const { records: _, seal_key: __, seal: ___, ...row } = entryRow(tenant, entry);
    await insertRows(db, "history", [row]);
    last = entry;
  }
  await db.sql.updateTable("heads").set({ seq: last.seq, hash: last.hash }).where("tenant", "=", tenant).execute();
  await db.sql.destroy();
}

/** No earlier version had one. */
const keys = keyringOf("never used");

const connect = (url: string): Database =>
  url.startsWith("sqlite:")
    ? { engine: "sqlite", sql: new Kysely({ dialect: sqliteDialect(url.slice("sqlite:".length), 1000).dialect }) }
    : { engine: "postgres", sql: new Kysely({ dialect: postgresDialect(url, 1) }) };
