import { type Day, isDay, isoDay, type Millis } from "../clock";
import type { Customer, Grant } from "../customers/customer";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { grantIdentity, isGranted } from "./grants";

/** There are no partners of this kind before. */
export const firstDay = "2010-01-01";

/** Which day it is where a person is, and of which day a moment is there. */
export interface Calendar {
  today: Day;
  /** Without it, the day in UTC. */
  dayOf?: (at: Millis) => Day;
}

interface Bounds {
  field?: "seenOn" | "endedOn";
  /** Days before which it cannot have been: what is known began or ended on them. */
  notBefore?: readonly Day[];
  latest?: Day;
}

/** A day on which something was seen: an existing one, not before what is known, and not one that is still to come. */
export function daySeen(
  day: Day | undefined,
  { today }: Calendar,
  { field = "seenOn", notBefore = [], latest = today }: Bounds = {},
): Result<Day, Refusal> {
  const earliest = [...notBefore].sort().at(-1) ?? firstDay;
  const exists = day !== undefined && isDay(day);
  if (exists && day <= latest && day >= earliest) return ok(day);
  const from = exists && day < earliest && earliest <= latest ? { earliest } : {};
  return refused({ kind: "seen-on-unfit", field, latest, ...from });
}

/** The day on which privileges began to be known as they are: granted, or taken away. */
export const dayOfGrant = ({ since, revoked, ...grant }: Grant, { dayOf = isoDay }: Calendar): Day =>
  isGranted({ since, ...grant }) ? dayOf(since) : (revoked?.on ?? dayOf(revoked?.at ?? since));

/** Days before which these privileges cannot begin: those of the same partner, and those of who is or was CSP partner beside CSP. */
export const daysBefore = ({ grants }: Customer, wanted: readonly Grant[], calendar: Calendar): Day[] =>
  grants.flatMap((known) => {
    const isBeside = wanted.some((grant) => grant.service === known.service && grant.transacting);
    const isOwn = wanted.some((grant) => grantIdentity(grant) === grantIdentity(known));
    const { transactedUntil } = known;
    return [
      ...(isOwn || (isBeside && known.transacting) ? [dayOfGrant(known, calendar)] : []),
      ...(isBeside && transactedUntil ? [transactedUntil] : []),
    ];
  });

/**
 * The moment that stands for a day in the order of things: now for today, else noon, which is of this day almost
 * everywhere; of the day on which a relationship began, not before it.
 */
export function momentOf(day: Day, { today, dayOf = isoDay }: Calendar, now: Millis, began: Millis): Millis {
  if (day === today) return now;
  const noon = Math.min(now, Date.parse(`${day}T12:00:00Z`));
  return dayOf(began) === day ? Math.max(noon, began) : noon;
}
