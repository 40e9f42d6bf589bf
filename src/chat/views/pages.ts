import type { Page } from "../../core/page";
import type { Reader } from "../texts/reader";

interface Place extends Pick<Page<unknown>, "from" | "total"> {
  /** There are more than `total`, not counted. */
  more?: boolean;
}

/** Where a page of so many rows lies: "11–20 of 43". */
export const rangeOf = (reader: Reader, { from, total, more = false }: Place, rows: number): string =>
  reader.text(more ? "list.range-of-more" : "list.range", {
    from: reader.number(from),
    to: reader.number(from + rows - 1),
    total: reader.number(total),
  });

/** What the part `pages` binds: its two buttons. */
export const pageMarks = ({ next = "", previous = "" }: Pick<Page<unknown>, "next" | "previous">) => ({
  hasNext: next !== "",
  next,
  hasPrevious: previous !== "",
  previous,
});
