import { type Asked, askedOf } from "./asked/asked";
import { deniedAtOnce, isDenied, isSpared, unwanted } from "./beginning/denied";
import { isDoneToSpeaker, isQuestion, meantIn, ofWhomSomebodyIsTakenOff } from "./beginning/done-to-other";
import { isDue } from "./beginning/due";
import { tellsOfOthers } from "./beginning/languages-told";
import { deedsNamedFirst, isToldOfNamed } from "./beginning/named-first";
import { saysVerbOf, spokenOf } from "./beginning/said";
import { keepsFromBeginning, namesSlot, namesWhat } from "./beginning/strict";
import type { Lexicon, Placed } from "./lexicon";
import type { Ranked } from "./ranking/ranker";
import { strangersTo } from "./ranking/weigh";
import type { Sentence } from "./sentence";
import { isDeed, isStrict, type Spoken } from "./spoken";
import type { Guess, Understood } from "./understood";
import type { SentenceMark } from "./words/sentence-words";

/** A read that is so likely is run; below that it is asked. */
const likely = 0.16;
/** Nobody doubts it. */
const surely = 0.95;
/** How much likelier than the next one a read has to be. */
const clearly = 1.1;
/** And what may be meant instead of something that is not done here is nearly as likely as that. */
const nearly = 0.72;
/** Marks of somebody who wants something done. */
const wishes: ReadonlySet<SentenceMark> = new Set(["wish", "request", "polite"]);
const mostGuesses = 6;
/** Of what is this much less likely than the likeliest, nobody was thinking. */
const farBehind = 0.08;

/** A line with what is decided by. */
interface Line<Command extends Spoken> {
  sentence: Sentence;
  placed: readonly Placed<Command>[];
  /** The commands, the likeliest first. */
  ranked: readonly Ranked<Command>[];
  isQuestion: boolean;
  /** The deed that is spoken of wholly. */
  deed: Command | undefined;
  /** It is said to be due: what may be is told, and no request is looked for that nobody made. */
  isDue: boolean;
  /** What would begin, and the words that keep it from it. */
  tried: Ranked<Command> | undefined;
  left: string[];
  /** It begins with the name of a deed, or tells to add somebody, or to give a customer to somebody: whatever keeps that from beginning, nothing else is run instead. */
  isNamed: boolean;
}

/** What a line means, by the order of the commands: one that begins, one that reads, or what it may mean. */
export function decide<Command extends Spoken>(
  sentence: Sentence,
  placed: readonly Placed<Command>[],
  all: readonly Ranked<Command>[],
  lexicon: Lexicon<Command>,
): Understood<Command> {
  const ranked = meantIn(sentence, placed, all);
  const asked = askedOf(sentence, placed, lexicon, aboutWhich(ranked), deedsIn(ranked, placed));
  const guess = (command: Command): Guess<Command> => ({ command, asked });
  // One that writes begins when every word is accounted for, and then nothing else can be meant.
  const mayBegin = ({ label }: Ranked<Command>, rank: number): boolean =>
    isStrict(label) && (rank < 8 || spokenOf(label, placed) === "wholly");
  const begun = ranked.filter(mayBegin).find(({ label }) => !keepsFromBeginning(label, sentence, placed));
  const refused = unwanted(sentence, placed, ranked);
  if (refused && (!begun || begun.label === refused)) return { kind: "denied", ...guess(refused) };
  if (begun) return { kind: "command", ...guess(begun.label) };
  const taken = ofWhomSomebodyIsTakenOff(sentence, placed, ranked);
  if (taken.length > 0) return { kind: "unclear", guesses: taken.map(guess), left: [] };
  const line = lineOf(sentence, placed, ranked);
  const { deed } = line;
  const tells = line.isQuestion || isListSurely(line);
  if (deed && !tells && isDenied(deed, sentence, placed)) return { kind: "denied", ...guess(deed) };
  const spared = tells ? undefined : deniedAtOnce(sentence, placed, ranked);
  if (!deed && spared) return { kind: "denied", ...guess(spared) };
  // "Has Contoso been sent?", "did we send it?" is answered as "it was not" is: by how it stands.
  if (deed?.mood === "done" && line.isQuestion && deed === ranked[0]?.label) return { kind: "denied", ...guess(deed) };
  const read = clearRead(line) ?? answerTo(line) ?? askedInstead(line) ?? readOfWhom(line);
  // "Let Tailspin and Woodgrove buy": what is told of one of them is no answer.
  const isOfSeveral = read !== undefined && deed?.orElse === read.name && isToldOfSeveral(line);
  if (deed && isOfSeveral) return { kind: "unclear", guesses: [guess(deed)], left: line.left };
  if (read) return { kind: "command", ...guess(read) };
  return { kind: "unclear", guesses: guessesOf(line).map(guess), left: line.left };
}

