import type { Language } from "../../core/languages";
import { can } from "../../core/permissions";
import type { Answer } from "../answer";
import { type Command, doesKey, exampleKey, tasks } from "../command";
import type { Turn } from "../context";
import { readerFor } from "../texts/reader";
import type { Suggested } from "../views/help/command-line";
import { helpCard } from "../views/help/help";
import { languageSet } from "../views/help/language";
import { replaced, shown } from "../views/view";

/** What this person may do, by task, with examples (R148): derived from the list of commands. */
export function showHelp(turn: Turn, commands: readonly Command[]): Answer {
  const { reader, actor } = turn;
  const allowed = commands.filter((command) => !command.needs || can(actor, command.needs));
  const groups = tasks.map((task) => ({
    task,
    commands: allowed.filter((command) => command.task === task).map((command) => helpLine(turn, command)),
  }));
  return shown(
    helpCard(reader, {
      name: actor.name,
      roles: actor.roles,
      groups: groups.filter((group) => group.commands.length > 0),
    }),
  );
}

/** One line of help: what to type, what it does, and whether it can be pressed. */
function helpLine({ reader }: Turn, command: Command): Suggested {
  const first = command.words[reader.language][0];
  const does = reader.text(doesKey(command));
  if (command.argument !== "required" && !command.writes) {
    return { words: first, does, press: { verb: "say", data: { text: first } } };
  }
  const words = command.argument === "none" ? first : `${first} ${reader.text(exampleKey(command))}`;
  return { words, does };
}

/** Says in the language that was chosen that it is the one from now on. */
export const showLanguage = (turn: Turn, language: Language): Answer =>
  replaced(languageSet(readerFor(language, turn.reader.timeZone), {}));
