import { fold } from "../fold";
import { inLatin } from "./plain-text";
import { isPlace } from "./strength";
import { both, faint, names, near, notNear } from "./words";

/** Where a text names a secret. */
export interface Cue {
  from: number;
  to: number;
  kind: "name" | "both" | "faint";
  key: string;
}

interface Run {
  key: string;
  from: number;
  to: number;
}

/** "p@ssw0rd", "p a s s w o r d", "pass-word". */
const disguised =
  /(?<![\p{L}\p{N}])p[\s._*-]{0,2}[a@4][\s._*-]{0,2}[s$5][\s._*-]{0,2}[s$5]?[\s._*-]{0,2}w[\s._*-]{0,2}[o0][\s._*-]{0,2}r[\s._*-]{0,2}d(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])p[./]w(?![\p{L}\p{N}])/giu;

/** Every place in which a text names a secret. */
export function* cuesIn(text: string): Generator<Cue> {
  if (text.search(disguised) >= 0)
    for (const { 0: all, index } of text.matchAll(disguised))
      yield { from: index, to: index + all.length, kind: "name", key: "password" };
  const runs = runsIn(text);
  for (const at of runs.keys()) {
    const cue = cueAt(text, runs, at);
    if (cue && !isInPlace(text, cue)) yield cue;
  }
}

function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  const run = /[\p{L}\p{N}\p{M}]+/gu;
  for (let found = run.exec(text); found; found = run.exec(text)) {
    const [word] = found;
    const key = word.length > longestName ? "" : fold(inLatin(word));
    runs.push({ key, from: found.index, to: run.lastIndex });
  }
  return runs;
}
const longestName = 30;
const mostWords = 4;

function cueAt(text: string, runs: readonly Run[], at: number): Cue | undefined {
  const first = runs[at];
  if (!first) return undefined;
  for (let length = Math.min(mostWords, runs.length - at); length > 0; length -= 1) {
    const taken = runs.slice(at, at + length);
    const last = taken.at(-1);
    if (!last || !areJoined(text, taken)) continue;
    const key = taken.map((run) => run.key).join(" ");
    const kind = kindOf(key);
    if (kind) return { from: first.from, to: last.to, kind, key };
  }
  return undefined;
}

const areJoined = (text: string, runs: readonly Run[]): boolean =>
  runs.every(({ from }, at) => {
    const before = runs[at - 1];
    return !before || /^[ \n'_-]{1,2}$/u.test(text.slice(before.to, from));
  });

function kindOf(key: string): Cue["kind"] | undefined {
  if (names.has(key) || /(?:password|passwd|passphrase)\d?$/u.test(key)) return "name";
  if (both.has(key)) return "both";
  if (faint.has(key)) return "faint";
  if (key.length < shortestNear || notNear.has(key)) return undefined;
  const meant = nearBy.get(key.charAt(0))?.find((name) => isNear(name, key));
  if (meant === undefined) return undefined;
  return both.has(meant) ? "both" : "name";
}

const shortestNear = 6;
/** Of a slip the first letter is right. */
const nearBy = new Map(
  [...new Set(near.map((name) => name.charAt(0)))].map((first) => [
    first,
    near.filter((name) => name.startsWith(first)),
  ]),
);

/** In as many words. */
const isNear = (name: string, key: string): boolean =>
  Math.abs(key.length - name.length) <= mostSlips &&
  key.split(" ").length === name.split(" ").length &&
  isWithinSlips(name, key);

const mostSlips = 2;

/** Whether hardly a letter is wrong, missing, too many or changed places: looked at beside the same place alone. */
function isWithinSlips(one: string, other: string): boolean {
  const far = mostSlips + 1;
  let [beforeLast, last] = [[] as number[], Array.from({ length: far }, (_, at) => at)];
  let least = 0;
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let here = row;
    for (let at = Math.max(1, row - mostSlips); at <= Math.min(other.length, row + mostSlips); at += 1) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1;
      const swapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const [up = far, left = far, across = far] = [last[at], line[at - 1], last[at - 1]];
      const ways = Math.min(up + 1, left + 1, across + same);
      const slips = swapped ? Math.min(ways, (beforeLast[at - 2] ?? far) + 1) : ways;
      line[at] = slips;
      here = Math.min(here, slips);
    }
    // What begins too differently does not become alike any more.
    if (Math.min(least, here) > mostSlips) return false;
    [beforeLast, last, least] = [last, line, here];
  }
  return (last[other.length] ?? far) <= mostSlips;
}

/** "admin@password.example" and "password.example" name no secret. */
function isInPlace(text: string, { from, to }: Cue): boolean {
  let [begin, end] = [from, to];
  while (begin > from - longestPlace && begin > 0 && /[^\s<>()"'[\]]/u.test(text.charAt(begin - 1))) begin -= 1;
  while (end < to + longestPlace && end < text.length && /[^\s<>()"'[\],;]/u.test(text.charAt(end))) end += 1;
  return isPlace(text.slice(begin, end).replace(/[.,;:!?]+$/u, ""));
}
const longestPlace = 120;
