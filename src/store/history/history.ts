import { sql } from "kysely";
import type { Millis } from "../../core/clock";
import type { CoreEvent, RecordedEvent } from "../../core/events";
import {
  bearsItsSeal,
  type ChainHead,
  canonicalJson,
  type HistoryEntry,
  linkEntry,
  type Records,
} from "../../core/history/chain";
import type { Keyring } from "../../core/history/keyring";
import { type HistoryQueries, ofEnrolment, ofInvitation, ofPerson, ofProvider } from "../../core/history/queries";
import { byRapport } from "../../core/people/actor";
import type { TenantId } from "../../core/tenant";
import { insertRows } from "../documents";
import type { Database, Row } from "../engines/database";
import { type Placeholder, prepare } from "../engines/prepared";
import type { Schema } from "../engines/schema";

/** An event that is to become an entry, with what is stored together with it. */
export type NewEntry = RecordedEvent & { at: Millis; records?: Records };

/** Events with what is stored together with them: the first says it; without one, an entry of its own. */
export function recording(events: NewEntry[], records: Records | undefined, at: Millis): NewEntry[] {
  if (!records) return events;
  const [first = { ...byRapport({ type: "records.saved" }), at }, ...others] = events;
  return [{ ...first, records }, ...others];
}

/** Appends these entries after `head`, each linked to the one before; the caller holds the tenant's head. */
export async function appendEntries(
  tx: Database,
  tenant: TenantId,
  keys: Keyring,
  head: ChainHead,
  added: readonly NewEntry[],
): Promise<HistoryEntry[]> {
  let last = head;
  const entries = added.map((entry) => {
    const linked = linkEntry(tenant, keys, last, entry);
    last = linked;
    return linked;
  });
  const rows = entries.map((entry) => entryRow(tenant, entry));
  await insertRows(tx, "history", rows);
  return entries;
}

/** Whose history tells of an event: a customer's, an invitation's, a provider's, one of our people's, our enrolment's; none, of others. */
function customerOf(event: CoreEvent): string | null {
  if ("person" in event) return ofPerson(event.person);
  // A link that is set is ours.
  if ("provider" in event && event.type !== "link.set") return ofProvider(event.provider);
  if ("enrolment" in event) return ofEnrolment;
  if ("customer" in event && event.customer) return event.customer;
  return "invitation" in event ? ofInvitation(event.invitation) : null;
}

/** How an entry is kept. */
export const entryRow = (tenant: TenantId, entry: HistoryEntry): Row => ({
  tenant,
  seq: entry.seq,
  happened_at: entry.at,
  person: entry.by,
  person_name: entry.byName,
  customer: customerOf(entry.event),
  event: canonicalJson(entry.event),
  records: entry.records ? canonicalJson(entry.records) : null,
  previous_hash: entry.previousHash,
  hash: entry.hash,
  seal_key: entry.sealed?.key ?? null,
  seal: entry.sealed?.seal ?? null,
});

type Found = Schema["history"];

/** The entry in a row. */
export const entryOf = (row: Found): HistoryEntry => ({
  seq: row.seq,
  at: row.happened_at,
  by: row.person,
  byName: row.person_name,
  event: JSON.parse(row.event) as CoreEvent, // written by `entryRow`, and so are the records
  ...(row.records !== null && { records: JSON.parse(row.records) as Records }),
  previousHash: row.previous_hash,
  hash: row.hash,
  ...(row.seal_key !== null && row.seal !== null && { sealed: { key: row.seal_key, seal: row.seal } }),
});

const one = prepare<Found>((db, arg) =>
  db.selectFrom("history").selectAll().where("tenant", "=", arg(0)).where("seq", "=", arg<number>(1)),
);

/** A customer's own entries, and those of the invitations that it accepted. */
const whoseEntries = (arg: Placeholder) =>
  sql<string>`(select ${arg(1)} union all
    select 'invitation:' || id from invitations where tenant = ${arg(0)} and customer = ${arg(1)})`;

const ofCustomer = prepare<Found>((db, arg) =>
  db
    .selectFrom("history")
    .selectAll()
    .where("tenant", "=", arg(0))
    .where("customer", "in", whoseEntries(arg))
    .where("seq", "<", arg<number>(2))
    .orderBy("seq", "desc")
    .limit(arg<number>(3)),
);

const length = prepare<{ entries: number }>((db, arg) =>
  db
    .selectFrom("history")
    .select(({ fn }) => fn.countAll<number>().as("entries"))
    .where("tenant", "=", arg(0))
    .where("customer", "in", whoseEntries(arg)),
);

/** The hash of an entry by its number, whatever became of the rest. */
export const hashAt = async (db: Database, tenant: TenantId, seq: number): Promise<string | undefined> =>
  (await one.first(db, tenant, seq))?.hash;

/** Of a person there is one kind of entry that names no roles, that they were recognised: it comes once or twice. */
const few = 10;

export const historyQueries = (
  db: Database,
  tenant: TenantId,
  keys: Keyring,
  historyHolds: HistoryQueries["historyHolds"],
): HistoryQueries => ({
  historyHolds,
  async rolesTold(person) {
    const entries = (await ofCustomer.all(db, tenant, ofPerson(person), Number.MAX_SAFE_INTEGER, few)).map(entryOf);
    for (const entry of entries) {
      const { event } = entry;
      if (!("roles" in event) || event.person !== person) continue;
      const isSealed = bearsItsSeal(tenant, keys, entry);
      if (isSealed === undefined && entry.sealed) return { missingKey: entry.sealed.key };
      return isSealed ? { roles: event.roles } : undefined;
    }
    return undefined;
  },
  async history(whose, { before = Number.MAX_SAFE_INTEGER, limit }) {
    return (await ofCustomer.all(db, tenant, whose, before, limit)).map(entryOf);
  },
  historyLength: async (whose) => (await length.first(db, tenant, whose))?.entries ?? 0,
  async historyEntry(seq) {
    const row = await one.first(db, tenant, seq);
    return row && entryOf(row);
  },
});
