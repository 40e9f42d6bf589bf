import type { Customer } from "../../../core/customers/customer";
import type { HistoryEntry } from "../../../core/ports";
import type { Reader } from "../../reader";
import { wrapped } from "../shorten";
import { type View, view } from "../view";
import { sentence } from "./sentences";

/** Entries that a page of history holds: a full page may have others before it. */
const pageSize = 10;

interface Facts {
  customer: Customer;
  /** Newest first. */
  entries: HistoryEntry[];
  total: number;
  may: { restore: boolean };
  /** The page shows entries before this one; none for the newest page. */
  before?: number;
}

/** A customer's story by day in the reader's time zone, newest first, with the way back for a removed one (R93, C10). */
export function historyCard(reader: Reader, { customer, entries, total, may, before }: Facts): View {
  const removed = customer.state === "removed";
  const state = reader.text(removed ? "customer.state.removed" : "customer.state.active");
  const last = entries.at(-1);
  const onNewest = before === undefined;
  return view(reader, "history/history", {
    spoken: reader.text("history.spoken", {
      name: customer.name,
      domain: customer.domain,
      state: state.toLowerCase(),
      n: total,
      latest: entries
        .slice(0, 3)
        .map((entry) => spokenEntry(reader, entry))
        .join(" "),
    }),
    customer: customer.id,
    name: customer.name,
    state,
    count: reader.text("history.count", { n: total }),
    noEntries: entries.length === 0,
    days: byDay(reader, entries),
    mayRestore: may.restore && removed,
    hasEarlier: last !== undefined && (onNewest ? total > entries.length : entries.length >= pageSize),
    before: last?.seq ?? 0,
  });
}

function byDay(reader: Reader, entries: HistoryEntry[]) {
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

function spokenEntry(reader: Reader, entry: HistoryEntry): string {
  const { actor, text } = sentence(reader, entry);
  return reader.text("history.spoken.entry", { moment: reader.moment(entry.at), sentence: `${actor}${text}` });
}
