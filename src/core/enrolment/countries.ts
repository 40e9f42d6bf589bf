import { fold } from "../fold";
import { type Language, languages, localeOf, perLanguage } from "../languages";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** What has a name and is no country: unions, and codes that ISO 3166 leaves to whoever wants one, but for Kosovo. */
const noCountry = /^(AA|EU|EZ|Q[M-Z]|UN|X[A-JL-Z]|ZZ)$/;
const codes = letters
  .flatMap((first) => letters.map((second) => `${first}${second}`))
  .filter((code) => !noCountry.test(code));

const namesIn = perLanguage(
  (language) => new Intl.DisplayNames(localeOf(language), { type: "region", fallback: "none" }),
);

/** What countries are called, in all languages, and by their codes; codes that stand for nothing are left out. */
const byName = new Map(
  languages.flatMap((language) => {
    const names = namesIn[language];
    return codes.flatMap((code) => {
      const name = names.of(code);
      return name ? [[fold(name), code] as const, [code.toLowerCase(), code] as const] : [];
    });
  }),
);

/** The code of the country that somebody typed by its code or its name: `it`, `Italia`, `Italy`. */
export const countryIn = (typed: string): string | undefined => byName.get(fold(typed.trim()));

/** What the country of a code is called; the code itself where it has no name. */
export const countryName = (language: Language, code: string): string => namesIn[language].of(code) ?? code;
