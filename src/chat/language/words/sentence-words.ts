import type { Language } from "../../../core/languages";
import en from "./en.json";
import it from "./it.json";

/**
 * What a language says around a wish, by what it does to it. Entries are one or several words, folded and compared as
 * wholes; `…` stands for nothing, order does not matter, the longest entry at a place counts.
 */
export interface SentenceWords {
  /** Changes nothing, wherever it stands: greetings, please, now, thanks. */
  polite: readonly string[];
  /** Asks somebody to do it: a question mark behind it asks nothing. */
  request: readonly string[];
  /** Says that it is wanted now. */
  wish: readonly string[];
  /** Articles, prepositions, possessives, pronouns of the speaker. */
  small: readonly string[];
  /** Tell how something is, or speak of others: they change nothing where somebody reads, and much where something begins. */
  tells: readonly string[];
  /** Asks whether it may be done. */
  may: readonly string[];
  /** Says, or asks, that it must or should be done. */
  duty: readonly string[];
  /** Asks how it is done. */
  howTo: readonly string[];
  /** Asks what, who, when, why; a sentence that begins so asks. */
  question: readonly string[];
  negation: readonly string[];
  exception: readonly string[];
  condition: readonly string[];
  reported: readonly string[];
  past: readonly string[];
  future: readonly string[];
  /** Perhaps, only, almost: what is wanted is not quite what is said. */
  hedge: readonly string[];
  /** Join words or wishes. */
  and: readonly string[];
}

/** What an entry of `SentenceWords` makes of the words it stands for. */
export type SentenceMark = keyof SentenceWords;

export const sentenceWords: Readonly<Record<Language, SentenceWords>> = { en, it };
