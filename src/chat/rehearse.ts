import type { Answer } from "./answer";
import type { Command } from "./command";
import { commands } from "./commands";
import type { Turn } from "./context";
import type { Asked } from "./language/asked/asked";
import { behindWords, hypothesisIn } from "./language/asked/hypotheses";
import { isDeed, isStrict } from "./language/spoken";
import type { Guess, Understood } from "./language/understood";
import { askWhatToTry, showDryRun } from "./screens/dry-run/dry-run";
import { ask, notYet, permitted, understand } from "./understanding";

/**
 * What a line would do that is only to be tried, or of which somebody asks what would happen; nothing of it is done.
 *
 * @returns nothing for any other line
 */
export function rehearsed(turn: Turn, line: string, understood: Understood<Command>): Promise<Answer> | undefined {
  const asked = hypothesisIn(line) ? deedIn(understood) : undefined;
  if (asked) return told(turn, asked);
  const isDry = understood.kind === "command" && understood.command.rehearses;
  return isDry ? rehearse(turn, behindWords(understood.command, line)) : undefined;
}

/** What the words behind a dry run would do, as they are understood alone. */
async function rehearse(turn: Turn, line: string): Promise<Answer> {
  if (line === "") return askWhatToTry(turn);
  const understood = await understand(turn.store, line);
  if (understood.kind === "unclear") return ask(turn, line, understood, "dry");
  if (understood.kind === "denied" || isOnlySaid(understood.command)) return askWhatToTry(turn);
  return told(turn, understood);
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
const told = (turn: Turn, { command, asked }: Guess<Command>): Promise<Answer> =>
  permitted(turn, command.offeredTo ?? command.needs, async () => {
    return (await notYet(turn, command)) ?? showDryRun(turn, command, asked);
  });
