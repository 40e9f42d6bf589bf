import type { Invitation } from "../core/invitations/invitation";
import { firstLanguage, languageOf } from "../core/languages";
import type { Draft } from "./draft";
import { draftPage } from "./draft-page";
import { messageFile } from "./eml";
import { gonePage } from "./html";
import type { WebParts } from "./parts";
import { isPageName, preferred } from "./preferred";

/** Finds a draft by the unguessable part of its address; `undefined` when there is none, or it is closed. */
export type OpenDraft = (
  page: string,
) => Promise<({ invitation: Invitation } & Pick<Draft, "subject" | "body" | "sent">) | undefined>;

/** The pages about invitations, as the web server serves them. */
export function draftPages(openDraft: OpenDraft): Pick<WebParts, "draftPage" | "draftMessage"> {
  const find = async (page: string): Promise<Draft | undefined> => {
    const found = isPageName(page) ? await openDraft(page) : undefined;
    if (!found) return undefined;
    const { invitation, ...offered } = found;
    const { customerName, email, language } = invitation;
    return { page, customerName, email, language, ...offered };
  };
  return {
    async draftPage(page, { wanted, acceptLanguage, nonce }) {
      const draft = await find(page);
      const language = languageOf(wanted) ?? preferred(acceptLanguage) ?? draft?.language ?? firstLanguage;
      return draft ? draftPage(draft, language, nonce) : gonePage("draft-page", language, nonce);
    },
    async draftMessage(page) {
      const draft = await find(page);
      return draft && messageFile(draft);
    },
  };
}
