import { label } from "./host-ending";
import { type Span, withoutClosing } from "./spans";
import words from "./words.json";

/** What goes on until a space or a quotation mark. */
export const rest = String.raw`[^\s<>"'«»“”‘’]`;

/**
 * Schemes that need no slashes behind them, and that are no words with which people begin a note. `tel:` is none of
 * them: a number may stand in the text, and dialling it is all that it does; a code that is dialled does more.
 */
const schemes = `https?|ftps?|mailto|${words.schemes.join("|")}|ms-[a-z-]+|x-[a-z0-9.+-]+|web\\+[a-z]+`;

/** Links that say so themselves: a scheme, `www`, or two slashes and a name. */
const telling = new RegExp(
  [
    String.raw`[a-z][a-z0-9+.-]{1,30}:[\\/]{1,3}${rest}+`,
    String.raw`(?<!\p{L})(?:${schemes}):${rest}+`,
    String.raw`(?<!\p{L})(?:data:(?:[a-z]*[/;,][a-z]|,)|file:[\\/]|urn:[a-z]|geo:-?\d)${rest}*`,
    String.raw`(?<!\p{L})tel:(?=${rest}*[*#?=@%&])${rest}+`,
    String.raw`(?<!\p{L})localhost(?!\p{L})${rest}*`,
    String.raw`www\d?\.${rest}+`,
    String.raw`(?<![:\p{L}\p{N}\\/])(?://|\\\\)[\p{L}\p{N}\p{S}\[]${rest}*`,
  ].join("|"),
  "giu",
);
/** A name, a password and a host. */
const withPassword = new RegExp(`(?<!${label}|[.%+])([\\p{L}\\p{N}._%+-]+):[^\\s:@/<>"]+@${label}${rest}*`, "giu");

export const tellingIn = (seen: string): Span[] => [
  ...[...seen.matchAll(telling)].map(spanOf),
  ...[...seen.matchAll(withPassword)].filter(({ 1: before = "" }) => !isHeading(before)).map(spanOf),
];

const spanOf = ({ 0: text, index }: RegExpExecArray): Span => ({
  from: index,
  to: index + withoutClosing(text).length,
});

/** "Mail:ada@…", "Amministrazione:ada@…": what says whose address follows. */
const isHeading = (word: string): boolean => headings.has(word.toLowerCase()) || /^\p{Lu}\p{Ll}+$/u.test(word);
const headings = new Set(words.addressHeadings);
