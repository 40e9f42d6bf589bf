import type { Sentence } from "../sentence";
import { spelling } from "../words/tokens";

/** What stands behind the words with which people answer before they ask, as typed: "ok, …", "grazie, e …"; nothing where that is all. */
export function behindTalk({ tokens, marks }: Sentence): string | undefined {
  const isTalk = (place: number): boolean => marks[place]?.some((mark) => mark === "polite" || mark === "and") === true;
  const first = tokens.findIndex((_, place) => !isTalk(place));
  return first > 0 ? spelling(tokens.slice(first)) : undefined;
}
