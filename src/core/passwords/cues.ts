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
  for (const { 0: all, index } of text.matchAll(disguised))
    yield { from: index, to: index + all.length, kind: "name", key: "password" };
  const runs = runsIn(text);
  for (const at of runs.keys()) {
    const cue = cueAt(text, runs, at);
    if (cue && !isInPlace(text, cue)) yield cue;
  }
}

const runsIn = (text: string): Run[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    key: word.length > longestName ? "" : fold(inLatin(word)),
    from: index,
    to: index + word.length,
  }));
const longestName = 30;
const mostWords = 4;

function cueAt(text: string, runs: readonly Run[], at: number): Cue | undefined {
  const first = runs[at];
  if (!first) return undefined;
  for (let length = mostWords; length > 0; length -= 1) {
    const taken = runs.slice(at, at + length);
    const last = taken.at(-1);
    if (!last || taken.length < length || !areJoined(text, taken)) continue;
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

/** At most two slips, in as many words. */
const isNear = (name: string, key: string): boolean =>
  Math.abs(key.length - name.length) <= 2 && key.split(" ").length === name.split(" ").length && slips(name, key) <= 2;

/** How many letters are wrong, missing, too many or changed places. */
function slips(one: string, other: string): number {
  let [beforeLast, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1;
      const swapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const ways = [(last[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + same];
      line.push(Math.min(...ways, ...(swapped ? [(beforeLast[at - 2] ?? 0) + 1] : [])));
    }
    [beforeLast, last] = [last, line];
  }
  return last.at(-1) ?? 0;
}

/** "admin@password.example" and "password.example" name no secret. */
function isInPlace(text: string, { from, to }: Cue): boolean {
  let [begin, end] = [from, to];
  while (begin > from - longestPlace && begin > 0 && /[^\s<>()"'[\]]/u.test(text.charAt(begin - 1))) begin -= 1;
  while (end < to + longestPlace && end < text.length && /[^\s<>()"'[\],;]/u.test(text.charAt(end))) end += 1;
  return isPlace(text.slice(begin, end).replace(/[.,;:!?]+$/u, ""));
}
const longestPlace = 120;
