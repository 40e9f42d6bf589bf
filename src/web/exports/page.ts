import type { Offered } from "../../chat/pages/offered";
import { readerFor } from "../../chat/texts/reader";
import type { TextKey } from "../../chat/texts/texts";
import { asHtml, htmlDocument } from "../html";
import type { Page } from "../parts";

/** The page from which an export is saved, in the language of whoever asked for it: their files are in it as well. */
export function exportPage(page: string, offered: Offered, nonce: string): Page {
  const { language, timeZone, of, total, until } = offered;
  const reader = readerFor(language, timeZone);
  const title = titleOf(offered);
  const say = (key: TextKey, values = {}): string => asHtml(reader.text(key, values));
  const file = (form: "csv" | "json"): string =>
    `<li><a href="${encodeURIComponent(page)}/file.${form}" download>${say(`export-page.${form}`)}</a></li>`;
  const print =
    of.kind === "history"
      ? `\n<li><a href="${encodeURIComponent(page)}/print">${say("export-page.print")}</a></li>`
      : "";
  const content = `
<h1>${asHtml(title)}</h1>
<p>${say(`export-page.${of.kind}.intro`, { n: total })}</p>
<p class="note">${say("export-page.until", { moment: reader.moment(until) })}</p>
<ul class="ways">
${file("csv")}
${file("json")}${print}
</ul>
<h2>${say("export-page.forms")}</h2>
<p>${say("export-page.csv.for")}</p>
<p>${say(`export-page.${of.kind}.json.for`)}</p>`;
  return { status: 200, html: htmlDocument(language, title, content, nonce) };
}

/** What the page is headed with. */
export function titleOf({ language, timeZone, of }: Offered): string {
  const { text } = readerFor(language, timeZone);
  return of.kind === "customers"
    ? text("export-page.customers.title", { organisation: of.organisation })
    : text("export-page.history.title", { name: of.name });
}

/** What the file is called, without its ending: what it is, of whom, and the day. */
export function fileNameOf({ language, timeZone, of, at }: Offered): string {
  const reader = readerFor(language, timeZone);
  const whose = of.kind === "history" ? [of.domain.replace(/[^a-z0-9.-]/gi, "_")] : [];
  return [reader.text(`export-page.${of.kind}.file`), ...whose, reader.dayOf(at)].join("-");
}
