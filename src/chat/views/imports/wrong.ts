import type { Import, WrongLine } from "../../../core/imports/import";
import type { Reader } from "../../texts/reader";
import { plainFact } from "../facts";
import { shortened } from "../shorten";
import { type View, view } from "../view";

/** Wrong lines on a page. */
const pageSize = 10;

/** The lines of a list that are not taken, by number and reason; `from`: the place of the first, from 0. */
export function wrongLines(reader: Reader, list: Import, from: number): View {
  const { file, wrong, counts } = list;
  const page = wrong.slice(from, from + pageSize);
  const [next, previous] = [from + pageSize, Math.max(0, from - pageSize)];
  const lines = page.map((each) =>
    reader.text("imports.wrong.spoken.line", { line: reader.number(each.line), why: whyOf(reader, each) }),
  );
  const none = reader.text("imports.wrong.none", { file });
  return view(reader, "imports/wrong", {
    spoken: wrong.length === 0 ? none : reader.text("imports.wrong.spoken", { file, lines: lines.join("; ") }),
    count:
      wrong.length === 0 ? none : reader.text("imports.wrong.count", { n: counts.wrong, file: shortened(file, 80) }),
    lines: page.map((each) =>
      plainFact(reader.text("imports.wrong.line", { line: reader.number(each.line) }), whyOf(reader, each)),
    ),
    hasMore: wrong.length > 0 && counts.wrong > wrong.length,
    more: reader.text("imports.wrong.more", { n: reader.number(wrong.length) }),
    hasNext: next < wrong.length,
    next,
    hasPrevious: from > 0,
    previous,
    list: list.id,
  });
}

const whyOf = (reader: Reader, { why, about }: WrongLine): string =>
  reader.text(`imports.why.${why}`, { about: shortened(about, 60) });
