import type { HistoryEntry } from "../../../core/history/chain";
import type { Reader } from "../../texts/reader";
import { wrapped } from "../shorten";
import { sentence } from "./sentences";

/** A page of a history. */
export interface StoryPage {
  /** Newest first. */
  entries: readonly HistoryEntry[];
  total: number;
  /** Nobody has changed it, or what it tells of, behind Rapport's back. */
  holds: boolean;
  /** There are entries before these. */
  hasEarlier?: boolean;
}

/** What every card with a page of a history says of it. */
export const pageFacts = (reader: Reader, { entries, total, holds, hasEarlier = false }: StoryPage) => ({
  count: reader.text("history.count", { n: total }),
  isBroken: !holds,
  holds,
  noEntries: entries.length === 0,
  days: byDay(reader, entries),
  hasEarlier,
  before: entries.at(-1)?.seq ?? 0,
});

/** Entries, newest first, by day in the reader's time zone: what the part `history-days` binds. */
export function byDay(reader: Reader, entries: readonly HistoryEntry[]) {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = reader.dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days.values()].map((ofDay) => ({
    day: reader.longDate(ofDay[0]?.at ?? 0),
    entries: ofDay.map((entry) => entryLine(reader, entry)),
  }));
}

function entryLine(reader: Reader, entry: HistoryEntry) {
  const { actor, text, detail, strong } = sentence(reader, entry);
  return {
    time: reader.time(entry.at),
    actor,
    plainText: strong ? "" : text,
    strongText: strong ? text : "",
    detail: wrapped(detail),
    hasDetail: detail !== "",
  };
}

/** The newest entries as sentences to be spoken. */
export const spokenEntries = (reader: Reader, entries: readonly HistoryEntry[]): string =>
  entries
    .slice(0, 3)
    .map((entry) => {
      const { actor, text } = sentence(reader, entry);
      return reader.text("history.spoken.entry", { moment: reader.moment(entry.at), sentence: `${actor}${text}` });
    })
    .join(" ");
