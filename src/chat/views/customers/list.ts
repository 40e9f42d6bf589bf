import type { Facet } from "../../../core/customers/facets";
import type { CustomerPage } from "../../../core/customers/queries";
import type { Reader } from "../../texts/reader";
import { pageMarks, rangeOf } from "../pages";
import { type View, view } from "../view";
import { asOf } from "./as-of";
import { type FacetNames, facetsInWords, filterIn } from "./filter";
import { customerRows } from "./rows";

/** The list of customers, ten at a time (R19, R22, R66). */
export function customersList(
  reader: Reader,
  facts: {
    page: CustomerPage;
    words?: string;
    facets: readonly Facet[];
    names: FacetNames;
    now: number;
    mayInvite: boolean;
  },
): View {
  const { page, words = "" } = facts;
  const { filter, others } = filterIn(facts.facets);
  const held = facetsInWords(reader, facts.facets, facts.names);
  const range = rangeLine(reader, page, words, held);
  const rows = customerRows(reader, page.customers, facts.names.providers);
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
    facets: others,
    ...pageMarks(page),
    isPart: words !== "" || held.length > 0,
    mayInvite: facts.mayInvite,
  });
}

function rangeLine(reader: Reader, page: CustomerPage, words: string, held: readonly string[]): string {
  const parts = [rangeOf(reader, page, page.customers.length)];
  if (words) parts.push(reader.text("customers.range.words", { words }));
  parts.push(...held);
  if (parts.length === 1) parts.push(reader.text("customers.range.by-name"));
  return parts.join(" · ");
}
