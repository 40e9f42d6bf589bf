const letters = 3;
/** Before every pair, so that no word begins with one. */
const mark = "&";

/**
 * The token under which customers are kept who have both of these words, or others that begin alike: where thousands
 * have the one and thousands the other, it leads to those few who have both. None for words of one or two letters.
 */
function pairOf(one: string, other: string): string | undefined {
  if (one.length < letters || other.length < letters) return undefined;
  return mark + [one.slice(0, letters), other.slice(0, letters)].sort().join(" ");
}

/** The pairs of all these words with each other, each once. */
export function pairsOf(words: readonly string[]): string[] {
  const pairs = words.flatMap((word, place) => words.slice(place + 1).map((other) => pairOf(word, other)));
  return [...new Set(pairs.filter((pair) => pair !== undefined))];
}
