import { isIPv6 } from "node:net";
import { isAbbreviation, isEnding, isMissingSpace } from "./host-ending";
import { latin, skeleton } from "./look-alikes";
import { seenText } from "./seen-text";

/** Something in a text that a mail program would make pressable, or that wants to look like it. */
export interface FoundLink {
  /** As it stands in the text, from `from` up to `to`. */
  text: string;
  from: number;
  to: number;
  /** Where it leads, lower case; empty when no host can be read out of it. */
  host: string;
}

/** A piece of the text as it is seen. */
interface Span {
  from: number;
  to: number;
}

/** What goes on until a space or a quotation mark. */
const rest = String.raw`[^\s<>"'«»“”‘’]`;
const label = String.raw`[\p{L}\p{N}\p{M}\p{Extended_Pictographic}_-]`;

/** Links that say so themselves: a scheme, `www`, or two slashes and a name. */
const telling = new RegExp(
  [
    String.raw`[a-z][a-z0-9+.-]{1,30}:[\\/]{1,3}${rest}+`,
    String.raw`(?<!\p{L})(?:https?|mailto|javascript|vbscript|skype|sips?|callto|sms|xmpp|msteams|ms-[a-z-]+):${rest}+`,
    String.raw`(?<!\p{L})(?:tel:\+\d|data:[a-z]+/|file:[\\/])${rest}*`,
    String.raw`(?<!\p{L})localhost(?!\p{L})${rest}*`,
    String.raw`www\d?\.${rest}+`,
    String.raw`(?<![:\p{L}\p{N}\\/])(?://|\\\\)[\p{L}\p{N}\[]${rest}*`,
  ].join("|"),
  "giu",
);
const named = new RegExp(`(?<!${label})(?:${label}+\\.)+${label}+`, "giu");
const path = new RegExp(`^(?::\\d+)?[/?#\\\\]${rest}*|^:\\d+(?!\\p{L})`, "u");
const domainOfAddress = new RegExp(`^@${label}+\\.${label}`, "u");
const numeric = /(?<![\p{L}\p{N}.])(?:(?:0x[0-9a-f]+|\d{1,4})\.){3}(?:0x[0-9a-f]+|\d{1,4})(?![\p{L}\p{N}]|\.\d)/giu;
const numericV6 = /(?<![\p{L}\p{N}:.])\[?(?:[0-9a-f]{0,4}:){2,}[0-9a-f:.]*\]?/giu;

/** All links in a text, also those without scheme, in look-alike letters, or with signs in them that nobody sees. */
export function findLinks(typed: string): FoundLink[] {
  const { seen, at } = seenText(typed);
  const spans = [...tellingIn(seen), ...namedIn(seen), ...numericIn(seen)];
  return apart(spans).map(({ from, to }) => {
    const place = { from: at(from), to: at(to) };
    return { ...place, text: typed.slice(place.from, place.to), host: hostOf(seen.slice(from, to)) };
  });
}

const spanOf = ({ 0: text, index }: RegExpExecArray): Span => ({ from: index, to: index + text.length });

/** Closing punctuation belongs to the sentence. */
const tellingIn = (seen: string): Span[] =>
  [...seen.matchAll(telling)].map((match) => {
    const { from, to } = spanOf(match);
    return { from, to: to - (/[.,;:!?)\]}]*$/.exec(match[0])?.[0].length ?? 0) };
  });

function namedIn(seen: string): Span[] {
  return [...seen.matchAll(named)].flatMap((match): Span[] => {
    const { from, to } = spanOf(match);
    const after = seen.slice(to);
    if (isLocalPart(after)) return [];
    const further = path.exec(after)?.[0].replace(/[.,;:!?)\]}]*$/, "") ?? "";
    const inAddress = /[\p{L}\p{N}._%+-]@$/u.test(seen.slice(Math.max(0, from - 2), from));
    if (inAddress) return further.length > 1 ? [{ from, to: to + further.length }] : [];
    return leads(match[0], after, further.length > 1) ? [{ from, to: to + further.length }] : [];
  });
}

/** What stands before the @ of an address. */
const isLocalPart = (after: string): boolean => domainOfAddress.test(after);

/** Whether words joined by points lead to a host: one of them is an ending, or a path follows the last. */
function leads(match: string, after: string, goesOn: boolean): boolean {
  const labels = match.split(".").map(trimmed);
  if (skeleton(labels.join(".")).includes("microsoft")) return true;
  if (goesOn && /^\p{L}{2,}$/u.test(labels.at(-1) ?? "")) return true;
  return labels.some((ending, index) => {
    const before = labels[index - 1] ?? "";
    const [first = ""] = /^xn--/i.test(latin(ending)) ? [ending] : ending.split(/[-_]/);
    if (before === "" || !isEnding(first)) return false;
    const isLast = index === labels.length - 1 && !goesOn;
    return !(isLast && (isAbbreviation(labels.slice(0, -1).join("."), first) || isMissingSpace(before, first, after)));
  });
}

const trimmed = (word: string): string => word.replace(/^[_-]+|[_-]+$/g, "");

const numericIn = (seen: string): Span[] => [
  ...[...seen.matchAll(numeric)].filter(({ 0: text }) => text.split(".").every(isByte)).map(spanOf),
  ...[...seen.matchAll(numericV6)]
    .filter(({ 0: text }) => /[0-9a-f[]/i.test(text) && isIPv6(text.replace(/^\[|\]$/g, "")))
    .map(spanOf),
];

/** A part of an IP address: decimal, hexadecimal, or octal with a zero before it. */
const isByte = (part: string): boolean => Number(/^0\d/.test(part) ? `0o${part.slice(1)}` : part) <= 255;

/** Spans that touch the same letters are one. */
function apart(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

function hostOf(link: string): string {
  const behindScheme = link.replace(/^[a-z][a-z0-9+.-]*:[\\/]*/i, "").replace(/^[\\/]+|^[^/?#\\]*@/g, "");
  const [host = ""] = /^[\p{L}\p{M}\p{N}._%-]*/u.exec(behindScheme) ?? [];
  return host.toLowerCase().replace(/^[._-]+|[._-]+$/g, "");
}
