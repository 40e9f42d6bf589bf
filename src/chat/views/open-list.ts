import type { Millis } from "../../core/clock";
import type { Page } from "../../core/page";
import type { Reader } from "../texts/reader";
import { asOf } from "./customers/as-of";
import { type ListRow, namesOf, standingOn } from "./list-rows";
import { pageMarks, rangeOf } from "./pages";
import { type View, view } from "./view";

const pageOf = {
  invitations: "invitations.page",
  acceptances: "acceptances.page",
  removals: "removals.page",
  privileges: "follow-ups.page",
} as const;

/** What a list of open matters is made from. */
export interface OpenFacts<Item> {
  page: Page<Item>;
  /** The mark of the page, where it is not the first. */
  cursor?: string | undefined;
  /** Names by id. */
  people: ReadonlyMap<string, string>;
  now: Millis;
}

/**
 * A page of open matters: how many there are, a row for each, and the way on and back. The card `<subject>/list` is
 * filled, with texts `<subject>.list.*`.
 *
 * @param here what narrows the list, as its buttons carry it
 * @param more what only this card shows
 */
export function openList<Item>(
  reader: Reader,
  subject: "invitations" | "acceptances" | "removals" | "privileges",
  { page, cursor, now }: OpenFacts<Item>,
  rowOf: (item: Item) => ListRow,
  { here = {}, ...more }: { here?: Record<string, unknown>; [value: string]: unknown } = {},
): View {
  const { total } = page;
  const from = { verb: pageOf[subject], data: { ...here, ...(cursor && { cursor }) } };
  const { rows, way } = standingOn(page.rows.map(rowOf), from);
  const range = rows.length < total ? rangeOf(reader, page, rows.length) : "";
  const count = range
    ? reader.text(`${subject}.list.part`, { range })
    : reader.text(`${subject}.list.count`, { n: total });
  const spoken = reader.text(`${subject}.list.spoken`, { range: range || reader.number(total), names: namesOf(rows) });
  const isEmpty = rows.length === 0;
  return view(reader, `${subject}/list`, {
    spoken: isEmpty ? reader.text(`${subject}.list.spoken.none`) : spoken,
    count: isEmpty ? reader.text(`${subject}.list.none`) : count,
    hasRows: !isEmpty,
    isEmpty,
    rows,
    way,
    ...asOf(reader, [], now),
    ...pageMarks(page),
    ...more,
  });
}