function lineOf<Command extends Spoken>(
  sentence: Sentence,
  placed: readonly Placed<Command>[],
  ranked: readonly Ranked<Command>[],
): Line<Command> {
  const [first] = ranked;
  const deeds = ranked.flatMap(({ label }) => (isDeed(label) && spokenOf(label, placed) === "wholly" ? [label] : []));
  const itself = first && deeds.find((each) => isToldOfNamed(each, sentence, placed, first.label));
  const deed = itself ?? deeds[0];
  const namedFirst = deedsNamedFirst(sentence, placed).filter((each) => !isDoneToSpeaker(each, sentence, placed));
  const isNamed = namedFirst.length > 0;
  const tried = isNamed
    ? ranked.find(({ label }) => namedFirst.includes(label))
    : first && isStrict(first.label)
      ? first
      : undefined;
  const left = tried ? (keepsFromBeginning(tried.label, sentence, placed) ?? []) : [];
  const due = deed !== undefined && isDue(deed, sentence, placed);
  const asks = isQuestion(sentence);
  const isItself = !asks && itself !== undefined;
  return { sentence, placed, ranked, isQuestion: asks, deed, isDue: due, tried, left, isNamed: isNamed || isItself };
}

/** "Those who never granted us anything": a list is asked for, of what others did or did not do. */
const isListSurely = ({ ranked: [first], sentence, placed, deed }: Line<Spoken>): boolean =>
  first !== undefined &&
  !placed.some(({ part }) => part.command === deed && part.role === "verb" && part.mood !== "participle") &&
  first.label.lists !== undefined &&
  first.share >= surely &&
  sentence.mentions.every(({ entity: { kind } }) => kind === "service" || kind === "person");

/** A deed that is told to be done with more than one customer. */
const isToldOfSeveral = ({ sentence, placed, deed, isQuestion }: Line<Spoken>): boolean =>
  deed !== undefined &&
  !isQuestion &&
  isStrict(deed) &&
  saysVerbOf(deed, placed) &&
  sentence.mentions.filter(({ entity }) => deed.slots?.includes("customer") && entity.kind === "customer").length > 1;

/** The likeliest, where it reads, nothing else is nearly as likely, and no deed is spoken of instead. */
function clearRead<Command extends Spoken>(line: Line<Command>): Command | undefined {
  const { placed, deed } = line;
  const [first, ...others] = line.ranked;
  if (!first || isStrict(first.label)) return undefined;
  const { label, share } = first;
  if (label.decides && isDecidedBare(label, placed) && isMore(label, line)) return undefined;
  const isSameList = ({ lists }: Command): boolean => lists !== undefined && lists === label.lists;
  // What is only named by the noun of a deed does not ask for it.
  const second = others.find(
    (other) => !isSameList(other.label) && (!isStrict(other.label) || spokenOf(other.label, placed) === "wholly"),
  );
  // A deed that asks by this read where it cannot begin is no rival of it.
  const rival = second?.label.orElse === label.name ? 0 : (second?.share ?? 0);
  // What is asked with the verb of a deed is answered by the read by which that deed asks.
  const isAskedBy = (other: Ranked<Command>): boolean => other.label.name === deed?.orElse && other.share >= likely;
  const isElsewhere = line.isDue || (line.isQuestion && line.ranked.some(isAskedBy));
  const mayBeRun = !line.isNamed && (!isElsewhere || label.answers !== undefined);
  const isWish = line.sentence.marks.some((here) => here.some((mark) => wishes.has(mark) || mark === "duty"));
  // "Address of Contoso": what is not done here is not said where nothing is wished for and something else may be meant.
  const isOther = (other: Ranked<Command>): boolean =>
    !isStrict(other.label) && !other.label.plainly && other.share >= share * nearly;
  const isCalled = placed.some(({ part }) => part.command === label && part.isName === true);
  const instead = label.plainly && !isWish && !isCalled ? others.find(isOther) : undefined;
  if (share < 1 && instead && mayBeRun) return instead.label;
  return share === 1 || (mayBeRun && share >= likely && share >= rival * clearly) ? label : undefined;
}

