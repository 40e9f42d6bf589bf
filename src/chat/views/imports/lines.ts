import type { Import } from "../../../core/imports/import";
import type { Reader } from "../../texts/reader";
import { changeInWords } from "../customers/account/parts";
import { type Fact, plainFact } from "../facts";
import { shortened } from "../shorten";
import { type View, view } from "../view";

/** Lines on a page. */
const pageSize = 10;
/** Of what a line says. */
const longest = 60;

interface Told {
  label: string;
  says: string;
}

/** The lines of a list that are not taken, by number and reason; `first`: the place of the first, from 0. */
export function wrongLines(reader: Reader, list: Import, first: number): View {
  const told = list.wrong.map(({ line, why, about }) => ({
    label: lineOf(reader, line),
    says: reader.text(`imports.why.${why}`, { about: shortened(about, longest) }),
  }));
  return page(reader, "wrong", list, told, list.counts.wrong, first);
}

/** Whom a list adds, and what it changes of customers that are known, each with what it said and what it says. */
export function changedLines(reader: Reader, list: Import, first: number): View {
  const added = list.added.map((name) => ({
    label: shortened(name, longest),
    says: reader.text("imports.changes.new"),
  }));
  const told = list.changes.map(({ name, changed }) => ({
    label: shortened(name, longest),
    says: changed.map((each) => changeInWords(reader, each)).join(" · "),
  }));
  return page(reader, "changes", list, [...told, ...added], list.counts.changed + list.counts.new, first);
}

const lineOf = (reader: Reader, line: number): string =>
  reader.text("imports.wrong.line", { line: reader.number(line) });

function page(
  reader: Reader,
  kind: "wrong" | "changes",
  list: Import,
  all: readonly Told[],
  total: number,
  first: number,
): View {
  const file = shortened(list.file, 80);
  const told = all.slice(first, first + pageSize);
  const [next, previous] = [first + pageSize, Math.max(0, first - pageSize)];
  const none = reader.text(`imports.${kind}.none`, { file });
  const lines = told.map(({ label, says }) => reader.text("imports.wrong.spoken.line", { line: label, why: says }));
  return view(reader, `imports/${kind}`, {
    spoken: all.length === 0 ? none : reader.text(`imports.${kind}.spoken`, { file, lines: lines.join("; ") }),
    count: all.length === 0 ? none : reader.text(`imports.${kind}.count`, { n: total, file }),
    lines: told.map(({ label, says }): Fact => plainFact(label, says)),
    hasMore: all.length > 0 && total > all.length,
    more: reader.text(`imports.${kind}.more`, { n: reader.number(all.length) }),
    hasNext: next < all.length,
    next,
    hasPrevious: first > 0,
    previous,
    list: list.id,
  });
}
