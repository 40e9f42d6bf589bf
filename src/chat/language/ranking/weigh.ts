import { asksWho } from "../asked/arguments";
import { isDoneToSpeaker } from "../beginning/done-to-other";
import { spokenOf } from "../beginning/said";
import { whom } from "../beginning/whom";
import { isNew } from "../by-name";
import type { Lexicon, Placed } from "../lexicon";
import { firstWord, isHarmless, mentionAt, type Sentence } from "../sentence";
import { isDeed, isStrict, type Spoken } from "../spoken";
import { lookUpVerbs } from "../words/wishes";
import type { Part } from "../words/wording";
import type { Ranked } from "./ranker";

/**
 * By so much a noun of its own makes a command likelier: "history" is about the history, whatever stands around it; and
 * so does its name at the beginning, where it is a deed.
 */
const nounCounts = 6;
/** "May I" and "how do I" ask about a deed, whatever the deed. */
const answerCounts = 40;
/** "Who may" asks for nothing else. */
const whoCounts = 60;
/** What a line names and the command cannot take makes it less likely; one that writes cannot begin at all. */
const notItsOwn = 0.3;
const notItsOwnToWrite = 0.1;
/** words that are never spoken of it leave it this much, */
const foreign = 0.15;
/** and so does a name that it needs and the line has not. */
const withoutName = 0.25;
/** and so does half of what says a deed: whoever opens something need not open the form. */
const halfSaid = 0.1;
/** What is answered only where it is plainly meant is this much less likely where none of its own words is said. */
const unspoken = 0.33;
/** The ranker's order, by what else is known of the line. */
export function weighedFor<Command extends Spoken>(
  lexicon: Lexicon<Command>,
  sentence: Sentence,
  placed: readonly Placed<Command>[],
  ranked: readonly Ranked<Command>[],
): Ranked<Command>[] {
  const weighed = ranked.map(({ label, share }) => ({
    label,
    share: share * weightOf(label, sentence, placed, lexicon),
  }));
  const total = weighed.reduce((sum, { share }) => sum + share, 0);
  return weighed
    .map(({ label, share }) => ({ label, share: share / total }))
    .sort((one, other) => other.share - one.share);
}

/** How much more, or less, a command is meant than its words alone say. */
function weightOf(command: Spoken, sentence: Sentence, placed: readonly Placed[], lexicon: Lexicon): number {
  const { mentions } = sentence;
  const { slots = [], answers = [] } = command;
  const isDenied = sentence.marks.some((here) => here.includes("negation"));
  const isAnswer =
    !isDenied &&
    !asksHowItIs(sentence, placed) &&
    sentence.marks.some((here) => here.some((mark) => answers.includes(mark)));
  const start = firstWord(sentence);
  // "Open" says nothing of what is opened.
  const isLookUp = (place: number): boolean => lookUpVerbs.has(sentence.tokens[place]?.key ?? "");
  const hasNoun = placed.some(
    ({ from, part }) =>
      part.command === command &&
      (isStrict(command)
        ? part.isName === true && from === start
        : isOwnWord(command, part, placed) && !(part.role === "verb" && isLookUp(from))),
  );
  const mayBeNamed =
    mentions.some(({ entity }) => entity.kind === "name" || whom.has(entity.kind)) ||
    sentence.tokens.some((_, place) => isNew(sentence, lexicon, place));
  const lacksName = command.argument === "required" && slots.includes("customer") && !mayBeNamed;
  return (
    (isAnswer
      ? asksWho(sentence.tokens.map(({ key }) => key))
        ? whoCounts
        : answerCounts
      : hasNoun
        ? nounCounts
        : 1) *
    (foreign + (1 - foreign) * coverage(command, sentence, lexicon)) *
    (isStrict(command) ? notItsOwnToWrite : notItsOwn) ** strangersTo(command, sentence) *
    (lacksName ? withoutName : 1) *
    (command.plainly && !hasNoun ? unspoken : 1) *
    (isStrict(command) && spokenOf(command, placed) === "half" ? halfSaid : 1) *
    (isDoneToSpeaker(command, sentence, placed) ? foreign * notItsOwnToWrite : 1)
  );
}

/** "How is Northwind doing": of somebody, and no deed. */
const asksHowItIs = ({ mentions, marks, tokens }: Sentence, placed: readonly Placed[]): boolean =>
  mentions.length > 0 &&
  (goingOn.test(tokens.map(({ key }) => key).join(" ")) ||
    (mentions.some(({ from }) => marks[from - 1]?.includes("howTo")) &&
      !placed.some(({ part }) => part.role === "verb" && part.pair === undefined && isDeed(part.command))));

/** "How is the joint invitation for Northwind coming along". */
const goingOn =
  /^(?:and |so |ok )?how(?:'s| is| are) .*\b(?:coming (?:along|on)|getting (?:on|along)|going|doing|progressing|looking)\b/;

/** How much a line names that a command cannot take. */
export const strangersTo = ({ slots = [] }: Spoken, { mentions }: Sentence): number =>
  mentions.filter(({ entity }) => entity.kind !== "name" && !slots.includes(entity.kind)).length;

/** Of what only reads, a noun or a verb, but not those by which it is called. One of a pair needs the other. */
function isOwnWord(command: Spoken, { role, isName, pair }: Part, placed: readonly Placed[]): boolean {
  if (isName || role === "beside") return false;
  const other = role === "noun" ? "verb" : "noun";
  const isOther = ({ part }: Placed): boolean => part.command === command && part.pair === pair && part.role === other;
  return pair === undefined || placed.some(isOther);
}

/** The share of the words with a meaning that are spoken of this command, among those spoken of any. */
function coverage(command: Spoken, sentence: Sentence, lexicon: Lexicon): number {
  const own = lexicon.vocabularyOf(command);
  const meaning = sentence.tokens.filter(
    ({ key }, place) => !mentionAt(sentence, place) && !isHarmless(sentence, place) && lexicon.isSpoken(key),
  );
  if (meaning.length === 0) return 1;
  return meaning.filter(({ key }) => own.has(key)).length / meaning.length;
}
