import { isEnding, label } from "./host-ending";
import { goesOnAsSentence } from "./sentences";
import words from "./words.json";

/** A piece of a text that stands for a full stop. */
export interface Cut {
  from: number;
  to: number;
}

/** `evil[.]com`, `evil (dot) com`, `evil-dot-com`: nobody puts a stop in brackets but to be read as one. */
const enclosed = / {0,2}(?:[[({<] {0,2}(?:\.|dot|punto) {0,2}[\])}>]|([-_*~|])(?:dot|punto)\1) {0,2}/giu;
/** `evil dot com`, `evil punto com`, `evil . com`, `evil .com`: one between a name and an ending. */
const spaced = new RegExp(
  `(?<!${label})(${label}+)(\\s{1,3}(?:dot|punto)\\s{1,3}| {1,3}\\. {0,3})(?=(${label}{2,}))`,
  "giu",
);

/** Where the text spells out a full stop between the parts of a host, in order. */
export function spelledStops(text: string): Cut[] {
  const inSpaces = [...text.matchAll(spaced)].flatMap(
    ({ 0: match, 1: before = "", 2: stop = "", 3: ending = "", index }) => {
      const from = index + before.length;
      const place = { from, to: from + stop.length };
      const after = text.slice(place.to + ending.length);
      const isMeant = isHost(before, stop.trim(), ending) && !goesOnAsSentence(text, index, ending, after);
      return isMeant && match !== "" ? [place] : [];
    },
  );
  const inBrackets = [...text.matchAll(enclosed)].map(({ 0: stop, index }) => ({
    from: index,
    to: index + stop.length,
  }));
  return [...inSpaces, ...inBrackets].sort((one, other) => one.from - other.from);
}

const ordinary = new Set(words.beforeStops);

/** "A questo punto", "the red dot", "i domini .it", ".NET", and a full stop that has a space too many before it. */
function isHost(before: string, stop: string, ending: string): boolean {
  const [first = ""] = ending.split(/[-_]/);
  if (!isEnding(first) || ordinary.has(before.toLowerCase())) return false;
  if (stop !== ".") return true;
  const isPlatform = first === "NET" && /^\p{L}\p{Ll}+$/u.test(before);
  return !isPlatform && !/^\p{Lu}\p{Ll}/u.test(first);
}
