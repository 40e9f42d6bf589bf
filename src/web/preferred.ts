import { type Language, languageOf } from "../core/languages";

/** The first of our languages in the browser's list (`Accept-Language`). */
export function preferred(acceptLanguage = ""): Language | undefined {
  const wanted = acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters
        .find((parameter) => parameter.trim().startsWith("q="))
        ?.trim()
        .slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ tag }) => languageOf(tag)).find((language) => language !== undefined);
}

/** What our pages are called; other names are not looked up. */
export const isPageName = (page: string): boolean => /^[\w-]{1,100}$/.test(page);
