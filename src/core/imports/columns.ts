import { fold } from "../fold";
import words from "./words-of-lists.json";

/** What is taken of the portal's list; other columns are left alone. */
export const columns = ["name", "domain", "tenantId", "relationship", "tags"] as const;
export type Column = (typeof columns)[number];

/** As the portal calls them in English and Italian, and as people write them. */
const headings: Record<Column, readonly string[]> = words.headings;

const byHeading = new Map(columns.flatMap((column) => headings[column].map((heading) => [heading, column] as const)));

/** In which cell of a line each column stands; the first of those that are called alike. */
export type Places = Partial<Record<Column, number>>;

/** The places that a heading names. */
export function placesIn(cells: readonly string[]): Places {
  const places: Places = {};
  for (const [place, cell] of cells.entries()) {
    const column = byHeading.get(
      fold(cell)
        .replace(/[*:]+$/, "")
        .trim(),
    );
    if (column && places[column] === undefined) places[column] = place;
  }
  return places;
}

/**
 * Whether the list says that there is a reseller relationship: without the column, and where it is empty, the list is one
 * of such customers.
 *
 * @returns `undefined` for words that say neither
 */
export function isRelated(cell: string): boolean | undefined {
  const said = fold(cell);
  if (said === "" || said === "-") return said === "";
  const parts = said.split(/\s*[,;/+&]\s*/u).filter(Boolean);
  if (parts.some((part) => words.related.includes(part))) return true;
  return parts.every((part) => words.unrelated.includes(part)) ? false : undefined;
}
