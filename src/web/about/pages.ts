import { languageOf } from "../../core/languages";
import type { WebParts } from "../parts";
import { preferred } from "../preferred";
import { type About, aboutPage } from "./page";

/** The pages about Rapport and who runs it, as the web server serves them: in the language that was chosen on one, or the browser's. */
export const aboutPages = (about: About): Pick<WebParts, "aboutPage"> => ({
  async aboutPage(page, { wanted, acceptLanguage, nonce }) {
    const language = languageOf(wanted) ?? preferred(acceptLanguage) ?? about.language;
    return aboutPage(page, about, language, nonce);
  },
});
