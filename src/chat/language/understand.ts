import type { Queries } from "../../core/ports";
import { behindTalk } from "./asides/behind-talk";
import { correctedIn } from "./asides/corrected";
import { beforeExplanation } from "./asides/explanations";
import { reasonIn } from "./asides/reasons";
import { type Line, type Read, toldBeside } from "./asides/told-beside";
import { isReasonFor, withReason } from "./asides/with-reason";
import { askedOf } from "./asked/asked";
import { topicExplained } from "./asked/topics-explained";
import { saidOfBoth } from "./beginning/of-both";
import { isWhole } from "./beginning/pairs";
import { bareName, saidByName, takesWhatFollows } from "./by-name";
import { decide } from "./decide";
import { type CommandPart, lexiconOf, type Placed } from "./lexicon";
import { featuresOf } from "./ranking/features";
import { learn, type Ranked, rankerOf } from "./ranking/ranker";
import { weighedFor } from "./ranking/weigh";
import { rolesWished } from "./roles/wished";
import { examplesOf, seenWords } from "./seen-words";
import { firstWord, readSentence, type Sentence } from "./sentence";
import { isDeed, isStrict, type Spoken } from "./spoken";
import type { Understand, Understood } from "./understood";
import { allToType, areDifferent, choicesIn, eachToType, firstToRead, wishesIn } from "./wishes";

/**
 * Understands lines in both languages at once. What it needs for that it makes ready when the first line comes: whoever
 * only presses buttons, or starts again, waits for nothing.
 *
 * @param weights what `learned` says of the same commands
 */
export function understandingOf<Command extends Spoken>(
  commands: readonly Command[],
  weights: () => Float32Array,
): Understand<Command> {
  let understand: Understand<Command> | undefined;
  return (queries, line) => {
    understand ??= ready(commands, weights());
    return understand(queries, line);
  };
}

/** What the examples of the commands teach: more than a second of work, and always the same. */
export const learned = <Command extends Spoken>(commands: readonly Command[]): Float32Array =>
  learn(commands, examplesOf(commands, lexiconOf(commands)));

