import { fold } from "../../../../core/fold";
import { mentionAt, type Sentence } from "../../sentence";
import { besideLists, jointWords, timeWords } from "../../words/facts";
import { harmlessToRead } from "../../words/marks";
import type { SentenceMark } from "../../words/sentence-words";
import { spelling } from "../../words/tokens";
import { lookUpForms } from "../../words/wishes";
import type { Span } from "./spans";

/**
 * The words of a line that mean something and by which no list is narrowed, as typed; those side by side together.
 *
 * @param used what the list is narrowed by, or searched for
 * @param beside what holds for all that it could show
 */
export function leftIn(sentence: Sentence, used: readonly Span[], beside: readonly Span[]): string[] {
  const { tokens } = sentence;
  const isIn = (spans: readonly Span[], place: number): boolean =>
    spans.some(({ from, to }) => place >= from && place < to);
  // "Only" and "really" say something of what the list is narrowed by: "only the customers" are all of them, "today" as well.
  const isEmpty = (place: number): boolean =>
    used.length === 0 &&
    (isVerb(sentence, place) ||
      now.test(tokens[place]?.key ?? "") ||
      sentence.marks[place]?.includes("hedge") === true ||
      (sentence.marks[place]?.length === 0 && adverb.test(tokens[place]?.key ?? "")));
  const left = tokens.flatMap((_, place) =>
    isIn(used, place) || isIn(beside, place) || isEmpty(place) || !saysMore(sentence, place) ? [] : [place],
  );
  return left
    .filter((place) => !left.includes(place - 1))
    .map((from) => {
      const to = tokens.findIndex((_, place) => place > from && !left.includes(place));
      return spelling(tokens.slice(from, to < 0 ? tokens.length : to));
    });
}

/** "I'd like to browse", "fammi sfogliare": how somebody wants to see them. */
function isVerb({ tokens, marks }: Sentence, place: number): boolean {
  const before = marks[place - 1] ?? [];
  const isWanted = before.includes("wish") || before.includes("request");
  return isWanted && (tokens[place - 1]?.key === "to" || /(?:are|ere|ire|rre)$/.test(tokens[place]?.key ?? ""));
}

/** "Actually", "effettivamente". */
const adverb = /^[a-z]{4,}(?:ly|mente)$/;
const now = /^(?:today|oggi)$/;

/** Marks that leave a list what it is; what is denied and excepted is read by itself. */
const idle: ReadonlySet<SentenceMark> = new Set([...harmlessToRead, "question", "may", "and", "negation", "exception"]);

function saysMore(sentence: Sentence, place: number): boolean {
  const { key = "" } = sentence.tokens[place] ?? {};
  if (mentionAt(sentence, place) || times.has(key)) return true;
  const marks = sentence.marks[place] ?? [];
  return key !== "" && !besides.has(key) && !(marks.length > 0 && marks.every((mark) => idle.has(mark)));
}

const singly = (phrases: readonly string[]): string[] => phrases.flatMap((phrase) => fold(phrase).split(" "));
const times = new Set(timeWords.map(fold));
/** Words that only say that a list is wanted, or how what it is narrowed by belongs together. */
const besides = new Set([...lookUpForms, ...Object.values(jointWords).flatMap(singly), ...singly(besideLists)]);
