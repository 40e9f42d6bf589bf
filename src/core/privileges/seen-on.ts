import { type Day, isoDay, type Millis } from "../clock";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";

/** There are no partners of this kind before. */
const firstDay = "2010-01-01";

/** A day on which something was seen: not one that is still to come. */
export function daySeen(
  day: Day | undefined,
  today: Day,
  field: "seenOn" | "endedOn" = "seenOn",
): Result<Day, Refusal> {
  const isFit = day !== undefined && day <= today && day >= firstDay;
  return isFit ? ok(day) : refused({ kind: "seen-on-unfit", field, latest: today });
}

/**
 * The moment that stands for a day in the order of things: now for today, else noon, which is of this day almost
 * everywhere; of the day on which a relationship began, not before it.
 */
export function momentOf(day: Day, today: Day, now: Millis, began: Millis): Millis {
  if (day === today) return now;
  const noon = Date.parse(`${day}T12:00:00Z`);
  return isoDay(began) === day ? Math.max(noon, began) : noon;
}
