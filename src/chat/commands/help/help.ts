import { can } from "../../../core/permissions";
import { type Command, defineCommand, doesKey, exampleKey, tasks } from "../../command";
import type { Turn } from "../../context";
import { helpCard } from "../../views/help/help";
import { shown } from "../../views/view";

/** What this person may do, by task, with examples (R148): derived from the list of commands. */
export async function showHelp(turn: Turn, commands: readonly Command[]) {
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
function helpLine({ reader }: Turn, command: Command) {
  const first = command.words[reader.language][0];
  const does = reader.text(doesKey(command));
  if (command.argument !== "required" && !command.writes) {
    return { words: first, does, press: { verb: "say", data: { text: first } } };
  }
  const words = command.argument === "none" ? first : `${first} ${reader.text(exampleKey(command))}`;
  return { words, does };
}

export const help = (all: () => readonly Command[]): Command =>
  defineCommand({
    name: "help",
    task: "settings",
    words: {
      en: ["help", "commands", "what can i do", "what can you do", "menu"],
      it: ["aiuto", "guida", "comandi", "che cosa posso fare", "cosa posso fare", "cosa sai fare", "cosa puoi fare"],
    },
    argument: "optional",
    writes: false,
    run: (turn) => showHelp(turn, all()),
  });
