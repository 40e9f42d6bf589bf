import type { Sentence } from "../sentence";

/** "End of …", "la fine della …": what looks like a verb is a noun. */
export function isNoun({ tokens, marks }: Sentence, from: number, to: number): boolean {
  const after = tokens[to]?.key ?? "";
  const isSmall = marks[to]?.every((mark) => mark === "small") === true;
  const hasArticle = /^(?:the|a|il|la|l'|una?)$/.test(tokens[from - 1]?.key ?? "");
  return isSmall && (after === "of" || (hasArticle && /^d(?:i|el|ello|ella|ell'|ei|egli|elle)$/.test(after)));
}

/** "To remove …", "per rimuovere …" tell what something is for. */
export const isPurpose = ({ tokens, marks }: Sentence, verb: number): boolean =>
  /^(?:to|per)$/.test(tokens[verb - 1]?.key ?? "") && marks[verb - 1]?.every((mark) => mark === "small") === true;

/** "An invitation": one that is not there yet. */
export const isIndefinite = ({ tokens }: Sentence, noun: number): boolean =>
  [noun, noun - 1].some((place) => /^(?:an?|another|uno?|una)$/.test(tokens[place]?.key ?? ""));
