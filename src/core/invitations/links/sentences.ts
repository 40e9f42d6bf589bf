import words from "./words.json";

/** Small words with which sentences begin and go on, and which are top-level domains as well, by language. */
const small = { it: new Set(words.smallWords.it), en: new Set(words.smallWords.en) };
const lists = Object.values(small);

export const isSmall = (word: string): boolean => lists.some((list) => list.has(word.toLowerCase()));

/** Behind these the name of a place is expected: "su", "visit". */
const beforePlaces = new Set(words.beforePlaces);

/**
 * Whether what looks like the ending of a host is a small word of the language of the text, and a sentence goes on
 * behind it: "Abbiamo finito.Le scrivo domani", "il punto in cui".
 *
 * @param name where the word before the stop begins
 * @param after what stands behind the ending
 * @param language of the sentence, where the stop itself tells it
 */
export function goesOnAsSentence(
  text: string,
  name: number,
  ending: string,
  after: string,
  language?: keyof typeof words.smallWords,
): boolean {
  const word = ending.toLowerCase();
  const languages = (language ? [small[language]] : lists).filter((list) => list.has(word));
  if (languages.length === 0 || !/^(?:[ \t]\p{Ll}|[’']\p{L})/u.test(after)) return false;
  const before = wordBefore(text, name);
  if (before === undefined || beforePlaces.has(before)) return false;
  const around = wordsOf(text.slice(Math.max(0, name - neighbourhood), name + neighbourhood));
  const count = (list: ReadonlySet<string>): number => around.filter((each) => list.has(each)).length;
  return languages.some((list) => lists.every((other) => count(other) <= count(list)));
}

/** Letters on either side that tell the language of a place. */
const neighbourhood = 200;

/** The word that stands before a place. */
const wordBefore = (text: string, place: number): string | undefined =>
  /([\p{L}\p{M}]+)(?:[ \t]+|[ \t]*\n)$/u.exec(text.slice(Math.max(0, place - longestWord), place))?.[1]?.toLowerCase();
const longestWord = 40;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
