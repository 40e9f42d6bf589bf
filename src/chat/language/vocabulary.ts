import { fold } from "../../core/fold";
import type { Language } from "../../core/languages";
import type { Topic } from "../../core/notices/topics";
import { english } from "./en";
import { italian } from "./it";

/** What one language says around commands. Entries may be several words. */
export interface Vocabulary {
  /** Said before a command, without a meaning of their own. */
  polite: readonly string[];
  /** Said after it. */
  closing: readonly string[];
  /** Ask to see something: dropped like polite words, but never in front of a command that writes. */
  lookUp: readonly string[];
  articles: readonly string[];
  prepositions: readonly string[];
  /** "With": part of an argument ("with Fabrikam"), except after a relationship ("relationship with Contoso"). */
  together: readonly string[];
  /** Nouns that announce a name: "the customer Contoso", "the invitation to Contoso". */
  heads: readonly string[];
  adjectives: readonly string[];
  conjunctions: readonly string[];
  /** After one of these, no change is even suggested. */
  negations: readonly string[];
  /** "With" and "through", before a provider. */
  provider: readonly string[];
  /** Before an address or an object of an argument, without a meaning of their own. */
  joining: readonly string[];
  languages: Readonly<Record<Language, readonly string[]>>;
  topics: Readonly<Record<Topic, readonly string[]>>;
  /** All topics at once. */
  everything: readonly string[];
  /** Other forms of a word that commands use. */
  forms: Readonly<Record<string, string>>;
}

const vocabularies: Record<Language, Vocabulary> = { en: english, it: italian };
const both = Object.values(vocabularies);
const folded = (pick: (of: Vocabulary) => readonly string[]): Set<string> => new Set(both.flatMap(pick).map(fold));
const sequences = (pick: (of: Vocabulary) => readonly string[]): string[][] =>
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
  pick: (of: Vocabulary) => Readonly<Record<Known, readonly string[]>>,
): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>();
  for (const language of both) {
    for (const known in pick(language)) for (const name of pick(language)[known]) found.set(fold(name), known);
  }
  return found;
}
