import { sql } from "kysely";
import type { Millis } from "../core/clock";
import type { Customer } from "../core/customers/customer";
import type { RecordedEvent } from "../core/events";
import { emptyChain } from "../core/history/chain";
import type { Change } from "../core/ports";
import type { Tenant, TenantId } from "../core/tenant";
import { conversationRow, shownCardRow, topicRows } from "./conversations";
import { count, customerColumns, filters, filtersOf, indexOf, nameRows, tokenRows } from "./customers/index-rows";
import { documentRow, insertRows, parse } from "./documents";
import { type Database, inTransaction, type Row } from "./engines/database";
import { appendEntries, linkEvents } from "./history/history";
import { lockHead, moveHead } from "./history/tenant-head";
import { invitationRow } from "./invitations";
import { personRow } from "./people";
import { linkRow, providerRow } from "./providers";
import { followUpRow, removalRow } from "./removals";

/** What a tenant begins with: entities of revision 0, and events with the times at which they happened. */
export interface Contents extends Omit<Change<never>, "answer" | "events" | "effects"> {
  events?: (RecordedEvent & { at: Millis })[];
}

/** Brings tenants and their first data into the store. */
export interface Seed {
  /** @returns false, and nothing is changed, when the tenant is there already */
  addTenant(tenant: Tenant): Promise<boolean>;
  tenants(): Promise<Tenant[]>;
  /**
   * Fills an empty tenant in one transaction, storing the same rows as `Ledger.change` but announcing nothing.
   *
   * @returns false, and nothing is changed, when the tenant has people, customers or history already
   */
  load(tenant: TenantId, contents: Contents): Promise<boolean>;
}

export const seedOf = (db: Database): Seed => ({
  addTenant: (tenant) => inTransaction(db, (tx) => addTenant(tx, tenant)),
  async tenants() {
    const rows = await db.sql.selectFrom("tenants").select("document").orderBy("tenant").execute();
    return rows.map((row) => parse<Tenant>(row));
  },
  load: (tenant, contents) => inTransaction(db, (tx) => load(tx, tenant, contents)),
});

async function addTenant(tx: Database, tenant: Tenant): Promise<boolean> {
  const added = await tx.sql
    .insertInto("tenants")
    .values({ tenant: tenant.id, document: JSON.stringify(tenant) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  await insertRows(tx, "heads", [{ tenant: tenant.id, ...emptyChain, place: 0 }]);
  await insertRows(
    tx,
    "customer_counts",
    filters.map((filter) => ({ tenant: tenant.id, filter, total: 0 })),
  );
  return true;
}

async function load(tx: Database, tenant: TenantId, contents: Contents): Promise<boolean> {
  const head = await lockHead(tx, tenant);
  if (head.seq > 0 || (await isFilled(tx, tenant))) return false;
  const { people, providers, links, invitations, removals, followUps, conversations, shown } = contents;
  const rowsOf = <T>(entities: T[] = [], rowOf: (tenant: TenantId, entity: T) => Row): Row[] =>
    entities.map((entity) => rowOf(tenant, entity));
  await insertRows(tx, "people", rowsOf(people, personRow));
  await insertRows(tx, "providers", rowsOf(providers, providerRow));
  await insertRows(tx, "links", rowsOf(links, linkRow));
  await insertRows(tx, "invitations", rowsOf(invitations, invitationRow));
  await insertRows(tx, "removals", rowsOf(removals, removalRow));
  await insertRows(tx, "follow_ups", rowsOf(followUps, followUpRow));
  await insertRows(tx, "conversations", rowsOf(conversations, conversationRow));
  await insertRows(
    tx,
    "conversation_topics",
    (conversations ?? []).flatMap((each) => topicRows(tenant, each)),
  );
  await insertRows(tx, "shown_cards", rowsOf(shown, shownCardRow));
  await loadCustomers(tx, tenant, contents.customers ?? []);
  const entries = linkEvents(tenant, head, contents.events ?? []);
  await appendEntries(tx, tenant, entries);
  await moveHead(tx, tenant, { ...head, ...lastOf(entries) });
  // PostgreSQL plans by what it knows of a table, and would not look at these rows by itself for a minute.
  if (tx.engine === "postgres") await sql`analyze`.execute(tx.sql);
  return true;
}

const lastOf = (entries: { seq: number; hash: string }[]) => {
  const last = entries.at(-1);
  return last && { seq: last.seq, hash: last.hash };
};

async function isFilled(tx: Database, tenant: TenantId): Promise<boolean> {
  const person = await tx.sql.selectFrom("people").select("id").where("tenant", "=", tenant).limit(1).execute();
  const customer = await tx.sql.selectFrom("customers").select("id").where("tenant", "=", tenant).limit(1).execute();
  return person.length + customer.length > 0;
}

const customersAtOnce = 1000;

async function loadCustomers(tx: Database, tenant: TenantId, customers: Customer[]): Promise<void> {
  const totals = new Map<string, number>();
  for (let start = 0; start < customers.length; start += customersAtOnce) {
    const batch = customers
      .slice(start, start + customersAtOnce)
      .map((customer) => ({ customer, id: customer.id, index: indexOf(customer) }));
    await insertRows(
      tx,
      "customers",
      batch.map(({ customer, id, index }) => documentRow(tenant, id, customer, customerColumns(index))),
    );
    await insertRows(
      tx,
      "customer_tokens",
      batch.flatMap(({ id, index }) => tokenRows(tenant, id, index)),
    );
    await insertRows(
      tx,
      "customer_keys",
      batch.flatMap(({ id, index }) => nameRows(tenant, id, index)),
    );
    for (const filter of batch.flatMap(({ index }) => filtersOf(index))) {
      totals.set(filter, (totals.get(filter) ?? 0) + 1);
    }
  }
  for (const [filter, total] of totals) await count(tx, tenant, filter, total);
}
