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

const path = /^(?::\d+)?[/?#\\][^\s<>"'«»“”‘’]/u;
/** "email/telefono": what is also two words of which one may be chosen. */
const alternative = /^\/\p{L}+(?![\p{L}\p{N}/?=&#._-])/u;

/**
 * Whether a small word behind a full stop and a space goes on the name before it, `bit. ly`, `evil. top/a`, rather than
 * begins a sentence: whoever reads it as a link leaves out the space. A list, "1. email/telefono", and a word that is cut
 * short are none.
 */
export function goesOnBehindSpace(before: string, ending: string, after: string): boolean {
  const [name, last] = [before.toLowerCase(), ending.toLowerCase()];
  const isInCapitals = ending === ending.toUpperCase() && before === before.toUpperCase();
  if ((ending !== last && !isInCapitals) || /^[’']/.test(after)) return false;
  if (shorteners.has(`${name}.${last}`)) return true;
  if (ordinary.has(name) || cutShort.has(name) || !/\p{L}/u.test(name) || name.length < 2) return false;
  if (plain.has(last)) return true;
  return isEnding(last) && path.test(after) && !(isSmall(last) && alternative.test(after));
}
