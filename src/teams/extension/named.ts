import { addressesIn, eachOnce } from "../../core/invitations/address";
import type { Inbound } from "../inbound/activity";
import { spokenIn } from "../inbound/message-text";

/** Of a message, as Teams delivers it; what is longer is read so far. */
const longestMessage = 100_000;
const mostNamed = 50;

/** The addresses that a message names, in its words or behind its links; what it quotes or strikes out names nobody. */
export function addressesNamed(
  { contentType, content }: { contentType?: string | null | undefined; content?: string | null | undefined },
  recipient: Inbound["recipient"],
): string[] {
  const whole = (content ?? "").slice(0, longestMessage);
  const words = contentType === "text" ? whole : spokenIn({ text: simplified(whole), entities: [], recipient }).words;
  const found = addressesIn(words).flatMap(({ address }) => (address ? [address.email] : []));
  return eachOnce(found).slice(0, mostNamed);
}

/** The tags that the reader of messages knows; a link becomes the address behind it, and the others are none. */
const simplified = (html: string): string =>
  shown(html).replace(/<[^<>]*>/g, (tag) => {
    const [, to] = /\bhref\s*=\s*["']?mailto:([^"'?\s>]+)/i.exec(tag) ?? [];
    if (to) return ` ${decoded(to)} `;
    if (/^<\/?(?:blockquote|s|strike|del|p|div|br|ul|ol|li|table|tr|td|th|pre|quoted)\b/i.test(tag)) return tag;
    return /^<\/?(?:b|strong|i|em|u|span|font|wbr|a)\b/i.test(tag) ? "" : " ";
  });

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Without what no client shows: an address that nobody sees is not meant. */
function shown(html: string): string {
  let hidden = ""; // the element that is left out, and how many of its kind are open
  let open = 0;
  const pieces = html.split(/(<[^<>]*>)/).map((piece) => {
    const [, end, name = ""] = /^<(\/?)([a-z]+\b)/i.exec(piece)?.map((part) => part.toLowerCase()) ?? [];
    if (!hidden && name && !end && isHidden(name, piece)) hidden = name;
    if (!hidden) return piece;
    if (name === hidden) open += end ? -1 : 1;
    if (open <= 0) hidden = "";
    return " ";
  });
  return pieces.join("");
}

const isHidden = (name: string, tag: string): boolean =>
  /^(?:style|script|title)$/.test(name) ||
  (!/^(?:img|br|hr|input|wbr)$/.test(name) && /\shidden\b|\bstyle\s*=\s*["'][^"'>]*\bdisplay\s*:\s*none\b/i.test(tag));
