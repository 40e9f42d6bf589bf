import { spansIn } from "../asked/filters/spans";
import type { Mention } from "../entity";
import type { Sentence } from "../sentence";
import { directions } from "../words/small-words";
import { spelling } from "../words/tokens";

/**
 * "To Marco, sorry, to Luke", "di Luke, no scusa di Marco": a line with the last of some of a kind alone, where nothing but
 * words that take back stands between them. Nothing of what is only quoted, or goes on beyond what is read.
 */
export function correctedIn(sentence: Sentence): string | undefined {
  const { tokens, mentions, isQuoted, goesOn } = sentence;
  /** Where a name begins, with the small word that leads to it. */
  const led = ({ from }: Mention): number => (directions.has(tokens[from - 1]?.key ?? "") ? from - 1 : from);
  const pairs = mentions.flatMap((first, at) => {
    const last = mentions[at + 1];
    return last?.entity.kind === first.entity.kind && first.to < led(last) ? [{ first, last }] : [];
  });
  if (pairs.length === 0 || isQuoted || goesOn) return undefined;
  const correcting = spansIn(sentence)("correcting");
  const takesBack = (place: number): boolean => correcting.some(({ from, to }) => place >= from && place < to);
  const cut = pairs.flatMap(({ first, last }) => {
    const to = led(last);
    const isTakenBack = tokens.every((_, place) => place < first.to || place >= to || takesBack(place));
    return isTakenBack ? [{ from: to === last.from ? first.from : led(first), to }] : [];
  });
  const isLeft = (place: number): boolean => !cut.some(({ from, to }) => place >= from && place < to);
  return cut.length > 0 ? spelling(tokens.filter((_, place) => isLeft(place))) : undefined;
}
