import { parse } from "tldts";
import { latin } from "./look-alikes";
import words from "./words.json";

/** Endings that no registry gives to the public, and that lead somewhere all the same (RFC 2606, 6761, 6762). */
const local = new Set(words.localEndings);

/** Whether a host may end so: a top-level domain, also in another alphabet or in letters that pass for one. */
export function isEnding(word: string): boolean {
  const ending = word.toLowerCase();
  return isTopLevel(ending) || (/[^!-~]/.test(ending) && isTopLevel(latin(ending)));
}

const isTopLevel = (ending: string): boolean =>
  /^(?:xn--[a-z0-9-]+|[\p{L}\p{M}]{2,})$/u.test(ending) &&
  (local.has(ending) || parse(`host.${ending}`).isIcann === true);

/** Abbreviations whose last part is a country's, as they are written, without their last point. */
const abbreviations = new Set(words.abbreviations);

export const isAbbreviation = (before: string, ending: string): boolean =>
  abbreviations.has(`${before}.${ending}`.toLowerCase());

/** Words with which sentences begin, and which are top-level domains as well. */
const beginnings = new Set(words.beginnings);

/** "…domani.Le scrivo": a full stop whose space is missing, between a small word and the beginning of a sentence. */
export const isMissingSpace = (before: string, ending: string, after: string): boolean =>
  /^\p{Ll}+$/u.test(before) && beginnings.has(ending) && /^[\s’',]/u.test(after);
