import { type DaySaid, daySaid } from "../asked/days-said";
import { nameToBe } from "../asked/written-name";
import type { Mention } from "../entity";
import type { Placed } from "../lexicon";
import type { Ranked } from "../ranking/ranker";
import { firstWord, mentionAt, type Sentence } from "../sentence";
import { isDeed, isStrict, type Spoken } from "../spoken";
import { directions, isArticle } from "../words/small-words";
import { saysWhose } from "../words/tokens";
import { isPaired, isWhole } from "./pairs";
import { whom } from "./whom";

/**
 * A deed with a customer of which the line says that it is done to something else: "remove the note on Contoso", "close
 * Contoso's ticket", "drop Contoso a line", "Contoso removed Luke", "remove Luke as …". What is meant is not that the customer goes.
 */
function isDoneToOther(deed: Spoken, sentence: Sentence, placed: readonly Placed[], day: DaySaid | undefined): boolean {
  // "Remove Luke" alone is answered by who that is.
  const isOfSomebody = ({ to, entity }: Mention): boolean =>
    whom.has(entity.kind) ||
    (entity.kind === "person" && deed.slots?.includes("customer") === true && to < sentence.tokens.length);
  if (!isDeed(deed) || !sentence.mentions.some(isOfSomebody)) return false;
  const own = placed.filter(({ part }) => part.command === deed);
  const verbs = verbsOf(own);
  // "Add Luke Field as an admin agent": a new name, whoever has a word of it.
  if (verbs.length === 0 || nameToBe(sentence, own)) return false;
  if (deed.slots?.includes("person") !== true && isOfPerson(sentence, verbs)) return true;
  return verbs.every(({ to }) => isOtherBehind(deed, sentence, own, to, day));
}

/** The verbs of a deed, each with the noun that it needs. */
const verbsOf = (own: readonly Placed[]): Placed[] =>
  own.filter(({ part }) => part.role === "verb" && (part.pair === undefined || isPaired(own, part.pair)));

/** "They sent us their invitation", "ci hanno mandato l'invito": done by others, to us. */
function isDoneToUs(deed: Spoken, { tokens }: Sentence, placed: readonly Placed[]): boolean {
  if (!isDeed(deed) || deed.mood === "done") return false;
  const own = placed.filter(({ part }) => part.command === deed);
  const verbs = verbsOf(own);
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  return (
    verbs.length > 0 &&
    verbs.every(
      ({ from, to, part }) =>
        part.mood === "participle" &&
        (keyAt(to) === "us" || (keyAt(from - 2) === "ci" && /^(?:ha|hanno)$/.test(keyAt(from - 1)))),
    )
  );
}

/** Whether somebody of ours is taken off a customer, by whatever verb takes something from it. */
const takesOffSomebody = (sentence: Sentence, placed: readonly Placed[]): boolean =>
  isOfPerson(
    sentence,
    placed.filter(({ part }) => part.role === "verb" && isDeed(part.command) && part.command.mood !== "done"),
  );

/** "Luke has to be removed from Contoso", "take Luke from Contoso": who stands before the one verb, or behind the other. */
function isOfPerson(sentence: Sentence, verbs: readonly Placed[]): boolean {
  const { tokens, mentions } = sentence;
  const isFromCustomer = (place: number): boolean =>
    directions.get(tokens[place]?.key ?? "") === "from" &&
    mentionAt(sentence, isArticle(tokens[place + 1]?.key ?? "") ? place + 2 : place + 1)?.entity.kind === "customer";
  const isNamedBetween = (from: number, to: number): boolean =>
    mentions.some((mention) => mention.from >= from && mention.to <= to);
  return mentions.some(
    (person) =>
      person.entity.kind === "person" &&
      verbs.some(({ from, to, part }) =>
        part.mood === "participle"
          ? person.to <= from && !isNamedBetween(person.to, from) && isFromCustomer(to)
          : to === person.from && part.command.slots?.includes("address") !== true && isFromCustomer(person.to),
      ),
  );
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

/** Without the deeds that are done to something else here, and without answers where something is told to be done. */
export function meantIn<Command extends Spoken>(
  sentence: Sentence,
  placed: readonly Placed<Command>[],
  ranked: readonly Ranked<Command>[],
): Ranked<Command>[] {
  const isOrder = beginsWithOrder(sentence, placed);
  const day = daySaid(sentence.tokens);
  const isTakenOff = takesOffSomebody(sentence, placed);
  const isAnswer = (label: Command): boolean =>
    label.answers !== undefined && (isTakenOff || (isOrder && !answersTo(label, sentence)));
  const isMeant = (label: Command): boolean =>
    !isDoneToOther(label, sentence, placed, day) &&
    !isDoneToSpeaker(label, sentence, placed) &&
    !isDoneToUs(label, sentence, placed) &&
    !isAnswer(label);
  return ranked.filter(({ label }) => isMeant(label));
}

/** "Remove the invitation of …": whoever orders does not ask whether it may be done. */
function beginsWithOrder(sentence: Sentence, placed: readonly Placed[]): boolean {
  const first = firstWord(sentence);
  return (
    !isQuestion(sentence) &&
    placed.some(
      ({ from, part }) =>
        from === first && part.role === "verb" && part.mood === "order" && !part.isName && isWhole(part, placed),
    )
  );
}

const answersTo = ({ answers = [] }: Spoken, { marks }: Sentence): boolean =>
  marks.some((here) => here.some((mark) => answers.includes(mark)));

/** Whether a line asks, rather than tells to do; be it only at its end: "…, dato o no". */
export const isQuestion = ({ asks, marks }: Sentence): boolean =>
  asks ||
  marks.at(-1)?.includes("question") === true ||
  marks[0]?.some((mark) => mark === "question" || mark === "may" || mark === "howTo" || mark === "duty") === true;

/** "Luke has to be removed from Contoso": it is to be given to somebody else, by the deed that does so; both are shown. */
export function ofWhomSomebodyIsTakenOff<Command extends Spoken>(
  sentence: Sentence,
  placed: readonly Placed[],
  ranked: readonly Ranked<Command>[],
): Command[] {
  if (isQuestion(sentence) || !takesOffSomebody(sentence, placed)) return [];
  const takes = ({ slots = [] }: Command): boolean =>
    slots.includes("customer") && slots.includes("person") && !slots.includes("provider");
  const gives = ranked.find(({ label }) => isStrict(label) && takes(label))?.label;
  const shows = ranked.find(({ label }) => label.takesName?.includes("customer"))?.label;
  const tellsOf = ranked.find(({ label }) => !isStrict(label) && label.slots?.[0] === "person")?.label;
  return [gives, shows, tellsOf].filter((label) => label !== undefined);
}
