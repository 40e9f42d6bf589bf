import { fold } from "../../core/fold";
import type { Language } from "../../core/languages";
import { english } from "./en";
import { italian } from "./it";
import type { Lexicon } from "./lexicon";

const lexicons: Record<Language, Lexicon> = { en: english, it: italian };
const both = Object.values(lexicons);
const folded = (pick: (of: Lexicon) => readonly string[]): Set<string> => new Set(both.flatMap(pick).map(fold));
const sequences = (pick: (of: Lexicon) => readonly string[]): string[][] =>
  [...folded(pick)].map((entry) => entry.split(" ")).sort((one, other) => other.length - one.length);

/** Both languages at once, folded: people mix them. */
export const vocabulary = {
  polite: byEdge(
    sequences((of) => of.polite),
    (words) => words[0],
  ),
  closing: byEdge(
    sequences((of) => of.closing),
    (words) => words.at(-1),
  ),
  lookUp: byEdge(
    sequences((of) => of.lookUp),
    (words) => words[0],
  ),
  articles: folded((of) => of.articles),
  prepositions: folded((of) => of.prepositions),
  together: folded((of) => of.together),
  heads: folded((of) => of.heads),
  adjectives: folded((of) => of.adjectives),
  conjunctions: folded((of) => of.conjunctions),
  negations: folded((of) => of.negations),
  provider: sequences((of) => of.provider),
  joining: folded((of) => of.joining),
  languages: names((of) => of.languages),
  topics: names((of) => of.topics),
  everything: folded((of) => of.everything),
  /** May stand between the words of a phrase: "end *the* relationship". */
  small: folded((of) => [...of.articles, ...of.prepositions, ...of.together]),
  forms: new Map(both.flatMap((of) => Object.entries(of.forms)).map(([form, word]) => [fold(form), fold(word)])),
} as const;

/** Word sequences, longest first, under the word at which they are looked up. */
export type Sequences = ReadonlyMap<string, readonly (readonly string[])[]>;

function byEdge(entries: readonly string[][], edge: (words: string[]) => string | undefined): Sequences {
  const found = new Map<string, string[][]>();
  for (const words of entries) {
    const key = edge(words) ?? "";
    found.set(key, [...(found.get(key) ?? []), words]);
  }
  return found;
}

/** Every name under which each of these is known. */
function names<Known extends string>(
  pick: (of: Lexicon) => Readonly<Record<Known, readonly string[]>>,
): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>();
  for (const language of both) {
    for (const known in pick(language)) for (const name of pick(language)[known]) found.set(fold(name), known);
  }
  return found;
}
