import type { Customer } from "../../../core/customers/customer";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { standingOn } from "../list-rows";
import { wrapped } from "../shorten";
import { type View, view } from "../view";
import { chosenBy, customerRows, type RowChoice } from "./rows";

interface Facts {
  words: string;
  customers: Customer[];
  providers: Provider[];
  /** More customers fit than are shown. */
  more: boolean;
  choice: RowChoice;
}

/** Several customers fit what was typed: asks which one, before anything is done. */
export function customerChoice(reader: Reader, { words, customers, providers, more, choice }: Facts): View {
  const count = customers.length;
  const from = { verb: "customers.page", data: { words, ...chosenBy(choice) } } as const;
  const { rows } = standingOn(customerRows(reader, customers, providers, choice), from);
  const intro = reader.text("customers.choice.for", { count, more: more ? "yes" : "no" });
  return view(reader, "customers/choice", {
    spoken: reader.text("customers.choice.spoken", { intro, words, names: rows.map((row) => row.name).join(", ") }),
    intro,
    typed: wrapped(words),
    rows,
    more,
    moreLine: reader.text("customers.choice.more", { count }),
  });
}