/** A request that is not called one is brought up only by a line that says nothing else: what is "approved" may be a budget. */
const isMore = <Command extends Spoken>(command: Command, { sentence, placed }: Line<Command>): boolean =>
  (keepsFromBeginning(command, sentence, placed) ?? []).length > 0;

/** "Approve …", of what is not called a request. */
function isDecidedBare(command: Spoken, placed: readonly Placed[]): boolean {
  const own = placed.flatMap(({ part }) => (part.command === command ? [part] : []));
  // "To remove" is said of a removal, by whatever verb it is decided.
  const isDecided = own.some(({ role, isName, mood }) => role === "verb" && (isName || mood !== "infinitive"));
  return isDecided && !own.some(({ role }) => role === "noun");
}

/** A question about a deed is answered by what reads, and does not begin it. */
function answerTo<Command extends Spoken>(line: Line<Command>): Command | undefined {
  const { sentence, ranked, deed, left } = line;
  const isBareDeed = ranked[0] !== undefined && isStrict(ranked[0].label) && left.length === 0 && !line.isNamed;
  if (!line.isQuestion && !isBareDeed) return undefined;
  const isAsked = line.isQuestion || line.isDue;
  // What answers questions, or says something of whom they name, need not be as likely.
  const enough = ({ answers, plainly }: Command): number => {
    if (plainly) return likely;
    if (answers) return line.isQuestion ? likely / 3 : likely;
    return sentence.mentions.length > 0 ? likely / 4 : likely;
  };
  const answers = ranked
    .slice(0, 4)
    .filter(
      ({ label, share }) => !isStrict(label) && (label.answers ? isAsked : !line.isDue) && share >= enough(label),
    );
  return (answers.find(({ label }) => label.name === deed?.orElse) ?? answers[0])?.label;
}

/** What a deed asks by where it cannot begin; words that only stand beside it do not ask for it. */
function askedInstead<Command extends Spoken>({ sentence, placed, ranked, tried }: Line<Command>): Command | undefined {
  const instead = (tried ?? ranked[0])?.label;
  if (!instead || spokenOf(instead, placed) === "not") return undefined;
  const asks = ranked.find(({ label }) => label.name === instead.orElse)?.label;
  const isOffered =
    namesSlot(instead, sentence) ||
    (sentence.isNew.some(Boolean) && namesWhat(instead, sentence, placed) && !tellsOfOthers(sentence));
  return asks && !isOffered && !isStrict(asks) ? asks : undefined;
}

/** "Delete Fabrikam": what is named is nothing that this deed is done to, but something else may be said of it. */
function readOfWhom<Command extends Spoken>({ sentence, ranked, tried, left }: Line<Command>): Command | undefined {
  if (!tried || left.length === 0 || left.length !== strangersTo(tried.label, sentence)) return undefined;
  return ranked
    .slice(0, 4)
    .find(
      ({ label, share }) =>
        !isStrict(label) && !label.answers && strangersTo(label, sentence) === 0 && share >= likely / 4,
    )?.label;
}

function guessesOf<Command extends Spoken>({ sentence, placed, ranked, deed, isNamed }: Line<Command>): Command[] {
  const [first] = ranked;
  const isFirst = (label: Command): number => Number(isNamed && label === deed);
  const spared = isSpared(sentence);
  return ranked
    .filter(({ label, share }) => share >= farBehind * (first?.share ?? 0) || label === deed)
    .map(({ label }) => label)
    .filter((label) => !isDeed(label) || (!spared && isMeant(label, !deed && label === first?.label, placed)))
    .sort((one, other) => isFirst(other) - isFirst(one))
    .slice(0, mostGuesses);
}

/** A deed that is spoken of wholly; or, where none is, the likeliest: fingers slip at verbs. */
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

/** The likeliest deed of those that a line says by their verbs, and of those of which it speaks at all. */
const deedsIn = (ranked: readonly Ranked<Spoken>[], placed: readonly Placed[]): Pick<Asked, "deed" | "spoken"> => ({
  deed: ranked.find(({ label }) => isStrict(label) && saysVerbOf(label, placed))?.label.name,
  spoken: ranked.find(({ label }) => isStrict(label) && spokenOf(label, placed) === "wholly")?.label.name,
});
