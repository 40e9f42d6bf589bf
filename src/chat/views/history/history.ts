import type { Customer } from "../../../core/customers/customer";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";
import { byDay, spokenEntries } from "./days";
import type { StoryPage } from "./story";

interface Facts extends Partial<Pick<StoryPage, "hasEarlier">>, Omit<StoryPage, "hasEarlier"> {
  customer: Customer;
  may: { restore: boolean };
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
      latest: spokenEntries(reader, entries),
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
