import { isEnding } from "./host-ending";
import { isSmall } from "./sentences";
import words from "./words.json";

/** Endings that are no words, in neither language: behind a full stop and a space they begin no sentence. */
const plain = new Set(words.plainEndings);
/** Services behind whose short names anything may stand. */
const shorteners = new Set(words.shorteners);
/** Words that are written short: their full stop ends no sentence, and what follows may be small. */
const cutShort = new Set(words.cutShort);

const ordinary = new Set(words.beforeStops);

/** Words with the other of two of which one is meant: "la/le sedi", "to/from". */
const others = new Set(words.alternatives);

/** A path or a port right behind an ending, where it is not such a word. */
export function isPath(ending: string, after: string): boolean {
  const [, alternative] = /^\/(\p{L}+)(?![\p{L}\p{N}/?=&#._-])/u.exec(after) ?? [];
  const isOther = alternative !== undefined && (isSmall(alternative) || others.has(alternative.toLowerCase()));
  return path.test(after) && !(isSmall(ending) && isOther);
}

const path = /^(?::\d+)?[/?#\\][^\s<>"'«»“”‘’]/u;

/**
 * Whether a word behind a full stop and a space goes on the name before it, `bit. ly`, `evil. it/login`, rather than
 * begins a sentence: whoever reads it as a link leaves out the space. A list, "1. email/telefono", and a word that is cut
 * short are none; with a capital only a small word is one, for which no sentence has a path.
 */
export function goesOnBehindSpace(before: string, ending: string, after: string): boolean {
  const [name, last] = [before.toLowerCase(), ending.toLowerCase()];
  const isLed = isPath(last, after);
  const isInCapitals = ending === ending.toUpperCase() && before === before.toUpperCase();
  if ((ending !== last && !isInCapitals && !(isLed && isSmall(last))) || /^[’']/.test(after)) return false;
  if (shorteners.has(`${name}.${last}`) || (isLed && plain.has(last))) return true;
  if (cutShort.has(name) || !/\p{L}/u.test(name) || name.length < 2) return false;
  if (isLed && isEnding(last)) return true;
  return plain.has(last) && !ordinary.has(name);
}
