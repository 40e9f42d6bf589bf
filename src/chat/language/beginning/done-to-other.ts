import type { DaySaid } from "../asked/days-said";
import { nameToBe } from "../asked/written-name";
import type { Placed } from "../lexicon";
import { mentionAt, type Sentence } from "../sentence";
import { isDeed, type Spoken } from "../spoken";
import { directions, isArticle } from "../words/small-words";
import { saysWhose } from "../words/tokens";
import { isPaired } from "./pairs";
import { whom } from "./whom";

/**
 * A deed with a customer of which the line says that it is done to something else: "remove the note on Contoso", "close
 * Contoso's ticket", "drop Contoso a line", "Contoso removed Luke". What is meant is not that the customer goes.
 */
export function isDoneToOther(
  deed: Spoken,
  sentence: Sentence,
  placed: readonly Placed[],
  day: DaySaid | undefined,
): boolean {
  if (!isDeed(deed) || !sentence.mentions.some(({ entity }) => whom.has(entity.kind))) return false;
  const own = placed.filter(({ part }) => part.command === deed);
  const verbs = own.filter(({ part }) => part.role === "verb" && (part.pair === undefined || isPaired(own, part.pair)));
  // "Add Luke Field as an admin agent": a new name, whoever has a word of it.
  if (verbs.length === 0 || nameToBe(sentence, own)) return false;
  return verbs.every(({ to }) => isOtherBehind(deed, sentence, own, to, day));
}

/** "Remove me", "delete us from the list": whoever speaks is no customer, and none is named. */
export function isDoneToSpeaker(deed: Spoken, sentence: Sentence, placed: readonly Placed[]): boolean {
  const { slots = [], writes } = deed;
  if (!isDeed(deed) || writes || !slots.includes("customer") || slots.includes("address") || slots.includes("person"))
    return false;
  if (sentence.mentions.some(({ entity }) => entity.kind === "name" || whom.has(entity.kind))) return false;
  return placed.some(
    ({ to, part }) =>
      part.command === deed &&
      part.role === "verb" &&
      part.pair === undefined &&
      /^(?:me|us)$/.test(sentence.tokens[to]?.key ?? ""),
  );
}

/** What stands right behind a verb: a thing that is somebody's, a thing with somebody, or somebody else. */
function isOtherBehind(
  { slots = [], takesNewWords }: Spoken,
  sentence: Sentence,
  own: readonly Placed[],
  verb: number,
  day: DaySaid | undefined,
): boolean {
  const { tokens, marks } = sentence;
  const isOwn = (place: number): boolean => own.some(({ from, to }) => place >= from && place < to);
  const mayBeName = (place: number): boolean => takesNewWords !== undefined && sentence.isNew[place] === true;
  const isOfDay = (place: number): boolean => day !== undefined && place >= day.from && place < day.to;
  const isThing = (place: number): boolean =>
    place < tokens.length &&
    !isOfDay(place) &&
    !mentionAt(sentence, place) &&
    !isOwn(place) &&
    !mayBeName(place) &&
    (marks[place] ?? []).length === 0;
  const isArticleAt = (place: number): boolean => isArticle(tokens[place]?.key ?? "");
  const past = (place: number): number => (isArticleAt(place) ? past(place + 1) : place);
  const first = past(verb);
  const mention = mentionAt(sentence, first);
  if (mention && !whom.has(mention.entity.kind) && mention.entity.kind !== "name")
    return !slots.includes(mention.entity.kind);
  if (mention) {
    const last = tokens[mention.to - 1];
    const isOwner = (last !== undefined && saysWhose(last)) || isArticleAt(mention.to);
    return isOwner && isThing(past(mention.to));
  }
  let end = first;
  while (isThing(end)) end += 1;
  const next = past(end + 1);
  return (
    end > first && directions.has(tokens[end]?.key ?? "") && whom.has(mentionAt(sentence, next)?.entity.kind ?? "")
  );
}
