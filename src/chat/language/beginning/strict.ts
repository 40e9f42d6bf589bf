import type { Placed } from "../lexicon";
import { mentionAt, type Sentence } from "../sentence";
import type { Spoken } from "../spoken";
import type { Mood } from "../words/conjugate-it";
import { harmless } from "../words/marks";
import { spelling, type Token } from "../words/tokens";
import { isIndefinite, isNoun, isPurpose } from "./around-a-verb";
import { isMuddled } from "./muddled";
import { isDoneByNamed, isNamedElsewhere, isStray } from "./stray";

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
  const { asks, goesOn, isQuoted } = sentence;
  const isWish = !asks && !goesOn && !isQuoted && !isInverted(sentence) && !isMuddled(sentence);
  const meant = own.filter((each) => !isNamedElsewhere(each, sentence, placed) && !isPairedElsewhere(each, placed));
  const saysIt = isWish && !isDoneByNamed(command, sentence, own) && isSaid(command, sentence, meant);
  return saysIt ? undefined : [];
}

/** "Remove the request": a verb that says another command together with its noun does not say this one by itself. */
const isPairedElsewhere = ({ from, part }: Placed, placed: readonly Placed[]): boolean =>
  part.role === "verb" &&
  part.pair === undefined &&
  part.command.opensForm === true &&
  placed.some(
    (other) =>
      other.from === from &&
      other.part.role === "verb" &&
      other.part.command.decides === true &&
      other.part.pair !== undefined &&
      isWhole(other.part, placed),
  );

/** Whether a line has a verb of this command, with its noun where it says it only together with one. */
export function saysVerbOf(command: Spoken, placed: readonly Placed[]): boolean {
  const own = longestOf(placed.filter(({ part }) => part.command === command));
  return own.some(({ part }) => part.role === "verb" && isWhole(part, own));
}

/** Whether a line names something that this command can be done with. */
export const namesSlot = ({ slots = [] }: Spoken, { mentions }: Sentence): boolean =>
  mentions.some(({ entity }) => slots.includes(entity.kind));

