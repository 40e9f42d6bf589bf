import { isLegalForm } from "../../../core/customers/names";
import type { Token } from "./tokens";

/** What parts the clauses of a text: signs before a space, a dash between two, a bracket. */
export const betweenClauses =
  "(?<![,;:!?؟？…])[,;:!?؟？…]+\\s+|\\.{1,3}\\s+|(?<!\\s)\\s+[–—-]{1,2}\\s+|(?<!\\s)\\s*[([]";

type Word = Pick<Token, "raw" | "closing">;
const typed = ({ raw, closing = "" }: Word): string => raw + closing;

/** Whether a sign behind a word parts it from what is said next, and is no full stop: that may be the word's own. */
export const pauses = (word: Word | undefined): boolean => word !== undefined && /[,;:!?؟？…)–—-]$/u.test(typed(word));

/** Whether a word may end a clause: "S.p.A." does so as often as not. */
export const endsClause = (word: Word | undefined): boolean =>
  word !== undefined && (pauses(word) || typed(word).endsWith("."));

/** Whether a word ends a sentence: neither a legal form nor something abbreviated. */
export const endsSentence = (word: Word): boolean =>
  /[;?!]$/u.test(typed(word)) || (/\p{L}{4}\.$/u.test(typed(word)) && !isLegalForm(word.raw));

/** Whether a name does not go on behind a word. */
export const endsName = (word: Word | undefined): boolean =>
  word !== undefined && (endsSentence(word) || typed(word).endsWith(":"));
