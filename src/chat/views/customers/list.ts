import type { CustomerFilter, CustomerPage } from "../../../core/customers/queries";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { pageMarks, rangeOf } from "../pages";
import { type View, view } from "../view";
import { asOf } from "./as-of";
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
  const seen = asOf(reader, page.customers, facts.now);
  const names = rows.map((row) => row.name).join(", ");
  return view(reader, "customers/list", {
    spoken: reader.text("customers.spoken", { range, names, old: seen.asOfOld && `${seen.asOfOld}. ` }),
    summary: `${reader.text("customers.title")} ${range}`,
    range,
    rows,
    ...seen,
    words,
    filter,
    ...pageMarks(page),
    isPart: words !== "" || filter !== "all",
    mayInvite: facts.mayInvite,
  });
}

function rangeLine(reader: Reader, page: CustomerPage, words: string, filter: CustomerFilter): string {
  const parts = [rangeOf(reader, page, page.customers.length)];
  if (words) parts.push(reader.text("customers.range.words", { words }));
  if (filter !== "all") parts.push(reader.text(`customers.filter.${filter}`));
  if (parts.length === 1) parts.push(reader.text("customers.range.by-name"));
  return parts.join(" · ");
}
