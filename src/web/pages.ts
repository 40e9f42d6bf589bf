import type { Invitation } from "../core/invitations/invitation";
import { firstLanguage, type Language, languageOf } from "../core/languages";
import type { Draft } from "./draft";
import { draftPage, noDraftPage } from "./draft-page";
import { messageFile } from "./eml";
import type { WebParts } from "./server";

/** Finds a draft by the unguessable part of its address; `undefined` when there is none, or it is closed. */
export type OpenDraft = (
  page: string,
) => Promise<{ invitation: Invitation; subject: string; body: string } | undefined>;

/** What our pages are called; other names are not looked up. */
const pageName = /^[\w-]{1,100}$/;

/** The pages about invitations, as the web server serves them. */
export function draftPages(openDraft: OpenDraft): Pick<WebParts, "draftPage" | "draftMessage"> {
  const find = async (page: string): Promise<Draft | undefined> => {
    const found = pageName.test(page) ? await openDraft(page) : undefined;
    if (!found) return undefined;
    const { customerName, email, language } = found.invitation;
    return { page, customerName, email, language, subject: found.subject, body: found.body };
  };
  return {
    async draftPage(page, { acceptLanguage, nonce }) {
      const draft = await find(page);
      const language = preferred(acceptLanguage) ?? draft?.language ?? firstLanguage;
      return draft ? draftPage(draft, language, nonce) : noDraftPage(language, nonce);
    },
    async draftMessage(page) {
      const draft = await find(page);
      return draft && messageFile(draft);
    },
  };
}

/** The first of our languages in the browser's list. */
function preferred(acceptLanguage = ""): Language | undefined {
  const wanted = acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters
        .find((parameter) => parameter.trim().startsWith("q="))
        ?.trim()
        .slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ tag }) => languageOf(tag)).find((language) => language !== undefined);
}
