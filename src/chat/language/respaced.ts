import type { Queries } from "../../core/ports";
import type { Mention } from "./entity";
import type { Lexicon } from "./lexicon";
import type { Line } from "./part-of-name";
import { withoutOwner } from "./words/tokens";

/** So many words are put together, or one is cut into so many. */
const mostWords = 3;
/** So many new words of a line are looked at, and so many of them are cut: each cut is a name that may be meant. */
const mostLooked = 8;
const mostCut = 2;
const shortest = 6;
const longest = 24;

interface Reading {
  from: number;
  to: number;
  text: string;
}

/** The customers whose name is typed in pieces, "wood grove", or without its spaces, "lamnahealthcare". */
export async function respacedName(queries: Queries, lexicon: Lexicon, line: Line): Promise<Mention | undefined> {
  const places = line.tokens.map((_, place) => place).filter((place) => isNewAt(line, place));
  const looked = places.slice(0, mostLooked);
  const uncommon = looked.filter((place) => !lexicon.isSpoken(line.tokens[place]?.key ?? ""));
  const readings = [...together(line, looked), ...uncommon.slice(0, mostCut).flatMap((place) => apart(line, place))];
  if (readings.length === 0) return undefined;
  const found = await queries.customersMentioned(readings.map(({ text }) => text));
  const fits = readings.filter(({ text }) => found.has(text));
  const [reading] = fits.toSorted((one, other) => other.to - other.from - (one.to - one.from));
  if (!reading) return undefined;
  const { from, to, text } = reading;
  return { from, to, entity: { kind: "customer", customers: found.get(text) ?? [], partly: true } };
}

const isNewAt = ({ isFree, isNew }: Line, place: number): boolean => isFree[place] === true && isNew[place] === true;

/** Words side by side, as one; a sign behind one of them ends the name. */
const together = (line: Line, places: readonly number[]): Reading[] =>
  places.flatMap((from) => {
    const readings: Reading[] = [];
    let text = line.tokens[from]?.raw ?? "";
    for (let to = from + 1; to < from + mostWords && isNewAt(line, to) && /[\p{L}\p{N}]$/u.test(text); to += 1) {
      text += line.tokens[to]?.raw ?? "";
      readings.push({ from, to: to + 1, text: withoutOwner(text) });
    }
    return readings;
  });

/** One word, cut at every place, and at every two. */
function apart({ tokens }: Line, place: number): Reading[] {
  const word = withoutOwner(tokens[place]?.raw ?? "").replace(/[^\p{L}\p{N}]+$/u, "");
  if (word.length < shortest || word.length > longest || !/^[\p{L}\p{N}]+$/u.test(word)) return [];
  const cuts = Array.from({ length: word.length - 1 }, (_, at) => at + 1);
  const texts = cuts.flatMap((first) => [
    `${word.slice(0, first)} ${word.slice(first)}`,
    ...cuts
      .filter((second) => second > first)
      .map((second) => `${word.slice(0, first)} ${word.slice(first, second)} ${word.slice(second)}`),
  ]);
  return texts.map((text) => ({ from: place, to: place + 1, text }));
}
