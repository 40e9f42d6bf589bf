import type { Language } from "../../core/languages";
import type { Topic } from "../../core/notices/topics";

/** What one language says around commands. Entries may be several words. */
export interface Lexicon {
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
