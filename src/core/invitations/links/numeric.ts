import { isIPv6 } from "node:net";
import { type Span, withoutClosing } from "./spans";
import words from "./words.json";

/** Everything made of digits and points, with the port and the path behind it. */
const points =
  /(?<![\p{L}\p{N}.])((?:0x[0-9a-f]+|\d{1,16})(?:\.(?:0x[0-9a-f]+|\d{1,8})){0,3})(?![\p{L}\p{N}]|\.\d)(:\d{1,5})?([/?#\\][^\s<>"'«»“”‘’]*)?/giu;
const v6 = /(?:\[|(?<![\p{L}\p{N}:.]))(?:[0-9a-f]{0,4}:){2,}[0-9a-f:.]*\]?/giu;

/** IP addresses in every notation: whole, in hexadecimal or octal, shortened where a port or a path follows, and v6. */
export const numericIn = (seen: string): Span[] => [
  ...[...seen.matchAll(points)]
    .filter((match) => isAddress(match, seen))
    .map(({ 0: text, index }) => ({
      from: index,
      to: index + text.replace(/[.,;:!?)\]}]+$/, "").length,
    })),
  ...[...seen.matchAll(v6)]
    .map(({ 0: text, index }) => ({ from: index, text: text.replace(/[.:]$/, "") }))
    .filter(({ text }) => /[0-9a-f[]/i.test(text) && isIPv6(text.replace(/^\[|\]$/g, "")))
    .map(({ from, text }) => ({ from, to: from + text.length })),
];

function isAddress({ 1: number = "", 2: port = "", 3: path = "", index }: RegExpExecArray, seen: string): boolean {
  const parts = number.split(".");
  const before = seen.slice(Math.max(0, index - farthest), index);
  const isVersion = port + path === "" && versions.has(wordBefore(before));
  if (parts.length === 4) return parts.every(isByte) && !(port + path === "" && isTelephone.test(number)) && !isVersion;
  const isLed = /^[/\\]\p{L}/u.test(path) || /^:(?:80|\d{3,5})$/.test(port);
  const isAlone = parts.length === 1;
  const opens = isAlone && isWhole(number) && isOpened(path, seen.slice(index + number.length + path.length));
  if (parts.some((part) => /^0x/i.test(part))) return !isAlone || isLed || opens;
  if (isAlone)
    return (opens || (isLed && isWhole(number))) && !isFigure(number, path, before) && !isCounted(path, before);
  return isLed && parts.slice(0, -1).every(isByte) && !isFigure(number, path, before);
}

/** "3232235777/a", "0x7f000001/", "017700000001/a": a whole address in one number, beyond the machines of the first network, which nobody has. */
function isWhole(number: string): boolean {
  const value = Number(/^0+[0-7]+$/.test(number) ? `0o${number}` : number);
  return (/^0x/i.test(number) || /^[1-9]|^0[0-7]+$/.test(number)) && value >= 2 ** 24 && value < 2 ** 32;
}

/** `/`, `/%61`, `?x=1`, `#x`: what leads on from a machine; not "/35", "/ 35", another number, nor a sentence's end. */
const isOpened = (path: string, after: string): boolean =>
  /^[?#]./u.test(withoutClosing(path)) ||
  (/^[/\\](?![\d.,/-]+$)/u.test(withoutClosing(path)) && !(path.length === 1 && /^ *\d/.test(after)));

/** "tel. 3401234567/ufficio", "ordine 45001234/IT": a large number alone is that of a telephone or a file. */
const isCounted = (path: string, before: string): boolean =>
  /^\/\p{Lu}{2,4}$/u.test(path) || counted.has(wordBefore(before));

/** A part of an IP address: decimal, hexadecimal, or octal with a zero before it. */
const isByte = (part: string): boolean => Number(/^0\d/.test(part) ? `0o${part.slice(1)}` : part) <= 255;

/** "02.55.50.12": nobody writes one part of an address in octal and the others not. */
const isTelephone = /^0\d(?:\.[1-9]\d){3}$/;

/** "3.50/utente", "€ 4.20/posto", "art. 5.2/bis", "2.1/B", "1.2.2026/mattina": an amount, a clause, a room, a day. */
function isFigure(number: string, path: string, before: string): boolean {
  const [unit = ""] = /^\p{L}+/u.exec(path.slice(1)) ?? [];
  return (
    units.has(unit.toLowerCase()) ||
    /^.\p{Lu}$/u.test(path) ||
    /\.(?:19|20)\d\d$/.test(number) ||
    /(?:\p{Sc}|§|eur|euro) ?$/iu.test(before) ||
    numbered.has(wordBefore(before))
  );
}

const wordBefore = (before: string): string => /(\p{L}+)\.? ?$/u.exec(before)?.[1]?.toLowerCase() ?? "";

/** Letters before a number that tell what it is. */
const farthest = 20;
/** For what a price is asked. */
const units = new Set(words.units);
/** What has numbers of four parts, and is no machine. */
const versions = new Set(words.versions);
/** What is numbered in clauses. */
const numbered = new Set(words.numbered);
/** What has a large number of its own. */
const counted = new Set(words.counted);
