import type { Language } from "../../../core/languages";
import notices from "./notices.json";
import words from "./topics.json";
import type { Wording } from "./wording";

type Pair = NonNullable<Wording["pairs"]>[number];

/** How people call what a channel can hear of, as words that may stand beside a command. */
export const topicWords: Readonly<Record<Language, readonly string[]>> = words;

/** How they call what comes to a channel. */
export const newsWords = (language: Language): readonly string[] => notices[language].news;

/** "This channel should know …": that it is due to the place where it is typed, or is so no more. */
export function dueHere(language: Language, way: "due" | "dueNoMore"): Pair {
  const { places, hearing, news, [way]: duties } = notices[language];
  return { verbs: places.flatMap((place) => duties.map((duty) => `=${place} ${duty}`)), nouns: [...hearing, ...news] };
}

/** "We want to hear …": that somebody wishes for it. */
export function wishedHere(language: Language): Pair {
  const { wished, hearing, news } = notices[language];
  // "I want to know what happens when …" asks: it is about what that one hears.
  const about = { know: ["about", "of"], sapere: ["di", "dei", "degli", "delle", "della", "del"] };
  const told = hearing.flatMap((each) => (isKey(each, about) ? about[each].map((word) => `${each} ${word}`) : [each]));
  return { verbs: wished.map((wish) => `=${wish}`), nouns: [...told, ...news] };
}

/** The words of such a wish, in either language. */
export const newsWishes: readonly string[] = [...notices.en.wished, ...notices.it.wished];

const isKey = <Known extends object>(key: PropertyKey, known: Known): key is keyof Known => key in known;
