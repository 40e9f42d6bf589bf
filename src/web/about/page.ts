import { type TextKey, textsOf } from "../../chat/texts/texts";
import type { Publisher } from "../../companies";
import { openForMs } from "../../core/exports/export";
import { pageOpenDays } from "../../core/invitations/page";
import { type Language, languages } from "../../core/languages";
import type { Tenant } from "../../core/tenant";
import { asHtml, htmlDocument } from "../html";
import type { Page } from "../parts";
import { type AboutPage, pagesAbout, sections } from "./sections";

/** Of whom and of what the pages about Rapport tell. */
export interface About {
  /** Who runs this Rapport. */
  company: Publisher & { name: string; partnerType: Tenant["partnerType"] | undefined };
  /** The language for whoever asks for none of ours. */
  language: Language;
  /** How long notes on what was carried out are kept. */
  keysKeptDays: number;
}

/** A page that anybody may open: it tells of the product and of who runs it, and of no data. */
export function aboutPage(page: AboutPage, about: Omit<About, "language">, language: Language, nonce: string): Page {
  const { company, keysKeptDays: keys } = about;
  const values = { company: company.name, days: pageOpenDays, minutes: openForMs / 60_000, keys };
  const text = textsOf(language);
  const isDirect = company.partnerType === "direct";
  const say = (key: TextKey): string => asHtml(text((isDirect && toDirect[key]) || key, values));
  const title = text(`about-page.${page}.title`, values);
  const content = `
<h1>${asHtml(title)}</h1>
<p>${say(`about-page.${page}.intro`)}</p>
${sections[page].map((section) => `<h2>${say(`${section}.title`)}</h2>\n${listed(say(`${section}.text`))}`).join("\n")}
<h2>${say("about-page.contact.title")}</h2>
${contact(company, say)}
${ownPages(page, company, say)}
${ways(page, language, say)}`;
  return { status: 200, html: htmlDocument(language, title, content, nonce) };
}

/** What a partner reads who works with no providers. */
const toDirect: Partial<Record<TextKey, TextKey>> = {
  "about-page.home.intro": "about-page.home.intro.direct",
  "about-page.home.does.text": "about-page.home.does.text.direct",
};

type Say = (key: TextKey) => string;

const listed = (lines: string): string =>
  `<ul>\n${lines
    .split("\n")
    .map((line) => `<li>${line}</li>`)
    .join("\n")}\n</ul>`;

function contact({ contact: where }: Publisher, say: Say): string {
  if (where === undefined) return `<p>${say("about-page.contact.untold")}</p>`;
  const address = where.startsWith("https://") ? where : `mailto:${where}`;
  return `<p>${say("about-page.contact.told")} <a href="${asHtml(address)}">${asHtml(where)}</a></p>`;
}

/** What the company itself has published about the same. */
function ownPages(page: AboutPage, { websiteUrl, privacyUrl, termsOfUseUrl }: Publisher, say: Say): string {
  const link = (href: string | undefined, key: TextKey): string =>
    href === undefined ? "" : `<p><a href="${asHtml(href)}">${say(key)}</a></p>`;
  if (page === "privacy") return link(privacyUrl, "about-page.own.privacy");
  return page === "terms" ? link(termsOfUseUrl, "about-page.own.terms") : link(websiteUrl, "about-page.website");
}

/** The other pages in this language, and this page in the others; addresses hold below any path. */
function ways(page: AboutPage, language: Language, say: Say): string {
  const place = (to: AboutPage, spoken: Language): string => `./${to === "home" ? "" : to}?lang=${spoken}`;
  const others = pagesAbout
    .filter((other) => other !== page)
    .map((other) => `<li><a href="${place(other, language)}">${say(`about-page.nav.${other}`)}</a></li>`);
  const spoken = languages
    .filter((other) => other !== language)
    .map((other) => {
      const name = asHtml(textsOf(other)("about-page.other-language"));
      return `<li lang="${other}"><a href="${place(page, other)}">${name}</a></li>`;
    });
  return `<nav aria-label="${say("about-page.nav")}">
<ul class="ways">
${[...others, ...spoken].join("\n")}
</ul>
</nav>`;
}
