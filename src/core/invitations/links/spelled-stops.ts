import { isEnding, label } from "./host-ending";
import { goesOnBehindSpace, isPath } from "./late-spaces";
import { goesOnAsSentence, isSmall } from "./sentences";
import words from "./words.json";

/** A piece of a text that stands for a full stop. */
export interface Cut {
  from: number;
  to: number;
}

/** `evil[.]com`, `evil[.com]`, `evil (dot) com`, `evil-dot-com`: a stop stands in brackets only to be read as one. */
const enclosed = new RegExp(
  [
    String.raw` {0,2}(?:[[({<] {0,2}(?:\.|dot|punto) {0,2}[\])}>]|([-_*~|])(?:dot|punto)\1) {0,2}`,
    String.raw`(?<=${label})(?:[[({]\.|\.[[({])(?=${label}+[\])}])`,
  ].join("|"),
  "giu",
);
/** `evil dot com`, `evil punto com`, `evil . com`, `evil .com`, `evil. com`: one between a name and an ending. */
const spaced = new RegExp(
  `(?<!${label})(${label}+)(\\s{1,3}(?:dot|punto)\\s{1,3}| {1,3}\\. {0,3}|\\. {1,3})(?=(${label}{2,}))`,
  "giu",
);

/** Where the text spells out a full stop between the parts of a host, in order. */
export function spelledStops(text: string): Cut[] {
  const inSpaces = [...text.matchAll(spaced)].flatMap(({ 1: before = "", 2: stop = "", 3: ending = "", index }) => {
    const from = index + before.length;
    const to = from + stop.length;
    const word = stop.trim().toLowerCase();
    const after = text.slice(to + ending.length, to + ending.length + farthest);
    const isApart = () =>
      stop.startsWith(".")
        ? goesOnBehindSpace(before, ending, after)
        : isTypedApart(text, index, before, ending, after);
    const isHost = word === "." ? isApart() : isSaid(before, ending);
    return isHost && !goesOnAsSentence(text, index, ending, after, languages.get(word)) ? [{ from, to }] : [];
  });
  const inBrackets = [...text.matchAll(enclosed)].map(({ 0: stop, index: from }) => ({ from, to: from + stop.length }));
  return [...inSpaces, ...inBrackets].sort((one, other) => one.from - other.from);
}

/** Letters behind an ending that are looked at. */
const farthest = 40;

const languages = new Map<string, "it" | "en">([
  ["punto", "it"],
  ["dot", "en"],
]);
const ordinary = new Set(words.beforeStops);

/** Whether a name is followed by an ending: not "a questo punto in", nor "the red dot". */
const isSaid = (before: string, ending: string): boolean =>
  isEnding(ending.split(/[-_]/)[0] ?? "") && !ordinary.has(before.toLowerCase());

/** The same of a stop between spaces: not "i domini .it e .com", ".NET", nor a sentence that ends a space too late. */
function isTypedApart(text: string, at: number, before: string, ending: string, after: string): boolean {
  const isPlatform = ending === "NET" && /^\p{L}\p{Ll}+$/u.test(before);
  const isSentence = (/^\p{Lu}\p{Ll}/u.test(ending) || isSmall(before)) && !(isSmall(ending) && isPath(ending, after));
  const isEndingItself = /(?:^|\s)\.$/u.test(text.slice(Math.max(0, at - 2), at));
  return isSaid(before, ending) && !isPlatform && !isSentence && !isEndingItself;
}
