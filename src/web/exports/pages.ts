import type { Offered } from "../../chat/pages/offered";
import { firstLanguage } from "../../core/languages";
import { gonePage } from "../html";
import type { Page, WebParts } from "../parts";
import { isPageName, preferred } from "../preferred";
import { csvOf, jsonOf } from "./files";
import { exportPage, fileNameOf, titleOf } from "./page";
import { printedHistory } from "./print";

/** Finds an export by the unguessable part of its address; `undefined` when there is none, or it is closed. */
type OpenExport = (page: string) => Promise<Offered | undefined>;

const forms = {
  csv: { type: "text/csv; charset=utf-8", contentOf: csvOf },
  json: { type: "application/json; charset=utf-8", contentOf: jsonOf },
} as const;

/** The pages of exports, as the web server serves them. */
export function exportPages(openExport: OpenExport): Pick<WebParts, "exportPage" | "exportPrint" | "exportFile"> {
  const find: OpenExport = async (page) => (isPageName(page) ? openExport(page) : undefined);
  const gone = (acceptLanguage: string | undefined, nonce: string): Page =>
    gonePage("export-page", preferred(acceptLanguage) ?? firstLanguage, nonce);
  return {
    async exportPage(page, { acceptLanguage, nonce }) {
      const offered = await find(page);
      return offered ? exportPage(page, offered, nonce) : gone(acceptLanguage, nonce);
    },
    async exportPrint(page, { acceptLanguage, nonce }) {
      const offered = await find(page);
      return offered?.of.kind === "history"
        ? printedHistory(offered, titleOf(offered), nonce)
        : gone(acceptLanguage, nonce);
    },
    async exportFile(page, form) {
      const offered = await find(page);
      const { type, contentOf } = forms[form];
      return offered && { fileName: `${fileNameOf(offered)}.${form}`, type, content: contentOf(offered) };
    },
  };
}
