/** Words as they come out of hurried fingers: two letters changed places, one left out, one too many, one wrong. */
export class Slips {
  readonly #words = new Set<string>();
  readonly #shortened = new Map<string, string | undefined>();

  /** Shorter words are near to too many others, */
  static readonly shortest = 5;
  /** and where two letters changed places, shorter ones than these. */
  static readonly #shortestSwapped = 4;
  /** A wrong letter makes shorter words into other words, and at the end into other forms. */
  static readonly #shortestWrong = 7;
  static readonly #ending = 2;

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < Slips.#shortestSwapped || word.includes(" ")) continue;
      this.#words.add(word);
      if (word.length < Slips.shortest) continue;
      // Two words that lose their difference are no help.
      for (const short of new Set(withoutOne(word)))
        this.#shortened.set(short, this.#shortened.has(short) ? undefined : word);
    }
  }

  /** The word that was meant, when one slip leads from it to what was typed, and only one word fits. */
  meant(typed: string): string | undefined {
    if (typed.length < Slips.shortest - 1 || typed.length > 30 || this.#words.has(typed)) return undefined;
    const found = new Set<string>();
    const missing = this.#shortened.get(typed);
    if (missing !== undefined) found.add(missing);
    const shorter = withoutOne(typed);
    if (typed.length > Slips.shortest) for (const each of shorter) if (this.#words.has(each)) found.add(each);
    for (const each of swapped(typed)) if (this.#words.has(each)) found.add(each);
    if (found.size === 0) for (const each of this.#withOneWrong(typed, shorter)) found.add(each);
    const [only, ...others] = found;
    if (only === undefined || others.length > 0) return undefined;
    // Another ending is another form: "rimuoverei" is no order.
    return typed.startsWith(only) ? undefined : only;
  }

  #withOneWrong(typed: string, shorter: readonly string[]): string[] {
    if (typed.length < Slips.#shortestWrong) return [];
    return shorter
      .slice(0, -Slips.#ending)
      .flatMap((short) => this.#shortened.get(short) ?? [])
      .filter((word) => word.length === typed.length && isOneSlipFrom(word, typed));
  }
}

const withoutOne = (word: string): string[] => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** In a short word the first letter is hit, or it is another word: "Acme" is not "came". */
const swapped = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => at)
    .filter((at) => at > 0 || word.length >= Slips.shortest)
    .map((at) => [word.slice(0, at), word.charAt(at + 1), word.charAt(at), word.slice(at + 2)].join(""));

/** Whether one slip of the fingers, or one wrong letter, leads from one word to the other. */
export function isOneSlipFrom(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let same = 0;
  while (one[same] !== undefined && one[same] === other[same]) same += 1;
  const rests = [one.slice(same), other.slice(same)] as const;
  const [short = "", long = ""] = rests[0].length <= rests[1].length ? rests : [rests[1], rests[0]];
  if (short.length < long.length) return short === long.slice(1);
  const isSwapped = short[0] === long[1] && short[1] === long[0] && short.slice(2) === long.slice(2);
  return isSwapped || short.slice(1) === long.slice(1);
}
