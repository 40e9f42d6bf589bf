import { sql } from "kysely";
import type { Millis } from "../../core/clock";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";

/** Where the lanes end that belong to a lane: they begin with it and a semicolon. */
const endOf = (lane: string): string => `${lane}<`;

/** What is leased has no reason: it is under way, and its worker says how it goes on. */
const putOff = prepare<{ place: number }>(
  (_db, arg) => sql`
    select place from outbox where tenant = ${arg(0)} and state = 'waiting' and reason is not null
      and (lane = ${arg(1)} or (lane > ${arg(2)} and lane < ${arg(3)})) limit 1`,
);

/** Whether something in one of these lanes, or in those that belong to them, waits for another try. */
export async function isPutOff(db: Database, tenant: TenantId, lanes: readonly string[]): Promise<boolean> {
  const found = await Promise.all(lanes.map((lane) => putOff.first(db, tenant, lane, `${lane};`, endOf(lane))));
  return found.some((row) => row !== undefined);
}

const hastened = prepare(
  (_db, arg) => sql`
    update outbox set due_at = ${arg(0)} where tenant = ${arg(1)} and state = 'waiting' and reason is not null
      and (lane = ${arg(2)} or (lane > ${arg(3)} and lane < ${arg(4)}))`,
);

/** Has what was put off in these lanes, and in those that belong to them, tried at once. */
export async function hasten(tx: Database, tenant: TenantId, lanes: readonly string[], now: Millis): Promise<void> {
  for (const lane of lanes) await hastened.all(tx, now, tenant, lane, `${lane};`, endOf(lane));
}
