import { type RawBuilder, sql } from "kysely";
import type { Millis } from "../../core/clock";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { type Placeholder, prepare } from "../engines/prepared";

/** Where the lanes end that belong to a lane: they begin with it and a semicolon. */
const endOf = (lane: string): string => `${lane}<`;

/**
 * Whether something in lanes, or in those that belong to them, waits for another try. What is leased has no reason: it is
 * under way, and its worker says how it goes on; what may be shown already is brought forward by nobody's word.
 *
 * @param from where the bounds of the lanes stand among the arguments, the tenant being the first of these
 */
export const putOffIn = (arg: Placeholder, from: number, lanes: number): RawBuilder<unknown> => {
  const isIn = (_: unknown, lane: number) => {
    const at = from + 3 * lane;
    return sql`lane = ${arg(at)} or (lane > ${arg(at + 1)} and lane < ${arg(at + 2)})`;
  };
  return sql`exists (
    select 1 from outbox where tenant = ${arg(0)} and state = 'waiting' and reason is not null
      and perhaps is null and (${sql.join(Array.from({ length: lanes }, isIn), sql` or `)}))`;
};

/** The bounds of lanes, for `putOffIn`. */
export const boundsOf = (lanes: readonly string[]): string[] =>
  lanes.flatMap((lane) => [lane, `${lane};`, endOf(lane)]);

const hastened = prepare(
  (_db, arg) => sql`
    update outbox set due_at = ${arg(0)} where tenant = ${arg(1)} and state = 'waiting' and reason is not null
      and perhaps is null and (lane = ${arg(2)} or (lane > ${arg(3)} and lane < ${arg(4)}))`,
);

/** Has what was put off in these lanes, and in those that belong to them, tried at once. */
export async function hasten(tx: Database, tenant: TenantId, lanes: readonly string[], now: Millis): Promise<void> {
  for (const lane of lanes) await hastened.all(tx, now, tenant, lane, `${lane};`, endOf(lane));
}
