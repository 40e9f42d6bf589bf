import { days, type Millis } from "../../core/clock";
import type { Reader } from "../reader";
import { shortened } from "./shorten";

/** Rows of a list without pages: more would not fit into the size Teams allows for a message. */
export const listLimit = 15;

/** One pressable row of the part `customer-rows`: it opens something, it never writes. */
export interface ListRow {
  name: string;
  under: string;
  state: string;
  exception: string;
  detail: string;
  spoken: string;
  verb: string;
  data: Record<string, string>;
}

type RowOf = Omit<ListRow, "exception"> & { exception?: string };

/** A row with its name cut to what a column holds. */
export const listRow = (row: RowOf): ListRow => ({
  ...row,
  name: shortened(row.name, 60),
  exception: row.exception ?? "",
});

/** How long ago: "for 6 days". */
export const age = (reader: Reader, since: Millis, now: Millis): string =>
  reader.text("age.days", { n: daysBetween(since, now) });

/** How long there still is: "in 6 days". */
export const timeLeft = (reader: Reader, until: Millis, now: Millis): string =>
  reader.text("left.days", { n: daysBetween(now, until) });

const daysBetween = (from: Millis, to: Millis): number => Math.max(0, Math.floor((to - from) / days(1)));

/** Names said in the fallback text: enough to recognise the list by. */
const spokenNames = 5;

/** The first names of a list, each once; an ellipsis when there are more. */
export function namesOf(rows: readonly ListRow[]): string {
  const names = [...new Set(rows.map((row) => row.name))];
  return names.slice(0, spokenNames).join(", ") + (names.length > spokenNames ? "…" : "");
}
