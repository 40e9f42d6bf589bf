import type { Provider } from "../../../core/partnerships/provider";
import type { CustomerFilter, CustomerPage } from "../../../core/ports";
import type { Reader } from "../../reader";
import { type View, view } from "../view";
import { asOfLine } from "./as-of";
import { customerRows } from "./rows";

/** The list of customers, ten at a time (R19, R22, R66). */
export function customersList(
  reader: Reader,
  facts: {
    page: CustomerPage;
    words?: string;
    filter: CustomerFilter;
    providers: Provider[];
    now: number;
    mayInvite: boolean;
  },
): View {
  const { page, words = "", filter } = facts;
  const range = rangeLine(reader, page, words, filter);
  const rows = customerRows(reader, page.customers, facts.providers);
  return view(reader, "customers/list", {
    spoken: reader.text("customers.spoken", { range, names: rows.map((row) => row.name).join(", ") }),
    summary: `${reader.text("customers.title")} ${range}`,
    range,
    rows,
    asOf: asOfLine(reader, page.customers, facts.now),
    words,
    filter,
    hasNext: page.next !== undefined,
    next: page.next ?? "",
    hasPrevious: page.previous !== undefined,
    previous: page.previous ?? "",
    isPart: words !== "" || filter !== "all",
    mayInvite: facts.mayInvite,
  });
}

function rangeLine(reader: Reader, page: CustomerPage, words: string, filter: CustomerFilter): string {
  const range = reader.text(page.more ? "customers.range-of-more" : "customers.range", {
    from: reader.number(page.from),
    to: reader.number(page.from + page.customers.length - 1),
    total: reader.number(page.total),
  });
  const parts = [range];
  if (words) parts.push(reader.text("customers.range.words", { words }));
  if (filter !== "all") parts.push(reader.text(`customers.filter.${filter}`));
  if (parts.length === 1) parts.push(reader.text("customers.range.by-name"));
  return parts.join(" · ");
}
