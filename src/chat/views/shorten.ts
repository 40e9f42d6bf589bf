import type { Reader } from "../texts/reader";

/** A name for a narrow place: cut at the end with an ellipsis (card design 3). */
export const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;

/**
 * A domain or address under a name in a list, whole: it may break after its dots and hyphens. What a row says is pressed
 * and not copied.
 */
export const rowAddress = (text: string): string => text.replace(/[.@-](?=\S)/gu, "$&\u200b");

/**
 * Free text with places to break: a run of more than 20 characters without a space does not wrap in a card. Addresses
 * and links stay whole: a copy must be exact.
 */
export const breakable = (text: string): string =>
  text.replace(/\S{21,}/gu, (run) => (/[@/]/.test(run) ? run : run.replace(/\S{20}(?=\S)/gu, "$&\u200b")));

/** Text that is looked at and never copied, such as a comment or a refused link: it breaks anywhere, links too. */
export const wrapped = (text: string): string => text.replace(/\S{28}(?=\S)/gu, "$&\u200b");

/**
 * A refused link, so that whoever reads it sees where it leads: its host whole, and cut after it. Where a line holds the
 * host there is no place to break in it.
 */
export function refusedLink(found: string): string {
  const [start = "", host = ""] = /^(?:[a-z][a-z0-9+.-]*:)?[\\/]*(?:[^\s/\\?#]*@)?([^\s/\\?#]*)/iu.exec(found) ?? [];
  const before = start.slice(0, start.length - host.length);
  const rest = shortened(found.slice(start.length), lineOfPhone);
  return [wrapped(before), host.length > lineOfPhone ? wrapped(rowAddress(host)) : host, wrapped(rest)]
    .filter(Boolean)
    .join("\u200b");
}

/** As many characters as a line holds on a phone. */
const lineOfPhone = 28;

/** Of a name or an address, as much as the title of a button holds beside its verb. */
export const longestOnButton = 60;

/** Of what was typed, enough to recognise it. */
export const longestQuote = 60;

/** Lines or words as they were typed, each in the reader's quotation marks. */
export const quoted = (reader: Reader, words: readonly string[]): string =>
  words.map((each) => reader.text("common.quoted", { words: shortened(each, longestQuote) })).join(", ");
