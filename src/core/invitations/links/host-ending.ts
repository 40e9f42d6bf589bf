import { parse } from "tldts";
import words from "./words.json";

/** One sign of a name in a host, as a pattern, read in one way only; browsers take hearts and stars too. */
export const label = String.raw`(?:[\p{L}\p{N}\p{M}_-]|(?!\p{ASCII})[\p{S}\p{Po}])`;

/** Endings that no registry gives to the public, and that lead somewhere all the same (RFC 2606, 6761, 6762). */
const local = new Set(words.localEndings);

/** Whether a host may end so: a top-level domain, also in another alphabet, and with accents that it has not. */
export function isEnding(word: string): boolean {
  const ending = word.toLowerCase();
  if (isTopLevel(ending)) return true;
  return /\P{ASCII}/u.test(ending) && isTopLevel(ending.normalize("NFD").replace(accent, "").normalize());
}

/**
 * Whether figures stand for letters in an ending: `c0m`, `1y`. Of two signs, "E3" or "1a", many have a meaning of their
 * own: those count where the ending is no word, or, in small letters, where a path is behind it.
 */
export function isEndingInFigures(word: string, isFollowed: boolean): boolean {
  if (!isMixed.test(word) || word === "1st") return false;
  const counts = word.length > 2 || (isFollowed && /[a-z]/.test(word));
  const endings = ["l", "i"].map((one) => lettersOf(word.toLowerCase(), one));
  return endings.some((ending) => (counts || plain.has(ending)) && isTopLevel(ending));
}

const isMixed = /^(?=.*[0135])(?:(?=.*[a-z])[a-z0135]+|(?=.*[A-Z])[A-Z0135]+)$/;
const lettersOf = (word: string, one: string): string =>
  word.replaceAll("0", "o").replaceAll("1", one).replaceAll("3", "e").replaceAll("5", "s");
const plain = new Set(words.plainEndings);

/** Accents and strokes that go over letters of any alphabet; vowel signs belong to one. */
const accent = /(?=\p{M})\p{Script=Inherited}/gu;

const isTopLevel = (ending: string): boolean =>
  /^(?:xn--[a-z0-9-]+|[\p{L}\p{M}]{2,})$/u.test(ending) &&
  (local.has(ending) || parse(`host.${ending}`).isIcann === true);

/** Abbreviations whose last part is a country's, as they are written, without their last point. */
const abbreviations = new Set(words.abbreviations);
/** Things of the trade that are called like hosts, exactly as they are written. */
const known = new Set(words.knownNames);

/** Whether words joined by points are an abbreviation or a thing, and no host. */
export const isKnownName = (joined: string): boolean => known.has(joined) || abbreviations.has(joined.toLowerCase());

/** "Gent.mo/a", "Sig.ra/Sig.": the other gender, or another abbreviation, is no path. */
export const isOtherForm = (path: string): boolean =>
  /^\/\p{Ll}{1,2}$/u.test(path) || abbreviations.has(path.slice(1).replace(/\.$/, "").toLowerCase());

/** What files end with and hosts do not. Those of .zip, .mov and .md are both, and mail programs take them for hosts. */
const files = new Set(words.fileEndings);

export const isFileEnding = (word: string): boolean => files.has(word.toLowerCase());
