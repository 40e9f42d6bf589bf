/// <reference path="./unicode-confusables.d.ts" />
import { rectifyConfusion } from "unicode-confusables";

type Pair = readonly [string, string];

/** Digits and pairs that are taken for others in the type of an address, beside those that Unicode lists (UTS 39). */
const digits: readonly Pair[] = [
  ["0", "o"],
  ["1", "l"],
  ["3", "e"],
  ["5", "s"],
];
const letters: readonly Pair[] = [
  ["rn", "m"],
  ["vv", "w"],
  ["cl", "d"],
];

/** What a host looks like at a glance: two hosts with one skeleton are taken for each other. */
export const skeleton = (host: string): string =>
  replaced(latin(host).toLowerCase(), [...digits, ...letters, ["l", "i"], ["-", ""]]);

/**
 * The hosts for which a host is taken at a glance, beside itself: in plain letters where it has others, and with a letter
 * where a digit or a pair of letters stands that is read as one.
 */
export function lookingLike(host: string): string[] {
  const plain = latin(host).toLowerCase();
  const read = [plain, replaced(plain, digits), replaced(plain, [["1", "i"], ...digits])];
  return [...new Set([...read, ...read.map((each) => replaced(each, letters))])].filter((like) => like !== host);
}

const replaced = (host: string, by: readonly Pair[]): string =>
  by.reduce((text, [from, to]) => text.replaceAll(from, to), host);

/** A text in the plain Latin letters for which its letters pass, without accents and strokes; € stays what it is. */
export const latin = (text: string): string => text.replace(/\P{ASCII}\p{M}*/gu, latinLetter).replace(/\p{M}/gu, "");

/** Letters with strokes and hooks, small capitals, letters in squares: Unicode files them under the plain letter. */
const filed = /\p{Script=Latin}|(?=\p{Alphabetic})\p{So}|\p{Regional_Indicator}/u;

function latinLetter(typed: string): string {
  // Decomposed, a Greek or a Cyrillic letter may look like another one.
  const [first = "", ...marks] = typed;
  const twin = filed.test(first) ? first : passesFor(first);
  if (/^[a-z]$/i.test(twin) && marks.every((mark) => /\p{M}/u.test(mark))) return twin;
  return [...typed.normalize("NFKD").replace(/\p{M}/gu, "")]
    .map((letter) => (/\p{ASCII}/u.test(letter) ? letter : (plainOf(letter) ?? passesFor(letter))))
    .join("");
}

/** Unicode's look-alike of a letter of another alphabet. Of m and k it gives forms that are no plain letters. */
const passesFor = (letter: string): string =>
  (isCurrency.test(letter) ? letter : rectifyConfusion(letter))
    .replace("rn", "m")
    .replace(/\p{M}/gu, "")
    .replace(/\P{ASCII}/gu, (other) => ({ ʍ: "m", ĸ: "k" })[other] ?? plainOf(other) ?? other);

const isCurrency = /\p{Sc}/u;
const alphabet = [..."abcdefghijklmnopqrstuvwxyz"];
const order = new Intl.Collator("en", { sensitivity: "base" });
const firstFlagLetter = 0x1f1e6;

function plainOf(letter: string): string | undefined {
  if (!filed.test(letter)) return undefined;
  if (/\p{Regional_Indicator}/u.test(letter)) return alphabet[(letter.codePointAt(0) ?? 0) - firstFlagLetter];
  const plain = alphabet.findLast((each) => order.compare(each, letter) <= 0);
  return /\p{Lu}/u.test(letter) ? plain?.toUpperCase() : plain;
}

/**
 * What a sign passes for between the parts of a link, where it is one of those: `.`, `/`, `\`, `:`, and `·` for raised
 * dots and bullets, which pass for a full stop only where they touch what stands on both sides.
 */
export function partingSign(sign: string): string | undefined {
  if (/\p{ASCII}/u.test(sign)) return undefined;
  if (isBullet.test(sign)) return middleDot;
  if (isStop.test(sign)) return ".";
  const plain = rectifyConfusion(sign);
  if (parting.has(plain)) return plain;
  const variant = sign.normalize("NFKC");
  return variant === sign ? undefined : partingSign(variant);
}

export const middleDot = "·";
const parting = new Set([".", "/", "\\", ":", middleDot]);
/** Dots that Unicode takes for no look-alikes of a raised one. */
const isBullet = /[●⚫⬤⦁◦▪ᆞ⸳˙˳⠂⠄⠠⡀]/u;
/** Full stops of all alphabets. */
const isStop = /\p{Sentence_Terminal}/u;
