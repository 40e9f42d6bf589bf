import type { Placed } from "./lexicon";
import { mentionAt, type Sentence } from "./sentence";
import type { Spoken } from "./spoken";
import type { Mood } from "./words/conjugate-it";
import { harmless } from "./words/marks";
import { spelling, type Token } from "./words/tokens";

/** Moods in which somebody tells what is to be done; in some commands, what has been done. */
const moods: Record<"order" | "done", ReadonlySet<Mood>> = {
  order: new Set(["order", "infinitive", "gerund"]),
  done: new Set(["participle"]),
};

/**
 * What keeps a line from beginning this command, which writes or opens a form that does: the words nobody accounts for,
 * as typed. `undefined` when it begins.
 */
export function keepsFromBeginning(
  command: Spoken,
  sentence: Sentence,
  placed: readonly Placed[],
): string[] | undefined {
  const own = longestOf(placed.filter(({ part }) => part.command === command));
  const left = unaccounted(command, sentence, own);
  if (left.length > 0) return left.map((run) => spelling(run));
  const saysIt = isSaid(command, sentence, own) && !sentence.asks && !sentence.goesOn && !isMuddled(sentence);
  return saysIt ? undefined : [];
}

/** Runs of words that are neither the command's, nor one of its slots, nor without meaning here. */
function unaccounted(command: Spoken, sentence: Sentence, own: readonly Placed[]): Token[][] {
  const runs: Token[][] = [];
  let last = -2;
  const seen = new Map<string, number>();
  sentence.tokens.forEach((token, place) => {
    if (isAccounted(command, sentence, own, place, seen)) return;
    if (last === place - 1) runs.at(-1)?.push(token);
    else runs.push([token]);
    last = place;
  });
  return runs;
}

function isAccounted(
  command: Spoken,
  sentence: Sentence,
  own: readonly Placed[],
  place: number,
  seen: Map<string, number>,
): boolean {
  const mention = mentionAt(sentence, place);
  // A word that was only nearly typed opens a form at most.
  if (command.writes && sentence.tokens[place]?.slipped) return false;
  if (mention) {
    const { kind } = mention.entity;
    if (!command.slots?.includes(kind)) return own.some(({ from, to }) => place >= from && place < to);
    // One of each: the second of a kind is another wish.
    if (!seen.has(kind)) seen.set(kind, mention.from);
    return seen.get(kind) === mention.from;
  }
  if (joinsNames(sentence, place)) return false;
  if (own.some(({ from, to }) => place >= from && place < to)) return true;
  const marks = sentence.marks[place] ?? [];
  return marks.length > 0 && marks.every((mark) => harmless.has(mark));
}

/** Two companies or addresses with an "and" between them are two wishes. */
function joinsNames({ marks, mentions }: Sentence, place: number): boolean {
  const isWhom = (at: (mention: Sentence["mentions"][number]) => boolean): boolean =>
    mentions.some((mention) => whom.has(mention.entity.kind) && at(mention));
  return (
    marks[place]?.includes("and") === true &&
    isWhom(({ to }) => to === place) &&
    isWhom(({ from }) => from === place + 1)
  );
}

const whom: ReadonlySet<string> = new Set(["address", "customer", "invitation"]);

/** A verb that says it by itself, or one with a noun of its pair; in the right mood. */
function isSaid(command: Spoken, sentence: Sentence, own: readonly Placed[]): boolean {
  const wanted = sentence.marks.some((here) => here.includes("wish") || here.includes("request"));
  const fits = (mood: Mood | undefined): boolean =>
    mood !== undefined && (moods[command.mood ?? "order"].has(mood) || (mood === "participle" && wanted));
  const verbs = own.filter(({ part }) => part.role === "verb" && fits(part.mood));
  const nouns = own.filter(({ part }) => part.role === "noun");
  // "I would like an invitation", "mi serve un invito".
  if (command.opensForm && wanted && nouns.some(({ part }) => part.wanted) && command.mood !== "done") return true;
  // People mix languages: a verb of one goes with a noun of the other.
  const isPaired = (pair: string): boolean => nouns.some(({ part }) => part.pair?.slice(3) === pair.slice(3));
  const isWhole = ({ part }: Placed): boolean => part.pair === undefined || isPaired(part.pair);
  // "Stop removing".
  if (verbs.some(({ from }) => sentence.marks[from - 1]?.includes("negation"))) return false;
  // "Remove the removal": a deed whose noun is made of the verb.
  const stem = ({ from }: Placed): string => sentence.tokens[from]?.key.slice(0, 3) ?? "";
  if (
    command.mood !== "done" &&
    verbs.some(
      (verb) =>
        verb.part.pair === undefined && nouns.some((noun) => noun.from !== verb.from && stem(noun) === stem(verb)),
    )
  )
    return false;
  return verbs.some(isWhole) && !(command.writes && isDeedOfOthers(sentence, verbs, nouns));
}

/** "Contoso sent us an e-mail": who stands before the verb did it, unless what was sent stands before them both. */
function isDeedOfOthers({ mentions }: Sentence, verbs: readonly Placed[], nouns: readonly Placed[]): boolean {
  return mentions.some(
    ({ from, entity }) =>
      whom.has(entity.kind) && verbs.every((verb) => from < verb.from && !nouns.some((noun) => noun.from < verb.from)),
  );
}

/** A word with a meaning that is said again, or more small words in a row than anybody says, are no clear wish. */
function isMuddled({ tokens, marks, mentions }: Sentence): boolean {
  const isNamed = (place: number): boolean => mentions.some(({ from, to }) => place >= from && place < to);
  const meaning = tokens
    .filter((_, place) => (marks[place] ?? []).length === 0 && !isNamed(place))
    .map(({ key }) => key);
  const isSmall = (place: number): boolean =>
    !isNamed(place) && marks[place]?.every((mark) => mark === "small") === true;
  const row = (from: number): boolean =>
    Array.from({ length: smallInARow }, (_, ahead) => from + ahead).every(
      (place) => (marks[place] ?? []).length > 0 && isSmall(place),
    );
  return new Set(meaning).size < meaning.length || tokens.some((_, place) => row(place));
}

const smallInARow = 4;

/** Without verbs that are part of a noun: "removal request" asks for nothing, though "request" does. */
const longestOf = (own: readonly Placed[]): Placed[] =>
  own.filter(
    ({ from, to, part }) =>
      part.role !== "verb" ||
      !own.some(
        (other) =>
          other.part.role === "noun" && other.from <= from && other.to >= to && other.to - other.from > to - from,
      ),
  );
