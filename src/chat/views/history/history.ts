import type { Customer } from "../../../core/customers/customer";
import type { HistoryEntry } from "../../../core/history/chain";
import type { Reader } from "../../texts/reader";
import { wrapped } from "../shorten";
import { type View, view } from "../view";
import { sentence } from "./sentences";

interface Facts {
  customer: Customer;
  /** Newest first. */
  entries: HistoryEntry[];
  total: number;
  /** Nobody has changed it, or what it tells of, behind Rapport's back. */
  holds: boolean;
  may: { restore: boolean };
  /** There are entries before these. */
  hasEarlier?: boolean;
}

/** A customer's story by day in the reader's time zone, newest first, with the way back for a removed one (R93, C10). */
export function historyCard(reader: Reader, { customer, entries, total, holds, may, hasEarlier = false }: Facts): View {
  const removed = customer.state === "removed";
  const state = reader.text(removed ? "customer.state.removed" : "customer.state.active");
  return view(reader, "history/history", {
    spoken: reader.text(holds ? "history.spoken" : "history.spoken.broken", {
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
    isBroken: !holds,
    holds,
    noEntries: entries.length === 0,
    days: byDay(reader, entries),
    mayRestore: may.restore && removed,
    hasEarlier,
    before: entries.at(-1)?.seq ?? 0,
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
