import { days, type Millis } from "../../core/clock";
import type { Reader } from "../texts/reader";
import type { Verb } from "../verbs";
import { shortened } from "./shorten";

/** One pressable row of the part `customer-rows`: it opens something, it never writes. */
export interface ListRow {
  name: string;
  under: string;
  /** What is not normal, in bold, and what is, unless it says nothing: what the eye finds first on the right. */
  exception: string;
  state: string;
  leads: boolean;
  detail: string;
  hasDetail: boolean;
  spoken: string;
  verb: Verb;
  data: Record<string, unknown>;
}

type Cells = Omit<ListRow, "exception" | "state" | "leads" | "detail" | "hasDetail"> &
  Partial<Pick<ListRow, "exception" | "state" | "detail">>;

/** Completes a row: templates take no missing values. Beside an exception, what is normal is a detail. */
export function listRow({ exception = "", state = "", detail = "", ...cells }: Cells): ListRow {
  const said = exception ? [state, detail].filter(Boolean).join(" · ") : detail;
  const leads = exception + state !== "";
  return { ...cells, exception, state: exception ? "" : state, leads, detail: said, hasDetail: said !== "" };
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

/** The lists that a row can be opened on, and be gone back to. */
export const lists = [
  "acceptances.page",
  "board.open",
  "customers.page",
  "follow-ups.page",
  "gaps.page",
  "invitations.page",
  "provider.list",
  "removals.page",
  "users.page",
] as const satisfies readonly Verb[];

/** What leads somewhere that can be gone back to: the lists, and a provider, whose customers are a list of their own. */
export const places = [...lists, "provider.open"] as const satisfies readonly Verb[];

/** A list as it was shown: its page, search and filter, and in turn the way back from there. */
export interface WayBack {
  verb: (typeof places)[number];
  data: Record<string, unknown>;
}

/** More than that is not repeated on each row or button: a card has its limit. */
export const isShort = (way: WayBack): boolean => JSON.stringify(way).length <= 1200;

/** Rows and, as `way`, buttons that know on which list they stand: what they open leads back to it, as it was. */
export function standingOn(rows: readonly ListRow[], way: WayBack): { rows: ListRow[]; way: WayBack | object } {
  if (!isShort(way)) return { rows: [...rows], way: {} };
  return { rows: rows.map((row) => ({ ...row, data: { ...row.data, way } })), way };
}
