import type { Customer } from "../../../core/customers/customer";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";
import { pageFacts, type StoryPage, spokenEntries } from "./days";

interface Facts extends StoryPage {
  customer: Customer;
  may: { restore: boolean };
}

/** A customer's story by day in the reader's time zone, newest first, with the way back for a removed one (R93, C10). */
export function historyCard(reader: Reader, { customer, may, ...page }: Facts): View {
  const { entries, total, holds } = page;
  const removed = customer.state === "removed";
  const state = reader.text(`customer.state.${customer.state}`);
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
    ...pageFacts(reader, page),
    mayRestore: may.restore && removed,
  });
}
