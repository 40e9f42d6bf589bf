import {
  type ChainFault,
  type ChainHead,
  canonicalJson,
  emptyChain,
  endFault,
  faultOf,
} from "../../core/history/chain";
import type { TenantId } from "../../core/tenant";
import { atOneMoment, type Database } from "../engines/database";
import type { Schema } from "../engines/schema";
import { customerOf, entryOf } from "./history";

/** The outcome for one tenant: every entry holds, or the first that does not. */
export interface Verified {
  tenant: TenantId;
  /** Entries that hold. */
  entries: number;
  /** Hash of the last entry that holds: whoever keeps it elsewhere can tell a chain that was written anew as a whole. */
  hash: string;
  broken?: ChainFault;
}

const entriesAtOnce = 1000;

/** Walks the history of every tenant, as of one moment, in batches. */
export async function* verifyHistory(db: Database): AsyncGenerator<Verified> {
  for (const tenant of await tenantsWithHistory(db)) yield await verifyTenant(db, tenant);
}

/** Those that have entries but no head are found too. */
async function tenantsWithHistory(db: Database): Promise<TenantId[]> {
  const heads = db.sql.selectFrom("heads").select("tenant");
  const all = await heads.union(db.sql.selectFrom("history").select("tenant")).orderBy("tenant").execute();
  return all.map(({ tenant }) => tenant);
}

async function verifyTenant(db: Database, tenant: TenantId): Promise<Verified> {
  return atOneMoment(db, async (tx) => {
    const head = (await headOf(tx, tenant)) ?? emptyChain;
    let last: ChainHead = emptyChain;
    const found = (broken?: ChainFault): Verified => ({
      tenant,
      entries: last.seq,
      hash: last.hash,
      ...(broken && { broken }),
    });
    for (;;) {
      const rows = await entriesAfter(tx, tenant, last.seq);
      for (const row of rows) {
        const fault = rowFault(tenant, last, head, row);
        if (fault) return found(fault);
        last = { seq: row.seq, hash: row.hash };
      }
      if (rows.length < entriesAtOnce) return found(endFault(last, head));
    }
  });
}

const headOf = (db: Database, tenant: TenantId): Promise<ChainHead | undefined> =>
  db.sql.selectFrom("heads").select(["seq", "hash"]).where("tenant", "=", tenant).executeTakeFirst();

const entriesAfter = (db: Database, tenant: TenantId, seq: number): Promise<Row[]> =>
  db.sql
    .selectFrom("history")
    .selectAll()
    .where("tenant", "=", tenant)
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(entriesAtOnce)
    .execute();

type Row = Schema["history"];

function rowFault(tenant: TenantId, last: ChainHead, head: ChainHead, row: Row): ChainFault | undefined {
  const altered: ChainFault = { seq: row.seq, at: row.happened_at, fault: "altered" };
  if (row.seq > head.seq) return { ...altered, fault: "beyond-the-head" };
  let entry: ReturnType<typeof entryOf>;
  try {
    entry = entryOf(row);
  } catch {
    return altered; // the event is no JSON any more
  }
  // The columns beside the hashed content must say the same as the content.
  const columnsAgree = canonicalJson(entry.event) === row.event && customerOf(entry.event) === row.customer;
  return faultOf(tenant, last, entry) ?? (columnsAgree ? undefined : altered);
}
