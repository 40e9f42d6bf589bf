import type { Placed } from "./lexicon";
import { mentionAt, type Sentence } from "./sentence";
import { isStrict, type Spoken } from "./spoken";
import type { Understood } from "./understood";
import { filterWords } from "./words/facts";
import { harmlessToRead } from "./words/marks";
import { spelling } from "./words/tokens";
import { choices, joins, lookUpVerbs, sequels } from "./words/wishes";

const filters = new Set(Object.values(filterWords).flat());
/** More are no wishes of a person but a text. */
const mostWishes = 5;

/**
 * The wishes that a line joins with "and" or "then", as typed: one where it joins nothing, or where what stands before
 * or behind the joint is no wish of its own but a name or filter.
 */
export const wishesIn = (sentence: Sentence, placed: readonly Placed[]): string[] =>
  wishesJoinedBy(sentence, placed, joins);

/** The same of wishes of which one is left to be chosen: "restore … or remove …". */
export const choicesIn = (sentence: Sentence, placed: readonly Placed[]): string[] =>
  wishesJoinedBy(sentence, placed, choices);

function wishesJoinedBy(sentence: Sentence, placed: readonly Placed[], joints: ReadonlySet<string>): string[] {
  const { tokens, text } = sentence;
  const first = firstWord(sentence, 0);
  const begins = placed.some(({ from, part }) => from === first && isStrict(part.command));
  const looks = lookUpVerbs.has(tokens[first]?.key ?? "");
  // "Customers and approvals".
  const onlyNames = tokens.every(
    (_, place) =>
      joins.has(tokens[place]?.key ?? "") ||
      placed.some(({ from, to, part }) => part.isName && !isStrict(part.command) && place >= from && place < to),
  );
  const isWish = (start: number, joint?: string): boolean => {
    const here = placed.filter(({ from }) => from === start);
    // What is only named is wished for behind "then"; behind "show …", what can be shown.
    const isNext = joint === undefined || sequels.has(joint);
    const mayBeNamed = looks || onlyNames;
    const isNamed = here.some(({ part }) => part.isName && (isNext || (mayBeNamed && !isStrict(part.command))));
    // "Invite … and new provider".
    const isNamedDeed = ({ from, to, part: { isName, command } }: Placed): boolean =>
      isName === true && isStrict(command) && command.mood !== "done" && to - from > 1;
    const isDeed = begins && here.some(isNamedDeed);
    const isTold = lookUpVerbs.has(tokens[start]?.key ?? "") || here.some(isOrder) || isDeed;
    return isTold || (isNamed && !isFilter(sentence, start));
  };
  if (!isWish(first)) return [text];
  const starts = tokens.flatMap((token, joint) => {
    if (joint <= first) return [];
    const { raw = "", closing = "" } = tokens[joint - 1] ?? {};
    const isBehindStop = (raw + closing).endsWith(";") && !isJoint(sentence, joint, joints);
    const start = firstWord(sentence, isBehindStop ? joint : joint + 1);
    const isNext = isBehindStop ? isWish(start) : isJoint(sentence, joint, joints) && isWish(start, token.key);
    return isNext ? [{ joint, start }] : [];
  });
  if (starts.length === 0 || starts.length >= mostWishes) return [text];
  const ends = [...starts.map(({ joint }) => joint), tokens.length];
  return [0, ...starts.map(({ start }) => start)].map((start, index) => spelling(tokens.slice(start, ends[index])));
}

/** The first of the joining words at a place; "è" joins nothing. */
function isJoint(sentence: Sentence, place: number, joints: ReadonlySet<string>): boolean {
  const token = sentence.tokens[place];
  if (!token || token.quoted || token.raw.toLowerCase().startsWith("è") || mentionAt(sentence, place)) return false;
  return joints.has(token.key) && !joints.has(sentence.tokens[place - 1]?.key ?? "");
}

/** The first word from a place on that means something. */
function firstWord({ tokens, marks }: Sentence, from: number): number {
  const isEmpty = (place: number): boolean =>
    joins.has(tokens[place]?.key ?? "") || marks[place]?.some((mark) => harmlessToRead.has(mark)) === true;
  let place = from;
  while (place < tokens.length && isEmpty(place)) place += 1;
  return place;
}

const isOrder = ({ part }: Placed): boolean => part.role === "verb" && part.mood === "order" && !part.isName;

/** "Azure and gaps" narrows one list. */
const isFilter = ({ tokens }: Sentence, place: number): boolean => filters.has(tokens[place]?.key ?? "");

const commandOf = (understood: Understood<Spoken>): Spoken | undefined =>
  understood.kind === "command" ? understood.command : undefined;

/** The first of several wishes that only reads, when all are understood and are not for one and the same. */
export function firstToRead<Command extends Spoken>(
  wishes: readonly string[],
  each: readonly Understood<Command>[],
): Understood<Command> | undefined {
  const place = each.findIndex((one) => one.kind === "command" && !isStrict(one.command));
  const read = each[place];
  if (read?.kind !== "command") return undefined;
  const isOther = areDifferent(each);
  const others = wishes.filter((_, index) => index !== place);
  return isOther ? { ...read, wishes: { answered: wishes[place] ?? "", others } } : undefined;
}

/** Whether each is understood, and not all as the same command. */
export const areDifferent = (each: readonly Understood<Spoken>[]): boolean =>
  each.every(({ kind }) => kind === "command") && new Set(each.map(commandOf)).size > 1;

/** Of several deeds to choose from, none is begun; each can be typed by itself, with whatever keeps it from beginning. */
export function eachToType<Command extends Spoken>(
  each: readonly Understood<Command>[],
): Understood<Command> | undefined {
  const guesses = each.flatMap((one) => {
    const guess = one.kind === "unclear" ? one.guesses[0] : one.kind === "command" ? one : undefined;
    return guess && isStrict(guess.command) ? [guess] : [];
  });
  const left = each.flatMap((one) => (one.kind === "unclear" ? one.left : []));
  return guesses.length === each.length && each.length > 1 ? { kind: "unclear", guesses, left } : undefined;
}

/** Several deeds in one line: none is begun, and each can be typed by itself. */
export function allToType<Command extends Spoken>(
  each: readonly Understood<Command>[],
): Understood<Command> | undefined {
  const guesses = each.flatMap((one) => (one.kind === "command" && isStrict(one.command) ? [one] : []));
  return guesses.length === each.length ? { kind: "unclear", guesses, left: [] } : undefined;
}
