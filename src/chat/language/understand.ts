import type { Queries } from "../../core/ports";
import { asksWho } from "./asked/arguments";
import { askedOf } from "./asked/asked";
import { isDenied, isSpared } from "./beginning/denied";
import { isDue } from "./beginning/due";
import { deedsNamedFirst } from "./beginning/named-first";
import { saysVerbOf, spokenOf } from "./beginning/said";
import { keepsFromBeginning, namesSlot, namesWhat } from "./beginning/strict";
import { whom } from "./beginning/whom";
import { bareName, isNew, saidByName } from "./by-name";
import { type Lexicon, lexiconOf, type Placed } from "./lexicon";
import { featuresOf } from "./ranking/features";
import { learn, type Ranked, type Ranker } from "./ranking/ranker";
import { examplesOf, seenWords } from "./seen-words";
import { firstWord, isHarmless, mentionAt, readSentence, type Sentence } from "./sentence";
import { isDeed, isStrict, type Spoken } from "./spoken";
import type { Guess, Understand, Understood } from "./understood";
import { firstToRead, wishesIn } from "./wishes";
import { lookUpVerbs } from "./words/wishes";
import type { Part } from "./words/wording";

/** A read that is so likely is run; below that it is asked. */
const likely = 0.16;
/** How much likelier than the next one a read has to be. */
const clearly = 1.1;
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
const mostGuesses = 6;
/** Of what is this much less likely than the likeliest, nobody was thinking. */
const farBehind = 0.08;

/** Understands lines in both languages at once; learns from the examples of the commands, in some tenths of a second. */
export function understandingOf<Command extends Spoken>(commands: readonly Command[]): Understand<Command> {
  const lexicon = lexiconOf(commands);
  const ranker: Ranker<Command> = learn(examplesOf(commands, lexicon));
  const read = async (queries: Queries, line: string) => {
    const sentence = await readSentence(queries, line, lexicon);
    return { sentence, placed: lexicon.partsIn(sentence.tokens) };
  };
  const judge = ({ sentence, placed }: Awaited<ReturnType<typeof read>>): Understood<Command> => {
    const ranked = rankedFor(commands, lexicon, sentence, placed, ranker(featuresOf(seenWords(sentence, placed))));
    return decide(sentence, placed, ranked, lexicon);
  };
  return async (queries, line) => {
    const whole = await read(queries, line);
    const understood = judge(whole);
    if (understood.kind === "command" && isStrict(understood.command)) return understood;
    const wishes = wishesIn(whole.sentence, whole.placed);
    if (wishes.length < 2) return understood;
    const each = await Promise.all(wishes.map(async (wish) => judge(await read(queries, wish))));
    return firstToRead(wishes, each) ?? understood;
  };
}

const isQuestion = ({ asks, marks }: Sentence): boolean =>
  asks ||
  marks[0]?.some((mark) => mark === "question" || mark === "may" || mark === "howTo" || mark === "duty") === true;

