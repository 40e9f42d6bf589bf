import type { Sentence } from "../sentence";

/** "End of …", "la fine della …": what looks like a verb is a noun. */
export function isNoun({ tokens, marks }: Sentence, from: number, to: number): boolean {
  const after = tokens[to]?.key ?? "";
  const isSmall = marks[to]?.every((mark) => mark === "small") === true;
  const hasArticle = tokens[from]?.key === "fine" || /^(?:the|a|il|la|l'|una?)$/.test(tokens[from - 1]?.key ?? "");
  return isSmall && (after === "of" || (hasArticle && /^d(?:i|el|ello|ella|ell'|ei|egli|elle)$/.test(after)));
}

/** "To remove …", "per rimuovere …" tell what something is for; "da rimuovere", what has yet to be done. */
export function isPurpose({ tokens, marks }: Sentence, verb: number, mayHaveToBeDone: boolean): boolean {
  const before = tokens[verb - 1]?.key ?? "";
  const leads = before === "to" || before === "per" || (before === "da" && !mayHaveToBeDone);
  return leads && marks[verb - 1]?.every((mark) => mark === "small") === true;
}

/** "An invitation": one that is not there yet. */
export const isIndefinite = ({ tokens }: Sentence, noun: number): boolean =>
  [noun, noun - 1].some((place) => indefinite.test(tokens[place]?.key ?? ""));

/** "Ho un nuovo invito": one that somebody has. */
export const isHad = ({ tokens }: Sentence, noun: number): boolean =>
  [noun, noun - 1, noun - 2].some(
    (place) =>
      indefinite.test(tokens[place]?.key ?? "") && /^(?:ho|abbiamo|ha|hanno)$/.test(tokens[place - 1]?.key ?? ""),
  );

/** Articles of what is not there yet, or is any of several. */
export const indefinite = /^(?:an?|another|un['o]?|una)$/;
