import { nameToBe } from "../asked/written-name";
import type { Placed } from "../lexicon";
import { firstWord, isToSpeaker, type Sentence } from "../sentence";
import { isDeed, isStrict, type Spoken } from "../spoken";
import { directions } from "../words/small-words";
import { isWhole } from "./pairs";
import { namesSlot } from "./strict";

/** The deeds whose name stands first: whatever keeps them from beginning, nothing else is run instead. */
export function deedsNamedFirst<Command extends Spoken>(
  sentence: Sentence,
  placed: readonly Placed<Command>[],
): Command[] {
  const first = firstWord(sentence);
  const here = placed.filter(({ from, part }) => from === first && part.role !== "beside" && isWhole(part, placed));
  if (!here.every(({ part }) => isStrict(part.command))) return [];
  return here
    .filter(({ to, part }) => part.isName && !tellsApart(part.command, to, placed))
    .map(({ part }) => part.command);
}

/** "Sent invitations": what was done tells those apart that are listed. */
const tellsApart = (deed: Spoken, next: number, placed: readonly Placed[]): boolean =>
  deed.mood === "done" &&
  placed.some(({ from, part }) => from === next && part.role === "noun" && !isDeed(part.command)) &&
  !placed.some(({ from, part }) => from === next && part.command === deed);

/** Whether a deed tells to add, give or put off what is named: no read stands in for it. */
export const isToldOfNamed = (deed: Spoken, sentence: Sentence, placed: readonly Placed[], read: Spoken): boolean =>
  isAdding(deed, sentence, placed) ||
  isGiven(deed, sentence, placed, read) ||
  isAskedBy(deed, sentence, placed, read) ||
  isDoneByFirst(deed, sentence, placed, read);

/** "Contoso took Exchange from us …": who did it is named first, and no list of those who did is meant. */
const isDoneByFirst = (deed: Spoken, { mentions }: Sentence, placed: readonly Placed[], read: Spoken): boolean =>
  deed.mood === "done" &&
  read.lists !== undefined &&
  mentions.some(({ from, to, entity }) => {
    const isVerb = (each: Placed): boolean =>
      each.from === to && each.part.command === deed && each.part.mood === "participle" && isWhole(each.part, placed);
    return from === 0 && entity.kind === "customer" && placed.some(isVerb);
  });

/** "…, put Blue Yonder on the customer list", "…, add them as a provider": whom it names is none of the list. */
function isAdding(deed: Spoken, sentence: Sentence, placed: readonly Placed[]): boolean {
  if (deed.takesAnything !== true) return false;
  const own = placed.filter(({ part }) => part.command === deed && part.mood !== "participle");
  const isOfThem = ({ to, part }: Placed): boolean =>
    part.pair !== undefined &&
    (part.object === "other" || /^(?:them|it)$/.test(sentence.tokens[to]?.key ?? "")) &&
    isWhole(part, own);
  const isNamed = sentence.mentions.length > 0 || sentence.isNew.some(Boolean);
  return nameToBe(sentence, own) !== undefined || (isNamed && isStrict(deed) && own.some(isOfThem));
}

/**
 * "Woodgrove goes to Sara", "make Hannah Wolf responsible for Woodgrove": whoever it is given to, known or not. A read is
 * meant where it has a word of its own.
 */
function isGiven(
  deed: Spoken,
  { mentions, tokens, isNew }: Sentence,
  placed: readonly Placed[],
  read: Spoken,
): boolean {
  const { slots = [] } = deed;
  if (!slots.includes("customer") || !slots.includes("person")) return false;
  const names = (kind: string): boolean => mentions.some(({ entity }) => entity.kind === kind);
  // "A Davide Riva", whom nobody knows.
  const isToNobody = tokens.some(
    ({ raw }, place) => isNew[place] && /^\p{Lu}/u.test(raw) && directions.get(tokens[place - 1]?.key ?? "") === "to",
  );
  const isSaid = ({ part }: Placed): boolean =>
    part.command === deed &&
    part.role === "verb" &&
    (part.mood === "order" || part.mood === "infinitive") &&
    (names("person") || isToSpeaker(tokens) || isToNobody || part.pair !== undefined) &&
    isWhole(part, placed);
  const isOwn = ({ part }: Placed): boolean => part.command === read && part.role !== "beside";
  return names("customer") && placed.some(isSaid) && !placed.some(isOwn);
}

/** "Put off the leftover privileges of Alpine": whom it is done to is named, so that the list by which it asks is not meant. */
const isAskedBy = (deed: Spoken, sentence: Sentence, placed: readonly Placed[], read: Spoken): boolean =>
  deed.orElse === read.name &&
  deed.opensForm === true &&
  namesSlot(deed, sentence) &&
  placed.some(
    ({ part }) =>
      part.command === deed &&
      part.role === "verb" &&
      part.pair !== undefined &&
      (part.mood === "order" || part.mood === "infinitive") &&
      isWhole(part, placed),
  );
