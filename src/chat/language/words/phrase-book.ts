import { type Token, tokensOf } from "./tokens";

/** Something said in one or several words, and what it stands for. */
export interface Entry<Value> {
  words: readonly string[];
  value: Value;
}

/** Looks phrases up in a line, in time that does not depend on how many phrases there are. */
export class PhraseBook<Value> {
  /** The longest first. */
  readonly #byFirst = new Map<string, Entry<Value>[]>();

  /** @param words folded; an article that lost its vowel stands by itself, as in a line */
  add(words: string, value: Value): void {
    const split = tokensOf(words).map(({ key }) => key);
    const [first = ""] = split;
    const known = this.#byFirst.get(first);
    const entry = { words: split, value };
    if (!known) this.#byFirst.set(first, [entry]);
    else known.splice(known.findLastIndex((other) => other.words.length >= split.length) + 1, 0, entry);
  }

  /** The phrases that stand at this place of the line, the longest first; none goes on into quotes, or out of them. */
  at(tokens: readonly Token[], start: number): Entry<Value>[] {
    const found = this.#byFirst.get(tokens[start]?.key ?? "");
    if (!found) return [];
    const isQuoted = tokens[start]?.quoted;
    const isAt = (word: string, place: number): boolean =>
      tokens[place]?.key === word && tokens[place].quoted === isQuoted;
    return found.filter(({ words }) => words.every((word, index) => isAt(word, start + index)));
  }
}
