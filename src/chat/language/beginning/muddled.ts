import type { Mention } from "../entity";
import type { Placed } from "../lexicon";
import type { Sentence } from "../sentence";
import { endsSentence, pauses } from "../words/clauses";
import { isArticle, isThing } from "../words/small-words";
import { joins, sequels } from "../words/wishes";
import { isIndefinite } from "./around-a-verb";
import { isPairedElsewhere, nounsOf } from "./pairs";
import { isNamedElsewhere } from "./stray";

/** A word with a meaning that is said again outside of names, or more small words in a row than anybody says, are no clear wish. */
export function isMuddled({ tokens, marks, mentions }: Sentence, toBe?: Pick<Mention, "from" | "to">): boolean {
  const names = toBe ? [...mentions, toBe] : mentions;
  const isNamed = (place: number): boolean => names.some(({ from, to }) => place >= from && place < to);
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

/** "Is Contoso sent", "has it accepted": a question without its mark. */
export function isInverted({ marks, mentions }: Sentence): boolean {
  const first = marks.findIndex((here) => !here.includes("polite"));
  const begins = marks[first]?.some((mark) => mark === "question" || mark === "tells") === true;
  const isNamed = mentions.some(({ from }) => from === first + 1);
  return begins && (isNamed || marks[first + 1]?.some((mark) => mark === "small" || mark === "tells") === true);
}

/** Without the verbs that say another thing here: that of a list, of another command, or of another clause than their nouns. */
export const meantHere = (own: readonly Placed[], placed: readonly Placed[], sentence: Sentence): Placed[] =>
  own.filter(
    (each) =>
      !isNamedElsewhere(each, sentence, placed) &&
      !isPairedElsewhere(each, placed) &&
      !isPairedAcross(each, own, placed, sentence),
  );

/** "The invitation for Contoso, then open Tailspin": a verb says nothing with a noun of another clause, unless it points to it. */
const isPairedAcross = (
  verb: Placed,
  own: readonly Placed[],
  placed: readonly Placed[],
  sentence: Sentence,
): boolean => {
  if (verb.part.role !== "verb" || verb.part.pair === undefined) return false;
  const nouns = nounsOf(verb, own);
  return (
    nouns.length > 0 &&
    nouns.every((noun) => isParted(verb, noun, sentence) || isOrderedAnew(verb, noun, placed, sentence))
  );
};

/** "Put an end to the relation with Contoso and search Italia among the customers": another order stands between. */
const isOrderedAnew = (verb: Placed, noun: Placed, placed: readonly Placed[], { tokens }: Sentence): boolean =>
  placed.some(
    ({ from, part }) =>
      part.role === "verb" &&
      part.mood === "order" &&
      part.command !== verb.part.command &&
      from > verb.to &&
      from < noun.from &&
      joins.has(tokens[from - 1]?.key ?? ""),
  );

function isParted(verb: Placed, noun: Placed, sentence: Sentence): boolean {
  const { tokens, mentions } = sentence;
  const [first, second] = verb.from < noun.from ? [verb, noun] : [noun, verb];
  if (tokens.slice(first.to - 1, second.from).some(endsSentence)) return true;
  if (first === noun) return !pointsBack(verb, sentence) && beginsClause(sentence, verb.from);
  const own = mentions.find(({ from, to }) => from >= verb.to && to <= noun.from);
  const between = tokens.slice(own?.to ?? verb.to, noun.from);
  const isNext = between.some(({ key }) => sequels.has(key));
  // "Cancel, then ok for the removal", and not "rimuovi poi la relazione".
  if (!own) return isNext && between.some(({ key }) => !sequels.has(key) && !isArticle(key));
  return isNext || (pauses(tokens[own.to - 1]) && !isIndefinite(sentence, noun.from));
}

/** "Preparalo", "start it", "switch that off". */
const pointsBack = ({ from, to, part }: Placed, { tokens }: Sentence): boolean =>
  part.object !== undefined || tokens.slice(from + 1, to + 1).some(({ key }) => back.has(key) || isThing(key));
const back: ReadonlySet<string> = new Set(["them", "one"]);

/** Whether nothing but small words stands between a place and a comma, or a word that joins, before it. */
function beginsClause({ tokens, marks }: Sentence, place: number): boolean {
  let at = place - 1;
  const isJoint = (): boolean =>
    (joins.has(tokens[at]?.key ?? "") && !isVerb.test(tokens[at]?.raw ?? "")) || pauses(tokens[at]);
  while (at >= 0 && !isJoint() && (marks[at] ?? []).length > 0) at -= 1;
  return at >= 0 && isJoint();
}
/** "È stata" joins nothing. */
const isVerb = /^(?:è|e['’])/iu;
