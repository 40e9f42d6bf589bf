import { addressesIn } from "../../core/invitations/address";
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
  return [...new Set(found)].slice(0, mostNamed);
}

/** The tags that the reader of messages knows; a link becomes the address behind it, and the others are none. */
const simplified = (html: string): string =>
  html.replace(/<(style|script)\b[^<>]*>[^<]*<\/\1>/gi, " ").replace(/<[^<>]*>/g, (tag) => {
    const [, to] = /\bhref\s*=\s*["']?mailto:([^"'?\s>]+)/i.exec(tag) ?? [];
    if (to) return ` ${to.replace(/%40/g, "@")} `;
    if (/^<\/?(?:blockquote|s|strike|del|p|div|br|ul|ol|li|table|tr|td|th|pre|quoted)\b/i.test(tag)) return tag;
    return /^<\/?(?:b|strong|i|em|u|span|font|wbr|a)\b/i.test(tag) ? "" : " ";
  });
