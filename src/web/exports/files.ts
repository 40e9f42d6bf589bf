import { stringify } from "csv-stringify/sync";
import type { Offered } from "../../chat/pages/offered";
import type { Language } from "../../core/languages";

/** By this mark, programs for tables know that what follows is UTF-8. */
const byteOrderMark = "\uFEFF";

/** Where decimals have a comma, another sign stands between cells. */
const separators: Record<Language, string> = { en: ",", it: ";" };

/**
 * A table as its reader's programs open it (RFC 4180), in parts. A cell that such a program would take for a formula
 * begins with an apostrophe, also where it begins a cell by the other language's separator only.
 */
export async function* csvOf({ language, table }: Pick<Offered, "language" | "table">): AsyncGenerator<string> {
  const { headings, parts } = await table();
  const lines = (rows: readonly (readonly string[])[]): string =>
    stringify(
      rows.map((row) => row.map((cell) => twice(cell).replace(elsewhere, "$&'"))),
      { delimiter: separators[language], record_delimiter: "windows", escape_formulas: true, quoted_match: [";", ","] },
    );
  yield byteOrderMark + lines([headings]);
  for await (const rows of parts) yield lines(rows);
}

/** One that begins so itself gets another apostrophe: whoever takes one away has what was written. */
const twice = (cell: string): string => (/^'+[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell);

/** Where a program of the other language, or one that takes no quotation marks, begins a cell that is a formula. */
const elsewhere = /[;,\r\n](?=['"]*[=+\-@\t\r＝＋－＠])/gu;

/** The same for programs: one object, with an item of its list in each line. */
export async function* jsonOf({ document }: Pick<Offered, "document">): AsyncGenerator<string> {
  const { about, list, parts } = await document();
  yield JSON.stringify({ ...about, [list]: [] }).slice(0, -"]}".length);
  let between = "\n";
  for await (const items of parts) {
    yield items.map((item, place) => `${place === 0 ? between : ",\n"}${JSON.stringify(item)}`).join("");
    between = ",\n";
  }
  yield "\n]}\n";
}
