import { daysSaid, lengthsSaid } from "../asked/days-said";
import { type Span, spansIn } from "../asked/filters/spans";
import { countOf } from "../asked/periods";
import { mentionAt, type Sentence } from "../sentence";
import { directions } from "../words/small-words";
import { spelling, type Token } from "../words/tokens";

/** What a line names, of which it may name another of the same kind instead. */
interface Piece extends Span {
  kind: string;
  /** What is counted, where only how many of it is said anew: "7 days, no, 30". */
  counted?: Token;
}

/**
 * "To Marco, sorry, to Luke", "7 giorni, anzi 30": a line with the last of some of a kind alone, where nothing but words
 * that take back stands between them. Nothing of what is only quoted, or goes on beyond what is read.
 */
export function correctedIn(sentence: Sentence): string | undefined {
  const { tokens, isQuoted, goesOn } = sentence;
  if (isQuoted || goesOn) return undefined;
  const correcting = spansIn(sentence)("correcting");
  if (correcting.length === 0) return undefined;
  const takesBack = (place: number): boolean => correcting.some(({ from, to }) => place >= from && place < to);
  const isLead = (place: number): boolean => directions.has(tokens[place]?.key ?? "");
  /** Where a name begins, with the small word that leads to it. */
  const led = ({ from }: Span): number => (isLead(from - 1) ? from - 1 : from);
  const pieces = piecesOf(sentence, (place) => takesBack(place) || isLead(place));
  const cut = pieces.flatMap((first, at) => {
    const last = pieces[at + 1];
    if (last?.kind !== first.kind || first.to >= led(last)) return [];
    const to = led(last);
    const isTakenBack = tokens.every((_, place) => place < first.to || place >= to || takesBack(place));
    return isTakenBack ? [{ from: to === last.from ? first.from : led(first), to }] : [];
  });
  if (cut.length === 0) return undefined;
  const isLeft = (place: number): boolean => !cut.some(({ from, to }) => place >= from && place < to);
  const countedAt = (place: number): Token[] =>
    pieces.flatMap(({ from, counted }) => (from === place && counted) || []);
  return spelling(tokens.flatMap((token, place) => (isLeft(place) ? [token, ...countedAt(place)] : [])));
}

/** Names, days and lengths of time, in the order of the line. */
function piecesOf(sentence: Sentence, isBetween: (place: number) => boolean): readonly Piece[] {
  const { tokens, mentions } = sentence;
  const isNamed = ({ from }: Span): boolean => mentionAt(sentence, from) !== undefined;
  const lengths = lengthsSaid(tokens).flatMap(({ from, to }): Piece[] => {
    const next = tokens.findIndex((_, place) => place >= to && !isBetween(place));
    const isCount = next > to && countOf(tokens[next]?.key ?? "") !== undefined;
    const counted = tokens[to - 1];
    const anew = isCount && counted && !lengthsSaid(tokens.slice(next, next + 2))[0];
    return [{ from, to, kind: "length" }, ...(anew ? [{ from: next, to: next + 1, kind: "length", counted }] : [])];
  });
  const days = daysSaid(tokens).map(({ from, to }): Piece => ({ from, to, kind: "day" }));
  const names = mentions.map(({ from, to, entity }): Piece => ({ from, to, kind: entity.kind }));
  return [...names, ...[...lengths, ...days].filter((each) => !isNamed(each))].sort((one, two) => one.from - two.from);
}
