import { askedOf } from "../asked/asked";
import { isWhole } from "../beginning/pairs";
import { whom } from "../beginning/whom";
import type { Mention } from "../entity";
import type { Lexicon, Placed } from "../lexicon";
import { named, type Sentence } from "../sentence";
import { isStrict, type Spoken } from "../spoken";
import type { Guess, Understood } from "../understood";
import { allToType } from "../wishes";
import { articles, belonging, isThing, subjects, thirdPersons } from "../words/small-words";
import { companyAdded } from "./company-added";
import { namedIn } from "./named-clauses";
import { type Beside, besideDeed, clausesOf } from "./statements";

/** A line, with the words of the commands in it. */
export interface Line<Command extends Spoken> {
  sentence: Sentence;
  placed: readonly Placed<Command>[];
}

/** How the lines are read that one line is made of, each once. */
export type Read<Command extends Spoken> = (line: string) => Promise<Line<Command>>;

/** How a line that was read is judged by itself. */
export interface Judging<Command extends Spoken> {
  commands: readonly Command[];
  lexicon: Lexicon<Command>;
  judge(line: Line<Command>): Understood<Command>;
}

/** What of a line is judged by itself, because all the rest of it only tells something. */
export interface ToldBeside<Command extends Spoken> {
  withoutAsides(read: Read<Command>, sentence: Sentence): Promise<Understood<Command> | undefined>;
  withCompany(read: Read<Command>, sentence: Sentence): Promise<Understood<Command> | undefined>;
}

/** Reads deeds beside clauses that only tell something. */
export function toldBeside<Command extends Spoken>({
  commands,
  lexicon,
  judge,
}: Judging<Command>): ToldBeside<Command> {
  /** Tells of nobody by name, and tells nobody to do anything else than is done. */
  const isStatement = ({ sentence, placed }: Line<Command>, { command }: Guess<Command>): boolean => {
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
  /** "Assign it to me", "lo prendo io": whoever speaks is to have what the line does not name, which is asked. */
  const isForSpeaker = ({ asked: { deed, sentence } }: Pick<Guess<Command>, "asked">): boolean =>
    commands.some(({ name, takesNewWords }) => name === deed && takesNewWords === "recipient") &&
    sentence.tokens.some(({ key }) => speaker.test(key));
  /** A form whose deed is wholly said by a line, beside clauses that only tell something: as that deed alone. */
  const withoutAsides = async (
    read: Read<Command>,
    { text, isQuoted, goesOn, asks, mentions }: Sentence,
  ): Promise<Understood<Command> | undefined> => {
    if (isQuoted || goesOn || asks) return undefined;
    const begun = (await begunBeside(read, besideDeed(text))) ?? (await begunBeside(read, besideDeed(text, [], true)));
    const clauses = clausesOf(text);
    if (begun || mentions.length === 0 || clauses.length < 2 || clauses.length > mostClauses) return begun;
    const told = await Promise.all(clauses.map(async ({ said }) => namedIn((await read(said)).sentence)));
    if (!told.some(Boolean)) return undefined;
    // What is told of colleagues is beside the deed sooner than what is told of a company.
    const ofColleagues = told.map((each) => (each?.company === undefined ? each : undefined));
    const isOfCompany = told.some((each) => each?.company !== undefined);
    const beside = await begunBeside(read, besideDeed(text, ofColleagues));
    return beside ?? (isOfCompany ? begunBeside(read, besideDeed(text, told)) : undefined);
  };
  /** The same, of a line that is parted into both. */
  const begunBeside = async (read: Read<Command>, beside?: Beside): Promise<Understood<Command> | undefined> => {
    if (!beside) return undefined;
    const alone = await read(beside.deed);
    // "Alpine rang. Bring them back": whom that is done to stands in the other clause.
    const isNamed = namesWhom(alone.sentence);
    // "Remove it": what else the other clause speaks of.
    if (beside.whom !== undefined && (isNamed || alone.sentence.tokens.some(({ key }) => isThing(key))))
      return undefined;
    const bare = judge(beside.whom === undefined ? alone : await read(ofWhom(beside.whom, beside.deed)));
    if (bare.kind !== "command" || (bare.command.ends && beside.isOfComing)) return undefined;
    if (!mayStandBeside(bare) && !isForSpeaker(bare)) return undefined;
    const told = await Promise.all(beside.asides.map((each) => read(each.told)));
    const others = await Promise.all(beside.others.map(async (each) => judge(await read(each))));
    const isOfTheirs = told.some(({ sentence }) => sentence.tokens.some(({ key }) => belonging.has(key)));
    if (!told.every((each) => isStatement(each, bare))) return undefined;
    // "The customer is from Berlin, language English": what is done at once is for whoever says it.
    if (bare.command.writes && (others.length > 0 || isOfTheirs)) return undefined;
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
  const withCompany = async (read: Read<Command>, sentence: Sentence): Promise<Understood<Command> | undefined> => {
    const add = commands.find(({ takesNewWords, slots }) => takesNewWords === true && slots?.includes("customer"));
    const said = add && companyAdded(sentence, add, lexicon);
    if (!said) return undefined;
    const bare = await read(`${add.words.en.shown} "${said.name}" ${said.domain}`);
    const asked = askedOf(bare.sentence, bare.placed, lexicon, [add.name]);
    const customers = named(sentence, "customer").flatMap((each) => each.customers);
    return {
      kind: "command",
      command: add,
      asked: { ...asked, customers, line: sentence.text, ...(said.asides.length > 0 && { asides: said.asides }) },
    };
  };
  return { withoutAsides, withCompany };
}

/** It is done on what it opens, with whom it names, and not at once; or is changed back as easily. */
const mayStandBeside = ({ command, asked }: Pick<Guess<Spoken>, "command" | "asked">): boolean => {
  if (command.writes) return command.takesSlips === true;
  const isNamed = asked.sentence.mentions.length > 0 || asked.toBe !== undefined;
  return isNamed && (isStrict(command) || asked.roles !== undefined);
};

/** Whoever speaks, as the one to whom something is given. */
const speaker = /^(?:me|myself|io|i.ll|i.m)$/;

/** "Start their removal", of whom another clause names. */
const ofWhom = (whom: string, deed: string): string =>
  `${whom}: ${deed.replace(/(?<!\p{L})(?:their|loro) (?=\p{L})/giu, "")}`;

/** More clauses are no wish of a person but a text. */
const mostClauses = 8;

const namesWhom = ({ mentions }: Sentence): boolean => mentions.some(({ entity }) => whom.has(entity.kind));

/** Is, or may be, a deed of ours. */
const isOfDeed = (understood: Understood<Spoken>): boolean =>
  understood.kind === "command"
    ? isStrict(understood.command)
    : understood.kind === "unclear" && understood.guesses.some(({ command, asked }) => asked.deed === command.name);

const isSubject = (key: string): boolean => subjects.has(key) || thirdPersons.has(key);
