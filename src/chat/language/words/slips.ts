/** Words as they come out of hurried fingers: two letters changed places, one left out, one too many. */
export class Slips {
  readonly #words = new Set<string>();
  readonly #shortened = new Map<string, string | undefined>();

  /** Shorter words are near to too many others. */
  static readonly shortest = 5;

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < Slips.shortest || word.includes(" ")) continue;
      this.#words.add(word);
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
    for (const each of [...withoutOne(typed), ...swapped(typed)]) if (this.#words.has(each)) found.add(each);
    const [only, ...others] = found;
    if (only === undefined || others.length > 0) return undefined;
    // Another ending is another form: "rimuoverei" is no order.
    return typed.startsWith(only) ? undefined : only;
  }
}

const withoutOne = (word: string): string[] => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

const swapped = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) =>
    [word.slice(0, at), word.charAt(at + 1), word.charAt(at), word.slice(at + 2)].join(""),
  );
