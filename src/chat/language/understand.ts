import type { Queries } from "../../core/ports";
import { behindTalk } from "./asides/behind-talk";
import { companyAdded } from "./asides/company-added";
import { correctedIn } from "./asides/corrected";
import { beforeExplanation } from "./asides/explanations";
import { namedIn } from "./asides/named-clauses";
import { reasonIn } from "./asides/reasons";
import { type Beside, besideDeed, clausesOf } from "./asides/statements";
import { isReasonFor, withReason } from "./asides/with-reason";
import { askedOf } from "./asked/asked";
import { topicExplained } from "./asked/topics-explained";
import { saidOfBoth } from "./beginning/of-both";
import { isWhole } from "./beginning/pairs";
import { whom } from "./beginning/whom";
import { bareName, saidByName, takesWhatFollows } from "./by-name";
import { decide } from "./decide";
import type { Mention } from "./entity";
import { type CommandPart, lexiconOf, type Placed } from "./lexicon";
import { featuresOf } from "./ranking/features";
import { learn, type Ranked, rankerOf } from "./ranking/ranker";
import { weighedFor } from "./ranking/weigh";
import { rolesWished } from "./roles/wished";
import { examplesOf, seenWords } from "./seen-words";
import { firstWord, named, readSentence, type Sentence } from "./sentence";
import { isDeed, isStrict, type Spoken } from "./spoken";
import type { Guess, Understand, Understood } from "./understood";
import { allToType, areDifferent, choicesIn, eachToType, firstToRead, wishesIn } from "./wishes";
import { articles, subjects } from "./words/small-words";

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
  const read = async (queries: Queries, line: string) => {
    const sentence = await readSentence(queries, line, lexicon);
    return { sentence, placed: saidOfBoth(lexicon.partsIn(sentence.tokens), sentence) };
  };
  const judge = ({ sentence, placed }: Awaited<ReturnType<typeof read>>): Understood<Command> => {
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
  /** Tells of nobody by name, and tells nobody to do anything else than is done. */
  const isStatement = (
    { sentence, placed }: Awaited<ReturnType<typeof read>>,
    { command }: Guess<Command>,
  ): boolean => {
    // "They don't answer", "they order".
    const isOfOthers = (verb: number): boolean =>
      articles.has(sentence.tokens[verb - 1]?.key ?? "") ||
      sentence.marks.slice(Math.max(0, verb - 2), verb).some((here) => here.includes("negation")) ||
      isSubject(sentence.tokens[verb - 1]?.key ?? "");
    const isDeedTold = ({ from, part }: Placed): boolean =>
      part.role === "verb" &&
      !isOfOthers(from) &&
      !(part.command === command && !command.confirms) &&
      part.mood === "order" &&
      isStrict(part.command) &&
      part.command.mood !== "done" &&
      isWhole(part, placed);
    // "They phoned" names no Phone Company.
    const isNobody = ({ entity }: Mention): boolean =>
      entity.kind === "service" || ("nearly" in entity && entity.nearly === true);
    return sentence.mentions.every(isNobody) && !placed.some(isDeedTold);
  };
  /** A form whose deed is wholly said by a line, beside clauses that only tell something: as that deed alone. */
  const withoutAsides = async (
    queries: Queries,
    { text, isQuoted, goesOn, asks, mentions }: Sentence,
  ): Promise<Understood<Command> | undefined> => {
    if (isQuoted || goesOn || asks) return undefined;
    const begun =
      (await begunBeside(queries, besideDeed(text))) ?? (await begunBeside(queries, besideDeed(text, [], true)));
    const clauses = clausesOf(text);
    if (begun || mentions.length === 0 || clauses.length < 2 || clauses.length > mostClauses) return begun;
    const told = await Promise.all(
      clauses.map(async ({ said }) => namedIn(await readSentence(queries, said, lexicon))),
    );
    // What is told of colleagues is beside the deed sooner than what is told of a company.
    const ofColleagues = told.map((each) => (each?.company === undefined ? each : undefined));
    return (await begunBeside(queries, besideDeed(text, ofColleagues))) ?? begunBeside(queries, besideDeed(text, told));
  };
  /** The same, of a line that is parted into both. */
  const begunBeside = async (queries: Queries, beside?: Beside): Promise<Understood<Command> | undefined> => {
    if (!beside) return undefined;
    const alone = await read(queries, beside.deed);
    // "Alpine rang. Bring them back": whom that is done to stands in the other clause.
    const isNamed = namesWhom(alone.sentence);
    if (beside.whom !== undefined && (isNamed || isOfThing.test(beside.deed))) return undefined;
    const bare = judge(beside.whom === undefined ? alone : await read(queries, ofWhom(beside.whom, beside.deed)));
    if (bare.kind !== "command" || !mayStandBeside(bare) || (bare.command.ends && beside.isOfComing)) return undefined;
    const told = await Promise.all(beside.asides.map((each) => read(queries, each.told)));
    const others = await Promise.all(beside.others.map(async (each) => judge(await read(queries, each))));
    if (!told.every((each) => isStatement(each, bare)) || (bare.command.writes && others.length > 0)) return undefined;
    if (others.some(isOfDeed)) return allToType([bare, ...others]);
    const reason = bare.asked.reason ?? (bare.command.takesReason ? beside.reasons.join(", ") : "");
    const left = beside.asides
      .map(({ said }) => said)
      .filter((each) => !bare.command.takesReason || !beside.reasons.includes(each));
    const asked = { ...bare.asked, ...(reason && { reason }), ...(left.length > 0 && { asides: left }) };
    return {
      ...bare,
      asked,
      ...(beside.others.length > 0 && { wishes: { answered: beside.deed, others: beside.others } }),
    };
  };
  /** A company that is to be added, by its name and domain, whatever else the line tells of it. */
  const withCompany = async (queries: Queries, sentence: Sentence): Promise<Understood<Command> | undefined> => {
    const add = commands.find(({ takesNewWords, slots }) => takesNewWords === true && slots?.includes("customer"));
    const said = add && companyAdded(sentence, add, lexicon);
    if (!said) return undefined;
    const bare = await read(queries, `${add.words.en.shown} "${said.name}" ${said.domain}`);
    const asked = askedOf(bare.sentence, bare.placed, lexicon, [add.name]);
    const customers = named(sentence, "customer").flatMap((each) => each.customers);
    return {
      kind: "command",
      command: add,
      asked: { ...asked, customers, line: sentence.text, ...(said.asides.length > 0 && { asides: said.asides }) },
    };
  };
  const understand: Understand<Command> = async (queries, line) => {
    const whole = await read(queries, line);
    const corrected = correctedIn(whole.sentence);
    const last = corrected === undefined ? undefined : await understand(queries, corrected);
    if (last?.kind === "command" && !last.command.writes) return last;
    const added = await withCompany(queries, whole.sentence);
    if (added) return added;
    const told = reasonIn(whole.sentence);
    const asked = told && judge(await read(queries, told.bare));
    // For whatever reason a list is asked for, it is that list.
    if (asked?.kind === "command" && asked.command.lists && !isStrict(asked.command) && !told?.narrows) return asked;
    if (told && asked?.kind === "command" && isReasonFor(asked.command, told))
      return { ...asked, asked: { ...asked.asked, reason: told.reason } };
    const plain = judge(whole);
    const understood = (told && withReason(plain, asked, told)) ?? plain;
    const before = isStrictly(understood) ? undefined : beforeExplanation(whole.sentence, whole.placed);
    const explained = before ? judge(await read(queries, before)) : undefined;
    if (explained && readsOfWhom(explained)) return explained;
    const begun = isStrictly(understood) ? undefined : await withoutAsides(queries, whole.sentence);
    if (begun) return begun;
    // "Give Luke … and take …" is one wish.
    if (understood.kind === "command" && understood.asked.roles) return understood;
    const behind = isTalk(understood) ? behindTalk(whole.sentence) : undefined;
    const more = behind === undefined ? undefined : judge(await read(queries, behind));
    if (more?.kind === "command" && !isTalk(more) && !isStrict(more.command)) return more;
    const judgeEach = (lines: readonly string[]) =>
      Promise.all(lines.map(async (line) => judge(await read(queries, line))));
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
  return understand;
}

/** "Serve un account nuovo …": what is needed before anything is named is a deed. */
const isNeeded = (sentence: Sentence, placed: readonly Placed[]): boolean =>
  placed.some(
    ({ from, part }) =>
      from < firstWord(sentence) && part.role === "verb" && isStrict(part.command) && isWhole(part, placed),
  );

const tellsOfDeed = ({ role, command }: CommandPart<Spoken>): boolean => role !== "beside" && isDeed(command);

/** It is done on what it opens, with whom it names, and not at once; or is changed back as easily. */
const mayStandBeside = ({ command, asked }: Pick<Guess<Spoken>, "command" | "asked">): boolean => {
  if (command.writes) return command.takesSlips === true;
  const isNamed = asked.sentence.mentions.length > 0 || asked.toBe !== undefined;
  return isNamed && (isStrict(command) || asked.roles !== undefined);
};

/** "Remove it": what else the other clause speaks of. */
const isOfThing = /(?<!\p{L})(?:it|this|that|those|these|questo|quello|questi|quelli)(?!\p{L})/iu;

/** "Start their removal", of whom another clause names. */
const ofWhom = (whom: string, deed: string): string =>
  `${whom}: ${deed.replace(/(?<!\p{L})(?:their|loro) (?=\p{L})/giu, "")}`;

/** More clauses are no wish of a person but a text. */
const mostClauses = 8;

const namesWhom = ({ mentions }: Sentence): boolean => mentions.some(({ entity }) => whom.has(entity.kind));

/** Is, or may be, a deed of ours. */
const isOfDeed = (understood: Understood<Spoken>): boolean =>
  isStrictly(understood) ||
  (understood.kind === "unclear" && understood.guesses.some(({ command, asked }) => asked.deed === command.name));

const isSubject = (key: string): boolean => subjects.has(key) || /^(?:they|he|she|loro|lui|lei)$/.test(key);

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
