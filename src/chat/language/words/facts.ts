import type { RecordPart } from "../../../core/customers/record-part";
import words from "./facts.json";

/** "Shut/kicked us out", "we_have/have_we let go": with each of what may stand in a place of a phrase. */
function everyWay(phrase: string): string[] {
  const places = phrase.split(" ").map((place) => place.split("/"));
  const begun = places.reduce<string[]>(
    (sofar, choices) => sofar.flatMap((before) => choices.map((each) => `${before} ${each}`)),
    [""],
  );
  return begun.map((each) => each.trim().replaceAll("_", " "));
}

const inEveryWay = (said: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(said).map(([word, phrases]) => [word, phrases.flatMap(everyWay)]));

/** The words by which the parts of a record are asked for, in all languages: people mix them. */
export const partWords: Readonly<Record<RecordPart, readonly string[]>> = words.parts;

/** The same of words that ask for somebody, and may ask for something else beside others. */
export const whoWords: Partial<Readonly<Record<RecordPart, readonly string[]>>> = words.who;

/** The words by which lists are narrowed, by what they say. */
export const filterWords = inEveryWay(words.filters) as Record<keyof typeof words.filters, readonly string[]>; // the same keys

/** The words that say how such filters belong together: what does not hold, what is another choice. */
export const jointWords = words.joints;

/** The words by which open invitations are told apart, and those by which they are called. */
export const invitationWords = inEveryWay(words.invitations) as Record<
  keyof typeof words.invitations,
  readonly string[]
>; // the same keys

/** The words that name a time. */
export const periodWords = words.periods;

/** The words in which times are said. */
export const timeWords: readonly string[] = words.times;

/** Words by which it is asked what somebody did. */
export const doingWords: readonly string[] = words.doings;

/** Words that say of a removal that it is over, however it ended. */
export const endedWords: readonly string[] = words.ended;

/** Words that say what holds for every customer that is not removed. */
export const ourWords = { ours: words.ours };

/** Words that only say that a list is wanted: what is left of a line beside them is named. */
export const besideLists: readonly string[] = words.besideLists;

/** The words of parts and filters: fingers slip at these as at commands. */
export const factWords = (): string[] =>
  [partWords, whoWords, filterWords, { endedWords }].flatMap((facts) => Object.values(facts)).flat();
