import { isHarmless, mentionAt, type Sentence } from "../../sentence";
import { filterWords, invitationWords, jointWords, ourWords, periodWords } from "../../words/facts";
import { PhraseBook } from "../../words/phrase-book";
import { directions, isArticle } from "../../words/small-words";

type Word =
  | keyof typeof filterWords
  | keyof typeof jointWords
  | keyof typeof invitationWords
  | keyof typeof ourWords
  | keyof typeof periodWords;

/** A part of a line, from its first word to before its last. */
export interface Span {
  from: number;
  to: number;
}

/** The words of a line that say by what a list is narrowed, and how that belongs together, by what they are. */
export type Spans = (word: Word) => readonly Span[];

const book = new PhraseBook<Word>();
for (const words of [filterWords, jointWords, invitationWords, ourWords, periodWords])
  for (const [word, phrases] of Object.entries(words) as [Word, readonly string[]][])
    for (const phrase of phrases) book.add(phrase, word); // their keys are the words

/** Every place at which such words stand, outside of names. */
export function spansIn(sentence: Sentence): Spans {
  const found = new Map<Word, Span[]>();
  sentence.tokens.forEach((token, from) => {
    if (token.quoted || mentionAt(sentence, from)) return;
    for (const { words, value } of book.at(sentence.tokens, from)) {
      const spans = found.get(value) ?? [];
      const isInside = spans.some(({ to }) => to >= from + words.length);
      if (!isInside) found.set(value, [...spans, { from, to: from + words.length }]);
    }
  });
  const spans: Spans = (word) => found.get(word) ?? [];
  found.set("removed", [...spans("removed"), ...noLongerOurs(sentence, spans)]);
  found.set("correcting", [...spans("correcting"), ...spans("halting").filter(({ to }) => isApart(sentence, to))]);
  return spans;
}

/** "No, to Luke", "no di Luke": such a word takes back only before a sign, or a word that leads on. */
const isApart = ({ tokens }: Sentence, place: number): boolean =>
  /\W$/u.test(tokens[place - 1]?.raw ?? "") || directions.has(tokens[place]?.key ?? "");

/**
 * "Non più nostri clienti", "aren't with us any more": that they are ours, denied, and that it was so. At the end of a line
 * that may be said before the denial as well, or we be said to have them: "who is ours no more", "che non abbiamo più".
 */
function noLongerOurs(sentence: Sentence, spans: Spans): Span[] {
  return spans("not").flatMap(({ from, to: start }): Span[] => {
    let to = spans("longer").find((longer) => longer.from === from)?.to ?? start;
    for (let next = behindOne(sentence, spans, to); next > to; next = behindOne(sentence, spans, to)) to = next;
    const says = (word: Word): boolean => between(spans(word), from, to) !== undefined;
    if (!says("longer")) return [];
    if (says("ourOwn") || says("customers")) return [{ from, to }];
    const isLast = sentence.tokens.every((_, place) => place < to || isHarmless(sentence, place));
    const ours = spans("ourOwn").find((own) => own.to === from);
    const isHad = sentence.tokens.slice(from, to).some(({ key }) => had.test(key));
    return isLast && (ours || isHad) ? [{ from: ours?.from ?? from, to }] : [];
  });
}
const had = /^(?:have|got|abbiamo)$/;

/** Where one of the words ends of which such a denial is made; the place itself where none stands there. */
function behindOne({ tokens }: Sentence, spans: Spans, place: number): number {
  const { key = "" } = tokens[place] ?? {};
  if (isArticle(key) || had.test(key)) return place + 1;
  const words = (["longer", "ourOwn", "customers", "is"] as const).flatMap(spans);
  return Math.max(place, ...words.filter(({ from }) => from === place).map(({ to }) => to));
}

/** Whether the word at this place is one of those by which lists are narrowed. */
export const isFilterAt = (spans: Spans, place: number): boolean =>
  (Object.keys(filterWords) as (keyof typeof filterWords)[]).some(
    (
      word, // its own keys
    ) => spans(word).some(({ from, to }) => place >= from && place < to),
  );

/** Filters that say by themselves what is listed. */
const bare = ["mine", "unowned", "removed", "leaving", "gap"] as const;

/** Whether the word at this place is one of those that narrow a list without anything beside them. */
export const isBareFilterAt = (spans: Spans, place: number): boolean =>
  bare.some((word) => spans(word).some(({ from, to }) => place >= from && place < to));

/** The first of these spans that begins at this place or later and ends before the other. */
export const between = (spans: readonly Span[], from: number, to: number): Span | undefined =>
  spans.find((span) => span.from >= from && span.to <= to);
