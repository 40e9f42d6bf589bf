import type { Placed } from "../lexicon";
import { mentionAt, type Sentence } from "../sentence";
import type { Spoken } from "../spoken";
import {
  articles,
  beforeVerbs,
  directions,
  haveDone,
  ourselves,
  pronouns,
  repeating,
  wasDone,
} from "../words/small-words";
import { isWhole } from "./pairs";

/** A line, with what it has of the words of a command. */
export interface Told {
  sentence: Sentence;
  own: readonly Placed[];
  /** That it was done. */
  verb: Placed;
}
type Fits = (part: Placed["part"], length: number) => boolean;

/** A line that may tell of a deed as done, which is noted at once. */
export function toldOf(command: Spoken, sentence: Sentence, placed: readonly Placed[]): Told | undefined {
  if (!command.writes || command.mood !== "done") return undefined;
  const own = placed.filter(({ part }) => part.role !== "verb" || isWhole(part, placed));
  const verb = own.find(({ part }) => isDone(part, 1));
  return verb && { sentence, own, verb };
}

/**
 * What a word does to a deed that is told as done and noted at once: `true` where it says that it was done, "I have sent …",
 * "the invitation was sent"; `false` where it turns that, "was sent …", "vorrei inviato …", "sent … again"; else `undefined`.
 */
export function tellsDone(told: Told, place: number): boolean | undefined {
  const { sentence, verb } = told;
  if (mentionAt(sentence, place) || isIn(told, place, isDone)) return undefined;
  if (isAgain(told, place)) return false;
  if (isIn(told, place, isRecording) || isIn(told, place, isPhrase)) return undefined;
  if (isAuxiliary(told, place)) return isIn(told, place - 1, isDone) ? undefined : isRightBeforeVerb(told, place);
  const marks = sentence.marks[place] ?? [];
  if (marks.includes("wish") || marks.includes("request")) return isBeforeRecording(told, place) ? undefined : false;
  const key = keyAt(told, place);
  // "I have sent you …": somebody else has it than who is invited.
  if (toYou.test(key)) return false;
  const isSmall = articles.has(key) || directions.has(key) || pronouns.has(key);
  if (isSmall) return leadsOn(told, place) ? undefined : false;
  const isLone = place < verb.from && isIn(told, place, isBeside) && !isIn(told, place, isNoun);
  const isKept = beforeVerbs.has(key) || isPolite(told, place);
  return isLone && !isKept && !isWhatAt(told, place + 1) ? false : undefined;
}

const toYou = /^(?:you|[tv][ei])$/;
const isDone: Fits = ({ role, mood }) => role === "verb" && mood === "participle";
const isNoun: Fits = ({ role }) => role === "noun";
const isRecording: Fits = ({ records }) => records === true;
const isPhrase: Fits = ({ role }, length) => role === "beside" && length > 1;
const isBeside: Fits = ({ role }) => role === "beside";

const keyAt = ({ sentence }: Told, place: number): string => sentence.tokens[place]?.key ?? "";

const isIn = ({ own }: Told, place: number, fits: Fits): boolean =>
  own.some(({ from, to, part }) => place >= from && place < to && fits(part, to - from));

const isPolite = ({ sentence }: Told, place: number): boolean =>
  sentence.marks[place]?.length === 1 && sentence.marks[place][0] === "polite";

const isAgain = (told: Told, place: number): boolean => repeating.has(keyAt(told, place)) && isPolite(told, place);

/** "I", "have", "è stato"; "e" alone joins. */
function isAuxiliary(told: Told, place: number): boolean {
  const key = keyAt(told, place);
  if (key === "e") return wasDone.has(keyAt(told, place + 1)) || /^è/iu.test(told.sentence.tokens[place]?.raw ?? "");
  return ourselves.has(key) || haveDone.has(key) || wasDone.has(key);
}

/** "I have just sent", "ho inviato"; "the invitation to Contoso has been sent", "registra che Contoso è stato inviato". */
function isRightBeforeVerb(told: Told, place: number): boolean {
  const isBetween = (at: number): boolean =>
    isAuxiliary(told, at) || beforeVerbs.has(keyAt(told, at)) || isPolite(told, at);
  let [from, to] = [place, place];
  while (isBetween(from - 1) && !isIn(told, from - 1, isDone)) from -= 1;
  while (isBetween(to) && !isIn(told, to, isDone)) to += 1;
  if (!isIn(told, to, isDone)) return false;
  const chain = told.sentence.tokens.slice(from, to).map(({ key }) => key);
  const first = chain.find((key) => ourselves.has(key) || haveDone.has(key) || wasDone.has(key) || key === "e") ?? "";
  const isOfOthers = chain.some((key) => wasDone.has(key) || key === "e");
  if (!isOfOthers) return isByUs(chain, first);
  const isNamed = told.own.some(({ from: at, part }) => at < from && (part.role === "noun" || part.records === true));
  return isNamed && isWhatAt(told, from - 1) && !chain.some((key) => ourselves.has(key));
}

/** "Have I sent" asks. */
const isByUs = (chain: readonly string[], first: string): boolean =>
  ourselves.has(first) || !chain.some((key) => /^(?:i|we)$/.test(key));

/** A name, or a word of the command that is no verb of it. */
const isWhatAt = (told: Told, place: number): boolean =>
  mentionAt(told.sentence, place) !== undefined || isIn(told, place, isNoun) || isIn(told, place, isBeside);

/** "Could you put down that …": what is wanted is the note. */
function isBeforeRecording(told: Told, place: number): boolean {
  const isOfWish = (at: number): boolean =>
    told.sentence.marks[at]?.some((mark) => mark === "wish" || mark === "request" || mark === "polite") === true;
  let next = place;
  while (isOfWish(next)) next += 1;
  return isIn(told, next, isRecording);
}

/** "The invitation", "to Contoso", "l'ho inviato", "set … to sent", "mark this". */
function leadsOn(told: Told, place: number): boolean {
  let next = place;
  while (articles.has(keyAt(told, next)) || directions.has(keyAt(told, next)) || pronouns.has(keyAt(told, next)))
    next += 1;
  // To somebody nobody knows, who is asked about.
  if (told.sentence.isNew[next]) return true;
  if (next >= told.sentence.tokens.length || isWhatAt(told, next) || isAuxiliary(told, next)) return true;
  return told.own.some(({ from, part }) => from < place && part.records === true);
}
