import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { type ChainFault, emptyChain, endAt, follow, notWalked, type Walked } from "../../core/history/chain";
import type { KeyId, Keyring } from "../../core/history/keyring";
import type { TenantId } from "../../core/tenant";
import { wronglyFound } from "../customers/index-check";
import { atOneMoment, type Database } from "../engines/database";
import type { Schema } from "../engines/schema";
import { tables as stored } from "../entities";
import { isTenantSealed } from "../tenant-seal";
import { entryOf, entryRow } from "./history";
import { recordedKinds } from "./records";
import { type RecordFault, type Told, tell, wronglyStored, wrongRecords } from "./records-check";
import { headOf } from "./tenant-head";

/** The outcome for one tenant: every entry and every record holds, or the first that does not. */
export interface Verified {
  tenant: TenantId;
  /** Entries that hold. */
  entries: number;
  /** Hash of the last entry that holds: whoever keeps it elsewhere can tell a chain that was written anew as a whole. */
  hash: string;
  /** The first entry that is sealed; those before are of a version that only chained them. */
  sealedSince?: number;
  /** Things of which the history tells. */
  records: number;
  /** Keys with which entries are sealed and that are not here: whether those hold is not known. */
  missingKeys: KeyId[];
  broken?: ChainFault | RecordFault;
}

/** Whether nothing is wrong, and nothing is unknown. */
export const holds = ({ broken, missingKeys }: Verified): boolean => !broken && missingKeys.length === 0;

/** What was found so far. */
interface Found {
  walked: Walked;
  told: Told;
  broken?: ChainFault | RecordFault;
}

/** Checks the history of every tenant, and everything of which it tells. */
export async function* verifyHistory(db: Database, keys: Keyring): AsyncGenerator<Verified> {
  for (const tenant of await tenantsStored(db)) {
    const verified = await verifyTenant(db, keys, tenant);
    yield verified.broken ? verified : { ...verified, ...(await searchedOtherwise(db, tenant)) };
  }
}

/** What customers are found by follows from them: nothing tells of it, and it is made once more to compare. */
async function searchedOtherwise(db: Database, tenant: TenantId): Promise<Pick<Verified, "broken">> {
  const id = await atOneMoment(db, (tx) => wronglyFound(tx, tenant));
  return id === undefined ? {} : { broken: { record: `customers/${id}`, fault: "found-otherwise" } };
}

/** Those that are no longer told of by every table are found too. */
async function tenantsStored(db: Database): Promise<TenantId[]> {
  const tables = ["tenants", "heads", "history", ...recordedKinds.map((kind) => stored[kind].table)];
  const found = new Set<TenantId>();
  for (const table of tables) {
    const { rows } = await sql<{ tenant: TenantId }>`select distinct tenant from ${sql.table(table)}`.execute(db.sql);
    for (const { tenant } of rows) found.add(tenant);
  }
  return [...found].sort();
}

/**
 * Checks one tenant. Most of it is read in steps between which others may write, since no entry changes any more; what
 * looks wrong, or came meanwhile, is looked at once more, as of one moment.
 */
export async function verifyTenant(db: Database, keys: Keyring, tenant: TenantId): Promise<Verified> {
  const found: Found = { walked: notWalked, told: new Map() };
  await walkOn(db, keys, tenant, found);
  const suspects = found.broken ? [] : await wrongRecords(db, tenant, found.told);
  return atOneMoment(db, async (tx) => {
    if (!found.broken) await walkOn(tx, keys, tenant, found);
    await compareEnd(tx, keys, tenant, found);
    await compareOrganisation(tx, keys, tenant, found);
    found.broken ??= await wronglyStored(tx, tenant, found.told, suspects);
    return outcome(tenant, found);
  });
}

const outcome = (tenant: TenantId, { walked, told, broken }: Found): Verified => ({
  tenant,
  entries: walked.seq,
  hash: walked.hash,
  ...(walked.sealedSince !== undefined && { sealedSince: walked.sealedSince }),
  records: told.size,
  missingKeys: [...walked.missingKeys],
  ...(broken && { broken }),
});

const entriesAtOnce = 500;

/** Follows the chain from where it was left to its present end, or to the first entry that does not hold. */
async function walkOn(db: Database, keys: Keyring, tenant: TenantId, found: Found): Promise<void> {
  for (;;) {
    const rows = await entriesAfter(db, tenant, found.walked.seq);
    for (const row of rows) {
      found.broken = takeIn(keys, tenant, found, row);
      if (found.broken) return;
    }
    if (rows.length < entriesAtOnce) return;
    await pause(0); // lets others go on in between
  }
}

type Row = Schema["history"];

/** From the beginning all of them: also what somebody put before the first. */
const entriesAfter = (db: Database, tenant: TenantId, seq: number): Promise<Row[]> =>
  db.sql
    .selectFrom("history")
    .selectAll()
    .where("tenant", "=", tenant)
    .$if(seq > 0, (entries) => entries.where("seq", ">", seq))
    .orderBy("seq")
    .limit(entriesAtOnce)
    .execute();

function takeIn(keys: Keyring, tenant: TenantId, found: Found, row: Row): Found["broken"] {
  const altered: ChainFault = { seq: row.seq, at: row.happened_at, fault: "altered" };
  let entry: ReturnType<typeof entryOf>;
  try {
    entry = entryOf(row);
  } catch {
    return altered; // the event is no JSON any more
  }
  const next = follow(tenant, keys, found.walked, entry);
  if ("broken" in next) return next.broken;
  // Every column must say what the hashed content says.
  const rewritten: Record<string, unknown> = entryRow(tenant, entry);
  if (Object.entries(row).some(([column, value]) => rewritten[column] !== value)) return altered;
  found.walked = next;
  return tell(found.told, entry);
}

async function compareOrganisation(tx: Database, keys: Keyring, tenant: TenantId, found: Found): Promise<void> {
  if (found.broken) return;
  const row = await tx.sql.selectFrom("tenants").selectAll().where("tenant", "=", tenant).executeTakeFirst();
  const holds = row && isTenantSealed(keys, row);
  if (holds === false || !row)
    found.broken = { record: `tenants/${tenant}`, fault: row ? "stored-otherwise" : "not-stored" };
  else if (holds === undefined)
    found.walked = { ...found.walked, missingKeys: new Set([...found.walked.missingKeys, row.seal_key ?? ""]) };
}

async function compareEnd(tx: Database, keys: Keyring, tenant: TenantId, found: Found): Promise<void> {
  const row = await tx.sql.selectFrom("heads").selectAll().where("tenant", "=", tenant).executeTakeFirst();
  const head = row ? headOf(row) : emptyChain;
  if (found.broken && "at" in found.broken && found.broken.seq > head.seq) {
    found.broken = { ...found.broken, fault: "beyond-the-head" };
  }
  if (found.broken) return;
  const end = endAt(tenant, keys, found.walked, head);
  if ("broken" in end) found.broken = end.broken;
  else found.walked = end;
}
