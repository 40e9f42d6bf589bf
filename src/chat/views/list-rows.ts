import { days, type Millis } from "../../core/clock";
import type { Reader } from "../texts/reader";
import type { Verb } from "../verbs";
import { shortened } from "./shorten";

/** One pressable row of the part `customer-rows`: it opens something, it never writes. */
export interface ListRow {
  name: string;
  under: string;
  state: string;
  /** What is not normal, in bold; otherwise empty. */
  exception: string;
  detail: string;
  spoken: string;
  verb: Verb;
  data: Record<string, unknown>;
}

/** A name cut to what a column holds. */
export const rowName = (name: string): string => shortened(name, 60);

/** How long ago: "for 6 days". */
export const age = (reader: Reader, since: Millis, now: Millis): string =>
  reader.text("age.days", { n: daysBetween(reader, since, now) });

/** How long there still is: "in 6 days". */
export const timeLeft = (reader: Reader, until: Millis, now: Millis): string =>
  reader.text("left.days", { n: daysBetween(reader, now, until) });

/** From one date to another, as on the reader's calendar: from Saturday to Sunday is one day, whatever the hour. */
function daysBetween(reader: Reader, from: Millis, to: Millis): number {
  const date = (at: Millis): number => Date.parse(reader.dayOf(at));
  return Math.max(0, Math.round((date(to) - date(from)) / days(1)));
}

/** Names said in the fallback text: enough to recognise the list by. */
const spokenNames = 5;

/** The first names of a list, each once; an ellipsis when there are more. */
export function namesOf(rows: readonly ListRow[]): string {
  const names = [...new Set(rows.map((row) => row.name))];
  return names.slice(0, spokenNames).join(", ") + (names.length > spokenNames ? "…" : "");
}
