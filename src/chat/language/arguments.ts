import { fold } from "../../core/fold";
import type { Language } from "../../core/languages";
import { type Topic, topics } from "../../core/notices/topics";
import { vocabulary } from "./vocabulary";

/** Whom to invite: an address or words that name a customer, and the provider after "with" or "tramite". */
export interface InviteArguments {
  email?: string;
  words?: string;
  provider?: string;
}

/**
 * Reads `it@contoso.example with fabrikam`; addresses may come as Teams and mail programs write them (`mailto:`,
 * `<…>`, a link). Nothing is checked: a wrong address is returned as typed, as soon as it holds an `@`.
 */
export function inviteArguments(argument: string): InviteArguments {
  const words: string[] = [];
  let email: string | undefined;
  for (const word of wordsIn(withoutAnchors(argument))) {
    if (!word.includes("@")) {
      words.push(word);
      continue;
    }
    email ??= addressIn(word);
    const before = word.slice(0, Math.min(...["<", "[", "("].map((bracket) => indexIn(word, bracket))));
    if (before !== "" && !before.includes("@")) words.push(before);
  }
  const { before, after } = splitAtProvider(words);
  return {
    ...(email === undefined ? {} : { email }),
    ...some("words", tidy(before)),
    ...some("provider", tidy(after)),
  };
}

/** A link, byte for byte as typed, and the provider it is for; `url` is empty when there is none. */
export interface LinkArguments {
  url: string;
  provider?: string;
}

/** Reads `https://… with fabrikam`, also where Teams made an anchor of the link or wrapped it in angle brackets. */
export function linkArguments(argument: string): LinkArguments {
  const anchored = /<a\b[^<>]*?href=(["'])([^"'<>]*)\1/i.exec(argument)?.[2];
  const words = wordsIn(withoutAnchors(argument));
  const at = words.findIndex((word) => word.includes("://"));
  const others = words.filter((_, index) => index !== at);
  const { before, after } = splitAtProvider(others);
  // Inside an attribute, and only there, an ampersand is written as an entity.
  const found = anchored?.replaceAll("&amp;", "&") ?? (at < 0 ? undefined : unwrapped(words[at] ?? ""));
  if (found === undefined) return { url: before.join(" "), ...some("provider", tidy(after)) };
  return { url: found, ...some("provider", tidy(after.length > 0 ? after : before)) };
}

/** The topics named, in either language; all of them when none is named. */
export function topicsIn(argument: string): Topic[] | { unknown: string } {
  const words = wordsIn(argument.replace(/[,;/&+]/g, " "));
  const found = new Set<Topic>();
  for (let index = 0; index < words.length; ) {
    const [topic, length] = topicAt(words, index);
    const word = fold(words[index] ?? "");
    if (topic) found.add(topic);
    else if (vocabulary.everything.has(word)) for (const every of topics) found.add(every);
    else if (!vocabulary.joining.has(word)) return { unknown: words[index] ?? "" };
    index += length;
  }
  const nothingNamed = words.every((word) => placeWords.has(fold(word)));
  if (found.size === 0 && !nothingNamed) return { unknown: argument.trim() };
  return found.size === 0 ? [...topics] : topics.filter((topic) => found.has(topic));
}

/** The language named, when nothing else is: `in italiano`, `English`, `it`. */
export function languageIn(argument: string): Language | undefined {
  const words = wordsIn(fold(argument).replace(/[.,;!?]/g, " "));
  const named = words.filter((word) => !vocabulary.joining.has(word)).map((word) => vocabulary.languages.get(word));
  return named.every((language) => language === named[0]) ? named[0] : undefined;
}

const placeWords = new Set(["here", "qui"]);

const longestTopic = 5;

function topicAt(words: readonly string[], start: number): [Topic | undefined, number] {
  for (let length = Math.min(longestTopic, words.length - start); length > 0; length -= 1) {
    const topic = vocabulary.topics.get(fold(words.slice(start, start + length).join(" ")));
    if (topic) return [topic, length];
  }
  return [undefined, 1];
}

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

const withoutAnchors = (text: string): string => text.replace(/<a\b[^<>]*>|<\/a>/gi, " ");

/** The piece with an `@`, without `mailto:`, brackets, or punctuation after it. */
function addressIn(word: string): string {
  const piece = word.split(/[<>()[\]"'“”«»,;|]/).find((part) => part.includes("@")) ?? word;
  const address = piece.replace(/^mailto:/i, "").split("?")[0] ?? "";
  return /[.:!]$/.test(address) ? address.slice(0, -1) : address;
}

const indexIn = (text: string, part: string): number => {
  const at = text.indexOf(part);
  return at < 0 ? text.length : at;
};

/** `<https://…>` and `[text](https://…)` without what wraps the link. */
function unwrapped(word: string): string {
  const markdown = word.indexOf("](");
  if (markdown >= 0 && word.endsWith(")")) return word.slice(markdown + 2, -1);
  return word.startsWith("<") && word.endsWith(">") ? word.slice(1, -1) : word;
}

/** Splits at the last "with": a customer's own name may hold one as well. */
function splitAtProvider(words: readonly string[]): { before: string[]; after: string[] } {
  const keys = words.map((word) => fold(word));
  for (let start = words.length - 1; start >= 0; start -= 1) {
    const marker = vocabulary.provider.find((marks) => marks.every((mark, index) => keys[start + index] === mark));
    if (!marker) continue;
    // "Insieme con" ends in a marker of its own.
    const first =
      start > 0 && vocabulary.provider.some((marks) => marks.length > 1 && marks[0] === keys[start - 1])
        ? start - 1
        : start;
    return { before: words.slice(0, first), after: words.slice(start + marker.length) };
  }
  return { before: [...words], after: [] };
}

/** The words without small ones, commas and colons at the ends. */
function tidy(words: readonly string[]): string {
  const kept = words
    .map((word) => (/[,;:]$/.test(word) ? word.slice(0, -1) : word))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const small = (word: string | undefined): boolean => word !== undefined && vocabulary.joining.has(fold(word));
  let end = kept.length;
  let start = 0;
  while (end > start && small(kept[end - 1])) end -= 1;
  while (start < end && small(kept[start])) start += 1;
  return kept.slice(start, end).join(" ");
}

const some = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> =>
  (text === "" ? {} : { [key]: text }) as Partial<Record<Key, string>>; // a computed key loses its name
