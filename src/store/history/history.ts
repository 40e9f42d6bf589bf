import type { Millis } from "../../core/clock";
import type { CoreEvent, RecordedEvent } from "../../core/events";
import type { HistoryEntry } from "../../core/history/chain";
import { type ChainHead, canonicalJson, linkEntry } from "../../core/history/chain";
import type { HistoryQueries } from "../../core/history/queries";
import type { TenantId } from "../../core/tenant";
import { insertRows } from "../documents";
import type { Database, Row } from "../engines/database";
import { prepare } from "../engines/prepared";
import type { Schema } from "../engines/schema";

/** The entries that these events become after `head`, each linked to the one before. */
export function linkEvents(
  tenant: TenantId,
  head: ChainHead,
  recorded: (RecordedEvent & { at: Millis })[],
): HistoryEntry[] {
  let last = head;
  return recorded.map((entry) => {
    const linked = linkEntry(tenant, last, entry);
    last = linked;
    return linked;
  });
}

/** Appends linked entries; the caller holds the tenant's head. */
export const appendEntries = (db: Database, tenant: TenantId, entries: HistoryEntry[]): Promise<void> =>
  insertRows(
    db,
    "history",
    entries.map((entry) => entryRow(tenant, entry)),
  );

/** The customer whose history tells of an event, if it concerns one. */
export const customerOf = (event: CoreEvent): string | null => ("customer" in event ? (event.customer ?? null) : null);

const entryRow = (tenant: TenantId, entry: HistoryEntry): Row => ({
  tenant,
  seq: entry.seq,
  happened_at: entry.at,
  person: entry.by,
  person_name: entry.byName,
  customer: customerOf(entry.event),
  event: canonicalJson(entry.event),
  previous_hash: entry.previousHash,
  hash: entry.hash,
});

type Found = Schema["history"];

/** The entry in a row. */
export const entryOf = (row: Found): HistoryEntry => ({
  seq: row.seq,
  at: row.happened_at,
  by: row.person,
  byName: row.person_name,
  event: JSON.parse(row.event) as CoreEvent, // written by `entryRow`
  previousHash: row.previous_hash,
  hash: row.hash,
});

const one = prepare<Found>((db, arg) =>
  db.selectFrom("history").selectAll().where("tenant", "=", arg(0)).where("seq", "=", arg<number>(1)),
);

const ofCustomer = prepare<Found>((db, arg) =>
  db
    .selectFrom("history")
    .selectAll()
    .where("tenant", "=", arg(0))
    .where("customer", "=", arg(1))
    .where("seq", "<", arg<number>(2))
    .orderBy("seq", "desc")
    .limit(arg<number>(3)),
);

const length = prepare<{ entries: number }>((db, arg) =>
  db
    .selectFrom("history")
    .select(({ fn }) => fn.countAll<number>().as("entries"))
    .where("tenant", "=", arg(0))
    .where("customer", "=", arg(1)),
);

export const historyQueries = (db: Database, tenant: TenantId): HistoryQueries => ({
  async history(customer, { before = Number.MAX_SAFE_INTEGER, limit }) {
    return (await ofCustomer.all(db, tenant, customer, before, limit)).map(entryOf);
  },
  historyLength: async (customer) => (await length.first(db, tenant, customer))?.entries ?? 0,
  async historyEntry(seq) {
    const row = await one.first(db, tenant, seq);
    return row && entryOf(row);
  },
});
