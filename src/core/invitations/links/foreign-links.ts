import { type FoundLink, findLinks } from "./find-links";

/**
 * The links in a text that are not what we and our providers are called: a company may be called like a host, and its
 * name stands in the text as it is written, with spaces or punctuation around it.
 */
export const foreignLinks = (text: string, names: readonly string[]): FoundLink[] =>
  findLinks(withoutNames(text, names)).map((found) => {
    const typed = text.slice(found.from, found.to);
    return { ...found, host: findLinks(typed)[0]?.host ?? found.host, text: typed };
  });

/** The text with a word of the same length for each name. What goes on from a name, `fermo.example.top`, is none. */
const withoutNames = (text: string, names: readonly string[]): string =>
  [...names].sort((one, other) => other.length - one.length).reduce(withoutName, text);

function withoutName(text: string, name: string): string {
  if (name === "") return text;
  let [left, last] = ["", 0];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const isApart = at === 0 || /[\s(«“"]/u.test(text.charAt(at - 1));
    if (at < last || !isApart || !/^(?:[.,;:!?)»”"]*(?:\s|$))/u.test(text.slice(end, end + farthest))) continue;
    left += text.slice(last, at) + "x".repeat(name.length);
    last = end;
  }
  return left + text.slice(last);
}

/** Closing signs behind a name that are looked at. */
const farthest = 10;
