/** Milliseconds since 1970-01-01T00:00:00Z. Every time in core and store is one of these. */
export type Millis = number;

/** A calendar day without a time, `YYYY-MM-DD`: what a person enters in a date field. */
export type Day = string;

/** Time is handed in, so that a test decides what "now" is (house rule 6). */
export interface Clock {
  now(): Millis;
}

/** Ids and randomness are handed in (house rule 6). */
export interface Ids {
  /** A short id that is unique within a tenant and safe to read aloud, e.g. `r4k7q2m9`. */
  next(): string;
  /** 128 random bits, URL-safe: for addresses that must not be guessed. */
  secret(): string;
  /** A password for once: at least 14 signs by chance, of four kinds, none of which looks like another. */
  password(): string;
}

/** The calendar day of a moment in UTC. */
export const isoDay = (at: Millis): Day => new Date(at).toISOString().slice(0, 10);

/** So many days of 24 hours, in milliseconds. */
export const days = (count: number): Millis => count * 24 * 60 * 60 * 1000;

/** Eight in the morning, UTC, of a day: when people are reminded. */
export const morningOf = (day: Day): Millis => Date.parse(`${day}T08:00:00Z`);

/**
 * The calendar day that somebody typed or a client sent: `2026-12-31`, `31/12/2026`, `31.12.2026` with the day first,
 * or a moment. `undefined` when there is no such day.
 *
 * @param dayOf the day of a moment where that person is: some clients send their midnight as a moment of UTC
 */
export function typedDay(typed: string, dayOf: (at: Millis) => Day): Day | undefined {
  const [, words = "", time = ""] = /^(\S+?)(?:(?:T|,?\s+)(\d{1,2}[:.]\d{2}\S*))?$/u.exec(plain(typed)) ?? [];
  const day = written(words);
  if (!day || !/[1-9].*Z$/i.test(time)) return day;
  const at = Date.parse(`${day}T${time}`);
  return Number.isNaN(at) ? undefined : dayOf(at);
}

/** Whether there is such a day, and it is written as one: `2026-02-31` and `2026-1` are none. */
export const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && written(day) === day;

/** Clients put marks that nobody sees around the parts of a date. */
const plain = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim();

function written(words: string): Day | undefined {
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(words);
  if (parts) return existing(parts[1], parts[3], parts[4]);
  const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(words);
  return dayFirst ? existing(dayFirst[4], dayFirst[3], dayFirst[1]) : undefined;
}

function existing(year = "", month = "", day = ""): Day | undefined {
  const wanted = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = Date.parse(`${wanted}T00:00:00Z`);
  // A day after the last of its month is taken for one of the next.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(wanted) ? wanted : undefined;
}

/** How many days one day is after another; below zero where it comes before. */
export const daysAfter = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / days(1));
