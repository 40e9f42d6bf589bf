import { type TextKey, textsOf } from "../chat/texts/texts";
import { type Language, languages } from "../core/languages";
import type { Page } from "./parts";
import { style } from "./style";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand in HTML, between tags and in quoted attributes. */
export const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A whole page: its title, and what stands under it. */
export function htmlDocument(language: Language, title: string, content: string, nonce: string): string {
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

/** For an address that is unknown or no longer valid: the reader's language is a guess, so both are given. */
export function gonePage(kind: "draft-page" | "export-page", language: Language, nonce: string): Page {
  const content = [language, ...languages.filter((other) => other !== language)]
    .map((each, place) => {
      const heading = place === 0 ? "h1" : "h2";
      const say = (key: TextKey): string => asHtml(textsOf(each)(key));
      return `<section lang="${each}"><${heading}>${say(`${kind}.gone.title`)}</${heading}><p>${say(`${kind}.gone.text`)}</p></section>`;
    })
    .join("\n");
  return { status: 404, html: htmlDocument(language, textsOf(language)(`${kind}.gone.title`), content, nonce) };
}
