import { sql } from "kysely";
import { days } from "../../core/clock";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";

/** Holds `burst` permits and gains one every `everyMs`. */
export interface Bucket {
  /** Unique within the tenant. */
  key: string;
  burst: number;
  everyMs: number;
}

/** A row says when its bucket would be full: each permit that is taken puts that off by the time of one. */
export async function take(
  db: Database,
  tenant: TenantId,
  buckets: readonly Bucket[],
  now: number,
  longestMs: number,
): Promise<number> {
  const rows = buckets.map(
    ({ key, everyMs }) => sql`(${tenant}, ${key}, ${now + everyMs}::float8, ${everyMs}::float8)`,
  );
  const taken = await sql<{ key: string; full_at: number }>`
    insert into paces (tenant, key, full_at, every_ms) values ${sql.join(rows)}
    on conflict (tenant, key) do update
      set full_at = greatest(paces.full_at + excluded.every_ms, excluded.full_at), every_ms = excluded.every_ms
    returning key, full_at`.execute(db.sql);
  const fullAt = new Map(taken.rows.map(({ key, full_at }) => [key, full_at]));
  const waits = buckets.map(({ key, burst, everyMs }) => (fullAt.get(key) ?? now) - now - burst * everyMs);
  const waitMs = Math.max(0, ...waits);
  if (waitMs > longestMs) await giveBack(db, tenant, buckets);
  return waitMs;
}

async function giveBack(db: Database, tenant: TenantId, buckets: readonly Bucket[]): Promise<void> {
  const keys = sql.join(buckets.map(({ key }) => sql`${key}`));
  await sql`update paces set full_at = full_at - every_ms where tenant = ${tenant} and key in (${keys})`.execute(
    db.sql,
  );
}

/** A bucket that has been full for a day is as good as a new one. */
export async function forgetPaces(db: Database, now: number): Promise<void> {
  await sql`delete from paces where full_at < ${now - days(1)}`.execute(db.sql);
}
