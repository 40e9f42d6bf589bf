import type { Mention } from "../entity";
import { endsClause } from "../words/clauses";
import type { SentenceMark } from "../words/sentence-words";
import { closings, greetings } from "../words/small-words";
import type { Token } from "../words/tokens";

/** "Ciao Marco, …", "…, thanks, Giulia": the people who are greeted, or sign a line, of whom it says nothing. */
export function spokenTo(
  tokens: readonly Token[],
  marks: readonly (readonly SentenceMark[])[],
  mentions: readonly Mention[],
): readonly Mention[] {
  const isPolite = (place: number): boolean => marks[place]?.includes("polite") === true;
  /** Whether the polite words right before a place have one of these among them. */
  const isBehind = (words: ReadonlySet<string>, place: number): boolean => {
    for (let at = place - 1; at >= 0 && isPolite(at); at -= 1) if (words.has(tokens[at]?.key ?? "")) return true;
    return false;
  };
  const begins = (end: number): boolean => tokens.slice(0, end).every((_, place) => isPolite(place));
  return mentions.filter(({ from, to, entity }) => {
    if (entity.kind !== "person") return false;
    const isGreeted = begins(from) && isBehind(greetings, from) && to < tokens.length && isApart(tokens, from, to);
    return isGreeted || (to === tokens.length && from > 0 && !begins(from) && isBehind(closings, from));
  });
}

/** "Ciao Marco, …" and "hi Marco show …", and not "hi, Marco's customers". */
const isApart = (tokens: readonly Token[], from: number, to: number): boolean =>
  endsClause(tokens[to - 1]) || (!endsClause(tokens[from - 1]) && !/['’]s?$/u.test(tokens[to - 1]?.raw ?? ""));
