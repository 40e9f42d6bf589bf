import { fold } from "../../../core/fold";
import { endsClause } from "./clauses";
import { PhraseBook } from "./phrase-book";
import { type SentenceMark, type SentenceWords, sentenceWords } from "./sentence-words";
import { openings } from "./small-words";
import type { Token } from "./tokens";
import { lookUpVerbs } from "./wishes";

const book = new PhraseBook<SentenceMark>();
for (const words of Object.values(sentenceWords))
  for (const [mark, phrases] of Object.entries(words) as [SentenceMark, SentenceWords[SentenceMark]][])
    for (const phrase of phrases) book.add(fold(phrase), mark); // the keys of `SentenceWords` are the marks

/** Marks that leave a wish what it is. */
export const harmless: ReadonlySet<SentenceMark> = new Set(["polite", "request", "wish", "small"]);
/** Marks that leave a line what it is where it only reads. */
export const harmlessToRead: ReadonlySet<SentenceMark> = new Set([...harmless, "tells"]);

/** Whether a word of these marks says something of the line: denies, asks, excepts. */
export const tellsMuch = (marks: readonly SentenceMark[]): boolean => marks.some((mark) => !harmlessToRead.has(mark));

/** What each word does to the sentence, `undefined` for those that only carry its meaning; the longest phrase counts. */
export function marksOf(tokens: readonly Token[]): (readonly SentenceMark[])[] {
  const marks: SentenceMark[][] = tokens.map(() => []);
  for (let start = 0; start < tokens.length; ) {
    const { quoted = true, raw = "" } = tokens[start] ?? {};
    const found = quoted || there.test(raw) ? [] : book.at(tokens, start);
    const length = found[0]?.words.length ?? 1;
    const here = found.filter(({ words }) => words.length === length).map(({ value }) => value);
    for (let place = start; place < start + length; place += 1) marks[place] = [...here];
    start += length;
  }
  for (const place of opening(tokens, marks)) marks[place] = ["polite"];
  if (asksHow(tokens, marks)) for (const place of [0, 1]) marks[place] = ["howTo"];
  return marks;
}

/** "Perfetto, ora …", "great, show me …": what people say before they ask, where a sign or a small word parts it from that. */
function opening(tokens: readonly Token[], marks: readonly (readonly SentenceMark[])[]): number[] {
  const isOpening = (place: number): boolean => openings.has(tokens[place]?.key ?? "");
  const isPolite = (place: number): boolean => marks[place]?.includes("polite") === true || isOpening(place);
  const first = tokens.findIndex((_, place) => !isPolite(place));
  const key = tokens[first]?.key ?? "";
  const hasSign = tokens.some((token, place) => place < first && isOpening(place) && endsClause(token));
  const isApart = hasSign || (marks[first] ?? []).length > 0 || lookUpVerbs.has(key);
  return isApart ? tokens.flatMap((_, place) => (place < first && isOpening(place) ? [place] : [])) : [];
}

/** Over there: without its accent it would be an article. */
const there = /^l[àì]\P{L}*$/iu;

/** "Come invito …", "come togliamo …": how the speaker does it; "come detto", "come sempre", "come siamo messi" do not ask. */
function asksHow([first, second]: readonly Token[], marks: readonly (readonly SentenceMark[])[]): boolean {
  if (first?.key !== "come" || !second || second.quoted || (marks[1]?.length ?? 0) > 0) return false;
  if (/^(?:siamo|stiamo|sto)$/.test(second.key)) return false;
  return second.key === "invito" || (/(?:o|iamo)$/.test(second.key) && !/(?:[aiu]t|st|tt|ss)o$/.test(second.key));
}

/** Every word that changes nothing, one by one. */
export const harmlessWords = (): string[] =>
  Object.values(sentenceWords)
    .flatMap((words) => [...harmlessToRead].flatMap((mark) => words[mark]))
    .flatMap((phrase) => fold(phrase).split(" "));
