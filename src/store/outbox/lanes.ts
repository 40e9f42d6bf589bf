import { sql } from "kysely";
import type { Millis } from "../../core/clock";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";

/** Where the lanes end that belong to a lane: they begin with it and a semicolon. */
const endOf = (lane: string): string => `${lane}<`;

/** What is leased has no reason: it is under way, and its worker says how it goes on. */
const putOff = (lanes: number) =>
  prepare<{ place: number }>((_db, arg) => {
    const isIn = (_: unknown, lane: number) =>
      sql`lane = ${arg(1 + 3 * lane)} or (lane > ${arg(2 + 3 * lane)} and lane < ${arg(3 + 3 * lane)})`;
    return sql`
      select place from outbox where tenant = ${arg(0)} and state = 'waiting' and reason is not null
        and (${sql.join(Array.from({ length: lanes }, isIn), sql` or `)}) limit 1`;
  });
/** Of a channel, and of a chat with its person: asked in every turn. */
const putOffIn = [putOff(1), putOff(2)] as const;

/** Whether something in one or two lanes, or in those that belong to them, waits for another try. */
export async function isPutOff(db: Database, tenant: TenantId, lanes: readonly string[]): Promise<boolean> {
  const query = putOffIn[lanes.length - 1];
  if (!query) throw new Error(`nobody asks for ${lanes.length} lanes`);
  const bounds = lanes.flatMap((lane) => [lane, `${lane};`, endOf(lane)]);
  return (await query.first(db, tenant, ...bounds)) !== undefined;
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
