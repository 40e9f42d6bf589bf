import type { Offered } from "../../chat/pages/offered";
import { readerFor } from "../../chat/texts/reader";
import type { TextKey } from "../../chat/texts/texts";
import { type HistoryColumn, historyColumns } from "../../core/exports/columns";
import { asHtml, htmlDocument } from "../html";
import type { Page } from "../parts";

/** A customer's history as it is kept on paper: every entry with the hash by which it can be proved (R97). */
export async function printedHistory(offered: Offered, title: string, nonce: string): Promise<Page> {
  const { language, timeZone, at, total } = offered;
  const reader = readerFor(language, timeZone);
  const say = (key: TextKey, values = {}): string => asHtml(reader.text(key, values));
  const { headings, parts } = await offered.table();
  const entries: string[] = [];
  for await (const rows of parts) {
    for (const row of rows) {
      const cell = (column: HistoryColumn): string => row[historyColumns.indexOf(column)] ?? "";
      const facts = proofs
        .filter((column) => cell(column) !== "")
        .map(
          (column) =>
            `<dt>${asHtml(headings[historyColumns.indexOf(column)] ?? "")}</dt><dd>${asHtml(cell(column))}</dd>`,
        );
      entries.push(`
<section>
<h2>${asHtml(cell("number"))} · ${asHtml(reader.moment(Date.parse(cell("time"))))}</h2>
<p>${asHtml(cell("text"))}</p>
<dl>${facts.join("\n")}</dl>
</section>`);
    }
  }
  const content = `
<h1>${asHtml(title)}</h1>
<p>${say("export-page.history.intro", { n: total })}</p>
<p class="note">${say("export-page.print.proof", { moment: reader.moment(at) })}</p>
${entries.join("\n")}`;
  return { status: 200, html: htmlDocument(language, title, content, nonce) };
}

/** What stands beside the words of an entry. */
const proofs = ["details", "previous-hash", "hash", "seal-key"] as const;
