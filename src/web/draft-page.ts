import { readerFor } from "../chat/texts/reader";
import { type TextKey, textsOf } from "../chat/texts/texts";
import { mailAddress, outlookAddress } from "../core/invitations/mail";
import type { Language } from "../core/languages";
import type { Draft } from "./draft";
import { script } from "./draft-page-parts";
import { asHtml, htmlDocument } from "./html";
import type { Page } from "./parts";

/**
 * The page on which somebody takes a finished invitation into their own mail: copied, opened or downloaded. Rapport
 * sends nothing (R18, R40).
 */
export function draftPage(draft: Draft, language: Language, nonce: string): Page {
  const text = textsOf(language);
  const title = text("draft-page.title", { name: draft.customerName });
  const content = `
<h1>${asHtml(title)}</h1>
<p>${asHtml(introOf(draft, language))}</p>
${draft.sent ? "" : `<p class="note">${asHtml(text("draft-page.keep-link"))}</p>`}
<dl>
<dt>${asHtml(text("draft-page.to"))}</dt><dd lang="zxx">${asHtml(draft.email)}</dd>
<dt>${asHtml(text("draft-page.subject"))}</dt><dd lang="${draft.language}">${asHtml(draft.subject)}</dd>
</dl>
${draft.sent ? "" : ways(draft, language)}
<h2 id="message-heading">${asHtml(text("draft-page.message"))}</h2>
<div class="message" id="message" lang="${draft.language}" tabindex="0" role="region" aria-labelledby="message-heading">${asHtml(draft.body)}</div>
${draft.sent ? "" : `<script nonce="${nonce}">${script}</script>`}`;
  return { status: 200, html: htmlDocument(language, title, content, nonce) };
}

/** Whether it is still to be sent, or who says to have sent it. */
function introOf({ sent }: Draft, language: Language): string {
  const text = textsOf(language);
  if (!sent) return text("draft-page.intro");
  const person = sent.by || text("person.unknown");
  return text("draft-page.sent", { person, at: readerFor(language, sent.timeZone).moment(sent.at) });
}

/** The ways to take the message along; those that need an address too long for mail programs give way to copying. */
function ways(draft: Draft, language: Language): string {
  const say = (key: TextKey): string => asHtml(textsOf(language)(key));
  const [mail, outlook] = [mailAddress(draft), outlookAddress(draft)];
  const link = (href: string, key: TextKey, more = ""): string =>
    `<li><a href="${asHtml(href)}"${more}>${say(key)}</a></li>`;
  return `<ul class="ways">
<li><button type="button" id="copy">${say("draft-page.copy")}</button></li>
${mail ? link(mail, "draft-page.mail") : ""}
${outlook ? link(outlook, "draft-page.outlook", ' target="_blank" rel="noopener noreferrer"') : ""}
${link(`${encodeURIComponent(draft.page)}/message.eml`, "draft-page.download", " download")}
</ul>
${mail && outlook ? "" : `<p class="note">${say("draft-page.too-long")}</p>`}
<p role="status" id="status" data-done="${say("draft-page.copied")}" data-select="${say("draft-page.select")}"></p>`;
}