function decide<Command extends Spoken>(
  sentence: Sentence,
  placed: readonly Placed<Command>[],
  ranked: readonly Ranked<Command>[],
  lexicon: Lexicon<Command>,
): Understood<Command> {
  const asked = askedOf(sentence, placed, lexicon, aboutWhich(ranked), saidOf(ranked, placed));
  const guess = (command: Command): Guess<Command> => ({ command, asked });
  // One that writes begins when every word is accounted for, and then nothing else can be meant.
  const [first, ...others] = ranked;
  const begun = ranked.slice(0, 8).find(({ label }) => isStrict(label) && !keepsFromBeginning(label, sentence, placed));
  const byName = first?.share === 1 && !isStrict(first.label) && sentence.mentions.length === 0 ? first : undefined;
  if (begun && !byName) return { kind: "command", ...guess(begun.label) };
  const deed = ranked.find(({ label }) => isDeed(label) && spokenOf(label, placed) === "wholly")?.label;
  if (deed && !byName && !isQuestion(sentence) && isDenied(deed, sentence, placed))
    return { kind: "denied", ...guess(deed) };
  const namedFirst = deedsNamedFirst(sentence, placed);
  const isNamed = namedFirst.length > 0;
  // What is only named by the noun of a deed does not ask for it.
  const isSameList = ({ lists }: Command): boolean => lists !== undefined && lists === first?.label.lists;
  const second = others.find(
    ({ label }) => !isSameList(label) && (!isStrict(label) || spokenOf(label, placed) === "wholly"),
  );
  // A deed that asks by this read where it cannot begin is no rival of it.
  const rival = second?.label.orElse === first?.label.name ? 0 : (second?.share ?? 0);
  // What is said to be due is asked about, or what may be; the request that nobody made is not looked for.
  const due = deed && isDue(deed, sentence, placed);
  // What is asked with the verb of a deed is answered by the read by which that deed asks.
  const isAskedBy = ({ label, share }: Ranked<Command>): boolean => label.name === deed?.orElse && share >= likely;
  const isElsewhere = due || (isQuestion(sentence) && ranked.some(isAskedBy));
  const isClear =
    !isNamed &&
    (!isElsewhere || first?.label.answers !== undefined) &&
    (first?.share ?? 0) >= likely &&
    (first?.share ?? 0) >= rival * clearly;
  if (first && !isStrict(first.label) && (first.share === 1 || isClear))
    return { kind: "command", ...guess(first.label) };
  // A question about a deed is answered by what reads, and does not begin it.
  const isStrictFirst = first !== undefined && isStrict(first.label);
  const tried = isNamed ? ranked.find(({ label }) => namedFirst.includes(label)) : isStrictFirst ? first : undefined;
  const left = tried ? (keepsFromBeginning(tried.label, sentence, placed) ?? []) : [];
  // What answers questions, or says something of whom they name, need not be as likely.
  const isAbout = ({ answers, plainly }: Command): boolean =>
    !plainly && (answers ? isQuestion(sentence) : sentence.mentions.length > 0);
  const mayAnswer = ({ label, share }: Ranked<Command>): boolean =>
    !isStrict(label) &&
    (!due || label.answers !== undefined) &&
    share >= (isAbout(label) ? likely / (label.answers ? 3 : 4) : likely);
  const answers =
    isQuestion(sentence) || (isStrictFirst && left.length === 0) ? ranked.slice(0, 4).filter(mayAnswer) : [];
  const answer = answers.find(({ label }) => label.name === deed?.orElse) ?? answers[0];
  if (answer) return { kind: "command", ...guess(answer.label) };
  const instead = tried ?? first;
  // Words that only stand beside a deed do not ask for it.
  const isSpoken = instead !== undefined && spokenOf(instead.label, placed) !== "not";
  const asks = isSpoken ? ranked.find(({ label }) => label.name === instead.label.orElse) : undefined;
  const isOffered =
    instead !== undefined &&
    (namesSlot(instead.label, sentence) ||
      (sentence.isNew.some(Boolean) && namesWhat(instead.label, sentence, placed)));
  if (asks && !isOffered && !isStrict(asks.label)) return { kind: "command", ...guess(asks.label) };
  // "Delete Fabrikam": what is named is nothing that this deed is done to, but something else may be said of it.
  const fits = ({ label, share }: Ranked<Command>): boolean =>
    !isStrict(label) && !label.answers && strangersTo(label, sentence) === 0 && share >= likely / 4;
  const other =
    tried && left.length > 0 && left.length === strangersTo(tried.label, sentence) && ranked.slice(0, 4).find(fits);
  if (other) return { kind: "command", ...guess(other.label) };
  const spared = isSpared(sentence);
  const guesses = ranked
    .filter(({ label, share }) => share >= farBehind * (first?.share ?? 0) || (due && label === deed))
    .filter(({ label }) => !isDeed(label) || (!spared && isMeant(label, label === first?.label, placed)))
    .slice(0, mostGuesses)
    .map(({ label }) => guess(label));
  return { kind: "unclear", guesses, left };
}

/** A deed that is spoken of wholly; or not at all, and the likeliest: fingers slip at verbs. */
function isMeant(deed: Spoken, isLikeliest: boolean, placed: readonly Placed[]): boolean {
  const spoken = spokenOf(deed, placed);
  return spoken === "wholly" || (spoken === "not" && isLikeliest);
}

/** What a question may be about, the likeliest first. */
const aboutWhich = (ranked: readonly Ranked<Spoken>[]): string[] =>
  ranked
    .filter(({ label }) => !label.answers)
    .slice(0, mostGuesses)
    .map(({ label }) => label.name);

/** The likeliest deed of those that a line says by their verbs. */
const saidOf = (ranked: readonly Ranked<Spoken>[], placed: readonly Placed[]): string | undefined =>
  ranked.find(({ label }) => isStrict(label) && saysVerbOf(label, placed))?.label.name;

/** The ranker's order, with the command first whose own name begins the line and is followed by nothing but a name. */
function rankedFor<Command extends Spoken>(
  commands: readonly Command[],
  lexicon: Lexicon<Command>,
  sentence: Sentence,
  placed: readonly Placed<Command>[],
  ranked: readonly Ranked<Command>[],
): Ranked<Command>[] {
  const only = saidByName(sentence, placed, lexicon) ?? bareName(commands, sentence, lexicon);
  if (only) return [{ label: only, share: 1 }, ...ranked.filter(({ label }) => label !== only)];
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
  const isAnswer = !isDenied && sentence.marks.some((here) => here.some((mark) => answers.includes(mark)));
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
    (isStrict(command) && spokenOf(command, placed) === "half" ? halfSaid : 1)
  );
}

/** How much a line names that a command cannot take. */
const strangersTo = ({ slots = [] }: Spoken, { mentions }: Sentence): number =>
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
