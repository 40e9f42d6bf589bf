import type { Answer } from "./answer";
import type { Command, CommandName } from "./command";
import { commands } from "./commands";
import type { Turn } from "./context";
import type { Asked } from "./language/asked/asked";
import { hypothesisIn, hypothesisWithin } from "./language/asked/hypotheses";
import { besideTrial, quotedIn, saysTrial, typedIn } from "./language/asked/trials";
import { behindName } from "./language/by-name";
import { isDeed, isStrict } from "./language/spoken";
import type { Guess, Understood } from "./language/understood";
import { askWhatToTry, showDryRun } from "./screens/dry-run/dry-run";
import { showNoticesToTry } from "./screens/notices";
import { askDry, notYet, permitted, understand } from "./understanding";

/**
 * What a line would do that is only to be tried, or of which somebody asks what would happen; nothing of it is done. A
 * word of a dry run that stands anywhere in a line keeps it from everything that writes, or offers to.
 *
 * @returns nothing for any other line
 */
export async function rehearsed(
  turn: Turn,
  line: string,
  understood: Understood<Command>,
): Promise<Answer | undefined> {
  const typed = await deedOf(turn, typedIn(line));
  if (typed) return told(turn, typed);
  const rest = besideTrial(line, namesIn(understood));
  const isHypothesis = hypothesisIn(line) || (rest !== undefined && hypothesisWithin(rest));
  const asked = isHypothesis ? deedIn(understood) : undefined;
  if (asked) return told(turn, asked);
  const quoted = isHypothesis || rest !== undefined ? await deedQuoted(turn, line) : undefined;
  if (quoted) return told(turn, quoted);
  if (rest !== undefined && (await leadsToDeed(turn, understood, rest))) return rehearse(turn, rest);
  return isHypothesis && understood.kind === "unclear" ? askDry(turn, line, understood) : undefined;
}

/**
 * The same of a message in which a line says nothing but that it is to be tried: of the one other line, or asked.
 *
 * @returns nothing where no line says only that
 */
export async function rehearsedTogether(turn: Turn, lines: readonly string[]): Promise<Answer | undefined> {
  const beside = lines.map((line) => besideTrial(line, []) ?? line).filter((line) => line !== "");
  if (beside.length === lines.length) return undefined;
  const [line = ""] = beside;
  return beside.length === 1 ? rehearse(turn, line) : askWhatToTry(turn);
}

/**
 * The same of words that came with a file, where any of them is of a dry run: of the import, where they name nothing else.
 *
 * @returns nothing for other words
 */
export async function rehearsedBeside(turn: Turn, lines: readonly string[]): Promise<Answer | undefined> {
  if (!lines.some((line) => hypothesisIn(line) || besideTrial(line, []) !== undefined)) return undefined;
  const [line = "", ...others] = lines.map((each) => besideTrial(each, []) ?? each).filter((each) => each !== "");
  return rehearse(turn, line === "" || others.length > 0 ? "import" : line);
}

/** Whom a line is understood to speak of: their names may have any word in them. */
function namesIn(understood: Understood<Command>): string[] {
  const [asked] = understood.kind === "unclear" ? understood.guesses.map((guess) => guess.asked) : [understood.asked];
  if (!asked) return [];
  // Of somebody new the word is one of the name where it is written so: "add customer Prova Srl".
  const own = understood.kind === "command" && isStrict(understood.command) ? understood.command : undefined;
  const toBe = [
    ...asked.names,
    asked.toBe,
    asked.company,
    own?.takesAnything === true && behindName(own, asked.sentence.tokens),
  ];
  return [
    ...toBe.flatMap((name) => (name && !saysTrial(name) ? [name] : [])),
    ...[...asked.customers, ...asked.providers, ...asked.people].map(({ name }) => name),
    ...asked.invitations.map(({ customerName }) => customerName),
  ];
}

/** "What would happen with «remove Tailspin»": the deed that stands in quotes, which the words around it ask about. */
function deedQuoted(turn: Turn, line: string): Promise<Guess<Command> | undefined> {
  const [quoted, ...others] = quotedIn(line);
  return deedOf(turn, others.length === 0 ? quoted : undefined);
}

/** The deed that words begin where they are typed alone. */
async function deedOf(turn: Turn, words: string | undefined): Promise<Guess<Command> | undefined> {
  const understood = words ? await understand(turn.store, words) : undefined;
  return understood?.kind === "command" && isDeed(understood.command) ? understood : undefined;
}

/** What only reads is answered, words of a dry run in it or not, unless it does so because of them. */
async function leadsToDeed(turn: Turn, understood: Understood<Command>, rest: string): Promise<boolean> {
  if (understood.kind === "unclear") return true;
  const { command } = understood;
  if (command.rehearses || isDeed(command)) return true;
  if (understood.kind === "denied" || command.takesAnything) return false;
  const alone = await understand(turn.store, rest);
  return alone.kind === "command" && isDeed(alone.command);
}

/** What the words beside a dry run would do, as they are understood alone. */
async function rehearse(turn: Turn, line: string): Promise<Answer> {
  if (line === "") return askWhatToTry(turn);
  const understood = await understand(turn.store, line);
  if (understood.kind === "unclear") return askDry(turn, line, understood);
  if (understood.kind === "denied" || isOnlySaid(understood.command)) return askWhatToTry(turn);
  // "Try this notice": that is done by a press, where it is heard of.
  if (understood.command.task === "notices" && !isDeed(understood.command)) return showNoticesToTry(turn);
  return told(turn, understood);
}

/** What is tried by "prova di rimozione" is the request, where no decision is named; a customer with an address is invited. */
function insteadOf({ command: { name }, asked }: Guess<Command>): CommandName | undefined {
  if (name === "removals.review" && !namesDecision(asked)) return "removals.request";
  return name === "customers.add" && asked.addresses.length > 0 ? "invitations.start" : undefined;
}

/** Small talk and answers do nothing of which anything could be told, and neither does a dry run. */
const isOnlySaid = (command: Command): boolean =>
  command.rehearses === true || (command.task === "elsewhere" && !isDeed(command));

/** The deed of which a line asks what would come of it: a decision only where one is named. */
function deedIn(understood: Understood<Command>): Guess<Command> | undefined {
  const read = understood.kind === "unclear" ? understood.guesses : [understood];
  const spokenOf = read.flatMap(({ asked }) =>
    [asked.deed, asked.spoken, ...asked.about].flatMap((name) =>
      commands.filter((each) => each.name === name).map((command) => ({ command, asked })),
    ),
  );
  return [...read, ...spokenOf].find(
    ({ command, asked }) => isStrict(command) || (command.decides && namesDecision(asked)),
  );
}

const namesDecision = ({ keys }: Asked): boolean =>
  keys.some((key) => /^(?:approv|refus|reject|rifiut|resping|withdr|ritir)/.test(key));

/** What a command would do, for who may do it. */
function told(turn: Turn, guess: Guess<Command>): Promise<Answer> {
  const instead = insteadOf(guess);
  const command = commands.find(({ name }) => name === instead) ?? guess.command;
  const { offeredTo = command.needs, doing } = command;
  const go = async (): Promise<Answer> => (await notYet(turn, command)) ?? showDryRun(turn, command, guess.asked);
  return permitted(turn, offeredTo, go, doing);
}