function ready<Command extends Spoken>(commands: readonly Command[], weights: Float32Array): Understand<Command> {
  const lexicon = lexiconOf(commands);
  const ranker = rankerOf(commands, weights);
  const readOnce = async (queries: Queries, line: string): Promise<Line<Command>> => {
    const sentence = await readSentence(queries, line, lexicon);
    return { sentence, placed: saidOfBoth(lexicon.partsIn(sentence.tokens), sentence) };
  };
  /** Parts of a line are asked about in many ways. */
  const readingFrom = (queries: Queries): Read<Command> => {
    const lines = new Map<string, Promise<Line<Command>>>();
    return (line) => {
      const known = lines.get(line) ?? readOnce(queries, line);
      lines.set(line, known);
      return known;
    };
  };
  const judge = ({ sentence, placed }: Line<Command>): Understood<Command> => {
    const ofRoles = rolesWished(sentence) && commands.find(({ takesRoles }) => takesRoles);
    if (ofRoles) return { kind: "command", command: ofRoles, asked: askedOf(sentence, placed, lexicon, []) };
    const explains = topicExplained(sentence, placed, lexicon) && commands.find((command) => command.explains);
    const only = explains ?? saidByName(sentence, placed, lexicon) ?? bareName(commands, sentence, placed, lexicon);
    const isNameOnly = only?.takesAnything === true && isStrict(only);
    const isDenied = !isNameOnly && sentence.marks.some((here) => here.includes("negation"));
    if (only && takesWhatFollows(only, sentence, placed) && !isDenied)
      return { kind: "command", command: only, asked: askedOf(sentence, placed, lexicon, [only.name]) };
    // Where no word tells of a deed, or nobody is named with whom one could begin, nothing else can be meant.
    const isPlain =
      (sentence.mentions.length === 0 || !placed.some(({ part }) => tellsOfDeed(part))) && !isNeeded(sentence, placed);
    if (only && !isStrict(only) && !only.answers && isPlain)
      return { kind: "command", command: only, asked: askedOf(sentence, placed, lexicon, [only.name]) };
    const ranked = ranker(featuresOf(seenWords(sentence, placed, lexicon)));
    const weighed = only ? ahead(only, ranked) : weighedFor(lexicon, sentence, placed, ranked);
    return decide(sentence, placed, weighed, lexicon);
  };
  const { withoutAsides, withCompany } = toldBeside({ commands, lexicon, judge });
  /** What a line means as it stands, whatever it corrects. */
  const meantBy = async (read: Read<Command>, whole: Line<Command>): Promise<Understood<Command>> => {
    const added = await withCompany(read, whole.sentence);
    if (added) return added;
    const told = reasonIn(whole.sentence);
    const asked = told && judge(await read(told.bare));
    // For whatever reason a list is asked for, it is that list.
    if (asked?.kind === "command" && asked.command.lists && !isStrict(asked.command) && !told?.narrows) return asked;
    if (told && asked?.kind === "command" && isReasonFor(asked.command, told))
      return { ...asked, asked: { ...asked.asked, reason: told.reason } };
    const plain = judge(whole);
    const understood = (told && withReason(plain, asked, told)) ?? plain;
    const before = isStrictly(understood) ? undefined : beforeExplanation(whole.sentence, whole.placed);
    const explained = before ? judge(await read(before)) : undefined;
    if (explained && readsOfWhom(explained)) return explained;
    const begun = isStrictly(understood) ? undefined : await withoutAsides(read, whole.sentence);
    if (begun) return begun;
    // "Give Luke … and take …" is one wish.
    if (understood.kind === "command" && understood.asked.roles) return understood;
    const behind = isTalk(understood) ? behindTalk(whole.sentence) : undefined;
    const more = behind === undefined ? undefined : judge(await read(behind));
    if (more?.kind === "command" && !isTalk(more) && !isStrict(more.command)) return more;
    const judgeEach = (lines: readonly string[]) => Promise.all(lines.map(async (line) => judge(await read(line))));
    const wishes = wishesIn(whole.sentence, whole.placed);
    if (wishes.length < 2)
      return understood.kind === "unclear"
        ? (eachToType(await judgeEach(choicesIn(whole.sentence, whole.placed))) ?? understood)
        : understood;
    const each = await judgeEach(wishes);
    if (understood.kind === "command" && isStrict(understood.command)) {
      // "Add Litware and invite …": the first does not swallow the second, unless that is none.
      const isOne = takesWhatFollows(understood.command, whole.sentence, whole.placed) || !areDifferent(each);
      return (isOne ? undefined : allToType(each)) ?? understood;
    }
    return firstToRead(wishes, each) ?? allToType(each) ?? understood;
  };
  return async (queries, line) => {
    const read = readingFrom(queries);
    const whole = await read(line);
    const corrected = correctedIn(whole.sentence);
    const last = corrected === undefined ? undefined : await meantBy(read, await read(corrected));
    return last?.kind === "command" && !last.command.writes ? last : meantBy(read, whole);
  };
}

/** "Serve un account nuovo …": what is needed before anything is named is a deed. */
const isNeeded = (sentence: Sentence, placed: readonly Placed[]): boolean =>
  placed.some(
    ({ from, part }) =>
      from < firstWord(sentence) && part.role === "verb" && isStrict(part.command) && isWhole(part, placed),
  );

const tellsOfDeed = ({ role, command }: CommandPart<Spoken>): boolean => role !== "beside" && isDeed(command);

const isStrictly = (understood: Understood<Spoken>): boolean =>
  understood.kind === "command" && isStrict(understood.command);

/** Reads what it names, and speaks of no deed. */
const readsOfWhom = (understood: Understood<Spoken>): boolean =>
  understood.kind === "command" &&
  !isDeed(understood.command) &&
  understood.command.isTalk !== true &&
  understood.asked.spoken === undefined &&
  understood.asked.sentence.mentions.some(({ entity }) => entity.kind !== "service");

const isTalk = (understood: Understood<Spoken>): boolean =>
  understood.kind === "command" && understood.command.isTalk === true;

/** The ranker's order, behind the command whose own name begins the line and is followed by nothing but a name. */
const ahead = <Command extends Spoken>(only: Command, ranked: readonly Ranked<Command>[]): Ranked<Command>[] => [
  { label: only, share: 1 },
  ...ranked.filter(({ label }) => label !== only),
];
