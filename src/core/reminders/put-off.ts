import { type Day, days, isoDay, type Millis, morningOf } from "../clock";
import type { PersonId } from "../people/person";

/** For so many days a reminder can be put off. */
export const periods = [7, 14, 30, 90] as const;
export type Period = (typeof periods)[number];

/** Until the morning of a day nobody is reminded: who wanted it so, when, and why. */
export interface PutOff {
  by: PersonId;
  at: Millis;
  until: Day;
  reason: string;
}

/** The day until which something is put off that is put off now. */
export const putOffUntil = (period: Period, now: Millis): Day => isoDay(now + days(period));

/** For how long it can be put off from now on: to the day before it has to be done, so that somebody is reminded in time. */
export const periodsBefore = (due: Day | undefined, now: Millis): Period[] =>
  periods.filter((period) => due === undefined || putOffUntil(period, now) < due);

/** How it is put off at this moment, if it is. */
export const putOffNow = ({ putOff }: { putOff?: PutOff }, now: Millis): PutOff | undefined =>
  putOff && now < morningOf(putOff.until) ? putOff : undefined;

/** The day on whose morning reminders came last, and the one on which they come next. */
export const lastMorning = (now: Millis): Day => isoDay(morningOf(isoDay(now)) <= now ? now : now - days(1));
export const nextMorning = (now: Millis): Day => isoDay(morningOf(lastMorning(now)) + days(1));
