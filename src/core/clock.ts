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
}

/** So many days of 24 hours, in milliseconds. */
export const days = (count: number): Millis => count * 24 * 60 * 60 * 1000;
