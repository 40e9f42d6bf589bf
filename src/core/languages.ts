/**
 * The languages Rapport speaks, each with the locale of its dates and numbers. The first is the one for people and
 * places of whom nothing is known. Texts lie in `cards/text/<language>`, words that people type in `chat/language` and
 * with each command.
 */
const table = { en: "en-GB", it: "it-IT" } as const;

export type Language = keyof typeof table;

/** All languages, in the order in which they are offered. */
export const languages = Object.keys(table) as [Language, ...Language[]]; // the keys of `table`, which is not empty

/** The language for somebody, or something, of whom no language is known. */
export const [firstLanguage] = languages;

/** The BCP 47 locale whose dates, numbers and lists a language uses, e.g. `it-IT`. */
export const localeOf = (language: Language): string => table[language];

/** One thing for each language. */
export function perLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  // Every language is a key: the table is where they come from.
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;
}

/** The language of a locale or language tag, e.g. `it` of `it-CH`; `undefined` when Rapport does not speak it. */
export function languageOf(tag: string | undefined): Language | undefined {
  const [spoken] = (tag ?? "").toLowerCase().split(/[-_]/);
  return languages.find((language) => language === spoken);
}
