import { sql } from "kysely";
import type { Millis } from "../../core/clock";
import type { Effect } from "../../core/effects";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import type { ClaimedEffect } from "./claimed-effect";
import { secretsIn } from "./lost";

/** How long a worker has for an effect before somebody else may take it. */
export const leaseMs = 60_000;

interface Claimed {
  tenant: string;
  place: number;
  effect: string;
  attempts: number;
  since: Millis;
  reference: string | null;
  perhaps: string | null;
}

/** An effect waits while an earlier one of its lane does. */
const headOfLane = sql`not exists (
  select 1 from outbox as earlier where earlier.tenant = waiting.tenant and earlier.lane = waiting.lane
    and earlier.state = 'waiting' and earlier.place < waiting.place)`;

/** One statement, so that a lease is taken or not; PostgreSQL's workers step over rows that another one is taking. */
const claim = prepare<Claimed>(
  (_db, arg, engine) => sql`
    with due as (
      select waiting.tenant, waiting.place from outbox as waiting
      where waiting.state = 'waiting' and waiting.due_at <= ${arg(0)} and ${headOfLane}
      order by waiting.due_at, waiting.place limit ${arg(2)}
      ${engine === "postgres" ? sql`for update of waiting skip locked` : sql``})
    update outbox set due_at = ${arg(1)}, attempts = attempts + 1, reason = null from due
    where outbox.tenant = due.tenant and outbox.place = due.place
    returning outbox.tenant, outbox.place, outbox.effect, outbox.attempts,
      outbox.since, outbox.reference, outbox.perhaps`,
);

export async function claimDue(db: Database, now: Millis, limit: number): Promise<ClaimedEffect[]> {
  const rows = await claim.all(db, now, now + leaseMs, limit);
  return rows
    .sort((a, b) => a.place - b.place)
    .map(({ tenant, place, effect, attempts, since, reference, perhaps }) => ({
      tenant,
      id: place,
      effect: JSON.parse(effect) as Effect, // written by `effectRows`
      attempts,
      since,
      perhaps: secretsIn(perhaps),
      ...(reference && { reference }),
    }));
}

const earliest = prepare<{ due_at: Millis }>(
  () => sql`
    select waiting.due_at from outbox as waiting where waiting.state = 'waiting' and ${headOfLane}
    order by waiting.due_at limit 1`,
);

export const earliestDue = async (db: Database): Promise<Millis | undefined> => (await earliest.first(db))?.due_at;
