import type { Millis } from "../../../core/clock";
import type { Customer } from "../../../core/customers/customer";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { type View, view } from "../view";

interface Facts {
  what:
    | { kind: "customers"; counts: Record<Customer["state"], number> }
    | { kind: "history"; customer: Customer; total: number };
  /** The page, once it is open. */
  page?: { url: string; until: Millis } | undefined;
  /** A line asked for a part of that, or for something else. */
  isOtherwise: boolean;
}

/** What can be saved as files, and the page for it: opened by a press, for a quarter of an hour. */
export function exportCard(reader: Reader, { what, page, isOtherwise }: Facts): View {
  const { name, state, detail, customer } = inWords(reader, what);
  const time = page && reader.time(page.until);
  return view(reader, "exports/export", {
    spoken: reader.text("exports.spoken", {
      what: name,
      state,
      detail,
      page: time ? reader.text("exports.spoken.open", { time }) : reader.text("exports.spoken.closed"),
    }),
    name,
    state,
    detail,
    facts: [
      fact(reader, "exports.fact.files", reader.text("exports.fact.files.both")),
      fact(
        reader,
        "exports.fact.page",
        time ? reader.text("exports.page.open", { time }) : reader.text("exports.page.closed"),
      ),
    ],
    isOtherwise,
    other: reader.text(`exports.${what.kind}.other`),
    isOpen: page !== undefined,
    isClosed: page === undefined,
    pageUrl: page?.url ?? "",
    customer,
  });
}

function inWords(reader: Reader, what: Facts["what"]) {
  if (what.kind === "history") {
    return {
      name: what.customer.name,
      state: reader.text("exports.history.state", { n: what.total }),
      detail: reader.text("exports.history.detail"),
      customer: what.customer.id,
    };
  }
  const { active, removed, "no-relationship": unrelated } = what.counts;
  return {
    name: reader.text("exports.all"),
    state: reader.text("exports.customers.state", { n: active + removed + unrelated }),
    detail: reader.text("exports.customers.detail", { removed, unrelated }),
    customer: "",
  };
}
