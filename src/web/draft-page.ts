import { type TextKey, textsOf } from "../chat/texts/texts";
import { type Language, languages } from "../core/languages";
import { type Draft, mailAddress, outlookAddress } from "./draft";
import { script, style } from "./draft-page-parts";
import { asHtml } from "./html";
import type { Page } from "./server";

/**
 * The page on which somebody takes a finished invitation into their own mail: copied, opened or downloaded. Rapport
 * sends nothing (R18, R40).
 */
export function draftPage(draft: Draft, language: Language, nonce: string): Page {
  const text = textsOf(language);
  const title = text("draft-page.title", { name: draft.customerName });
  const content = `
<h1>${asHtml(title)}</h1>
<p>${asHtml(text("draft-page.intro"))}</p>
<p class="note">${asHtml(text("draft-page.keep-link"))}</p>
<dl>
<dt>${asHtml(text("draft-page.to"))}</dt><dd lang="zxx">${asHtml(draft.email)}</dd>
<dt>${asHtml(text("draft-page.subject"))}</dt><dd lang="${draft.language}">${asHtml(draft.subject)}</dd>
</dl>
${ways(draft, language)}
<p role="status" id="status" data-done="${asHtml(text("draft-page.copied"))}" data-select="${asHtml(text("draft-page.select"))}"></p>
<h2 id="message-heading">${asHtml(text("draft-page.message"))}</h2>
<div class="message" id="message" lang="${draft.language}" tabindex="0" role="region" aria-labelledby="message-heading">${asHtml(draft.body)}</div>
<script nonce="${nonce}">${script}</script>`;
  return { status: 200, html: document(language, title, content, nonce) };
}

/** For an address that is unknown or no longer valid: the reader's language is a guess, so both are given. */
export function noDraftPage(language: Language, nonce: string): Page {
  const content = [language, ...languages.filter((other) => other !== language)]
    .map((each, place) => {
      const heading = place === 0 ? "h1" : "h2";
      const say = (key: TextKey): string => asHtml(textsOf(each)(key));
      return `<section lang="${each}"><${heading}>${say("draft-page.gone.title")}</${heading}><p>${say("draft-page.gone.text")}</p></section>`;
    })
    .join("\n");
  return { status: 404, html: document(language, textsOf(language)("draft-page.gone.title"), content, nonce) };
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
${mail && outlook ? "" : `<p class="note">${say("draft-page.too-long")}</p>`}`;
}

function document(language: Language, title: string, content: string, nonce: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${asHtml(title)} · Rapport</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}
