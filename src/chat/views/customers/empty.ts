import type { Customer } from "../../../core/customers/customer";
import type { CustomerFilter } from "../../../core/customers/queries";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { wrapped } from "../shorten";
import { type View, view } from "../view";
import { asOf } from "./as-of";
import { customerRows } from "./rows";

interface Facts {
  words: string;
  filter: CustomerFilter;
  /** All customers in the list, whatever was searched. */
  total: number;
  near: Customer[];
  providers: Provider[];
  now: number;
  mayInvite: boolean;
}

/** What to do when a search or a filter finds nothing, or when there is no customer at all yet (R64–R70). */
export function customersEmpty(reader: Reader, facts: Facts): View {
  const { words, total, near, mayInvite } = facts;
  const noneAtAll = total === 0;
  const begin = reader.text(mayInvite ? "customers.empty.none.begin" : "customers.empty.none.ask");
  const sought = soughtIn(reader, facts);
  return view(reader, "customers/empty", {
    spoken: spokenOf(reader, facts, begin),
    title: reader.text(noneAtAll ? "customers.empty.none.title" : "customers.empty.title"),
    noneAtAll,
    begin,
    searched: !noneAtAll,
    ...sought,
    among: reader.text(words ? "customers.empty.among" : "customers.empty.of", { total }),
    hasNear: near.length > 0,
    rows: customerRows(reader, near, facts.providers),
    ...asOf(reader, near, facts.now),
    mayInvite,
  });
}

function soughtIn(reader: Reader, { words, filter }: Facts): { soughtBy: string; sought: string } {
  if (words) return { soughtBy: reader.text("customers.empty.searched"), sought: wrapped(words) };
  return { soughtBy: reader.text("customers.empty.filter"), sought: reader.text(`customers.filter.${filter}`) };
}

function spokenOf(reader: Reader, { words, filter, total, near }: Facts, next: string): string {
  if (total === 0) return reader.text("customers.empty.spoken-none", { next });
  if (!words)
    return reader.text("customers.empty.spoken-filter", { filter: reader.text(`customers.filter.${filter}`), total });
  const names = near.map((customer) => customer.name).join(", ");
  const nearNames = names && reader.text("customers.empty.spoken-near", { names });
  return reader.text("customers.empty.spoken", { words, total, near: nearNames });
}