/** Whether a line has more of a command than the words that say it: a topic, a language. */
export function namesWhat(command: Spoken, { marks }: Sentence, placed: readonly Placed[]): boolean {
  const own = placed.filter(({ part }) => part.command === command);
  const verbs = own.filter(({ part }) => part.role === "verb" && part.isName);
  const isMore = ({ from, part }: Placed): boolean =>
    part.role !== "verb" &&
    (marks[from] ?? []).length === 0 &&
    !verbs.some((verb) => from >= verb.from && from < verb.to);
  return own.some(isMore);
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
  // A word that was only nearly typed opens a form at most, or changes what is changed back as easily.
  if (command.writes && !command.takesSlips && sentence.tokens[place]?.slipped) return false;
  if (mention) {
    const { kind } = mention.entity;
    if (!command.slots?.includes(kind)) return isOwn(command, own, place);
    // One word of a name is too little to write by.
    const isScant = "partly" in mention.entity && mention.entity.partly && mention.to - mention.from === 1;
    if (command.writes && isScant) return false;
    // One of each: the second of a kind is another wish, and so is a second company.
    const slot = kind === "invitation" ? "customer" : kind;
    if (!seen.has(slot)) seen.set(slot, mention.from);
    return seen.get(slot) === mention.from;
  }
  if (joinsNames(sentence, place)) return false;
  const marks = sentence.marks[place] ?? [];
  const isSmall = marks.length > 0 && marks.every((mark) => harmless.has(mark));
  // A small word alone is no verb, though some verb has that form: "da".
  const says = isSmall ? own.filter(({ from, to, part }) => part.role !== "verb" || to - from > 1) : own;
  if (isOwn(command, says, place)) return true;
  return isSmall && !isStray(command, sentence, own, place);
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

/** Kinds of whom something is done to. */
export const whom: ReadonlySet<string> = new Set(["address", "customer", "invitation"]);

/**
 * Part of the command's own words. A verb that says it only with a noun is none without it: "stop removing"; nor is
 * one that tells to do what has to be done already: "a mail".
 */
const isOwn = (command: Spoken, own: readonly Placed[], place: number): boolean =>
  own.some(
    ({ from, to, part }) =>
      place >= from &&
      place < to &&
      (part.role !== "verb" ||
        ((part.pair === undefined || isPaired(own, part.pair)) && !(command.mood === "done" && part.mood === "order"))),
  );

/** People mix languages: a verb of one goes with a noun of the other. */
const isPaired = (own: readonly Placed[], pair: string): boolean =>
  own.some(({ part }) => part.role === "noun" && part.pair?.slice(3) === pair.slice(3));

/** Says something by itself, or stands together with one of its nouns. */
export const isWhole = ({ command, pair }: Placed["part"], placed: readonly Placed[]): boolean =>
  pair === undefined ||
  isPaired(
    placed.filter(({ part }) => part.command === command),
    pair,
  );

/**
 * How a command is spoken of: by a verb that says it, or a noun that is wanted; by the verb of a pair alone, such as
 * "open" without the form that is opened; or not at all.
 */
export function spokenOf(command: Spoken, placed: readonly Placed[]): "wholly" | "half" | "not" {
  const own = placed.filter(({ part }) => part.command === command && part.role !== "beside");
  if (own.some(({ part }) => part.wanted === true || (part.role === "verb" && isWhole(part, own)))) return "wholly";
  return own.some(({ part }) => part.role === "verb") ? "half" : "not";
}

/** "Is Contoso sent", "has it accepted": a question without its mark. */
function isInverted({ marks, mentions }: Sentence): boolean {
  const first = marks.findIndex((here) => !here.includes("polite"));
  const begins = marks[first]?.some((mark) => mark === "question" || mark === "tells") === true;
  const isNamed = mentions.some(({ from }) => from === first + 1);
  return begins && (isNamed || marks[first + 1]?.some((mark) => mark === "small" || mark === "tells") === true);
}

/** "Send me the invitation of …", "manda l'invito": one that is there, for the speaker or for nobody who is named. */
function asksForOneThatIsThere({ tokens, mentions }: Sentence, verb: number, nouns: readonly Placed[]): boolean {
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  const isDefinite = nouns.some(
    ({ from }) => /^(?:the|il|l')$/.test(keyAt(from)) || /^(?:the|il|l')$/.test(keyAt(from - 1)),
  );
  const isForSpeaker = /.mi$/.test(keyAt(verb)) || keyAt(verb + 1) === "me" || keyAt(verb - 1) === "mi";
  const isForSomebody = mentions.some(({ entity }) => entity.kind === "name" || whom.has(entity.kind));
  return isDefinite && (isForSpeaker || !isForSomebody);
}

/** A verb that says it by itself, or one with a noun of its pair; in the right mood. */
function isSaid(command: Spoken, sentence: Sentence, own: readonly Placed[]): boolean {
  const wanted = sentence.marks.some((here) => here.includes("wish") || here.includes("request"));
  const fits = (mood: Mood | undefined): boolean =>
    mood !== undefined && (moods[command.mood ?? "order"].has(mood) || (mood === "participle" && wanted));
  const nouns = own.filter(({ part }) => part.role === "noun");
  const verbs = own.filter(
    ({ from, to, part }) =>
      part.role === "verb" &&
      fits(part.mood) &&
      (part.mood === "participle" || !(isNoun(sentence, from, to) || isPurpose(sentence, from))) &&
      !(part.handing && asksForOneThatIsThere(sentence, from, nouns)),
  );
  // "I would like an invitation", "mi serve un invito"; "an invitation for …", "invito per … con Fabrikam".
  const names = (isKind: (kind: string) => boolean): boolean =>
    sentence.mentions.some(({ entity }) => isKind(entity.kind));
  const isMade = (noun: number): boolean => isIndefinite(sentence, noun) || names((kind) => kind === "provider");
  const isWanted = ({ from, part }: Placed): boolean =>
    part.wanted === true && (wanted || (names((kind) => whom.has(kind)) && isMade(from)));
  if (command.opensForm && command.mood !== "done" && nouns.some(isWanted)) return true;
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
  return (
    verbs.some(({ part }) => isWhole(part, own)) && !(command.writes && isDeedOfOthers(sentence, own, verbs, nouns))
  );
}

/** "Contoso sent us an e-mail": who stands before the verb did it, unless what was sent stands before them both. */
function isDeedOfOthers(
  { marks, mentions }: Sentence,
  own: readonly Placed[],
  verbs: readonly Placed[],
  nouns: readonly Placed[],
): boolean {
  // "Mark Contoso as sent": what is to be done with it stands first.
  const isTold = (from: number): boolean =>
    own.some(({ from: at, part }) => part.role === "beside" && at < from && (marks[at] ?? []).length === 0);
  return mentions.some(
    ({ from, entity }) =>
      whom.has(entity.kind) &&
      !isTold(from) &&
      verbs.every((verb) => from < verb.from && !nouns.some((noun) => noun.from < verb.from)),
  );
}

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
