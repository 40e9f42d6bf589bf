import { type Language, languages } from "../../../core/languages";
import type { Role } from "../../../core/permissions";
import type { Task } from "../../command";
import type { Reader } from "../../texts/reader";
import { rolesHeld } from "../roles";
import { type View, view } from "../view";
import { commandLine, type Suggested } from "./command-line";

interface Facts {
  name: string;
  roles: Role[];
  /** Only what this person may use. */
  groups: { task: Task; commands: Suggested[] }[];
}

/** What this person may do, by task, with examples (R148). */
export function helpCard(reader: Reader, { name, roles, groups }: Facts): View {
  return view(reader, "help/help", {
    spoken: reader.text("help.spoken", {
      name,
      commands: groups.flatMap((group) => group.commands.map((command) => command.words)).join(", "),
    }),
    who: reader.text(roles.length > 0 ? "help.for" : "help.for.nobody", { name, roles: rolesHeld(reader, roles) }),
    groups: groups.map(({ task, commands }) => ({
      title: reader.text(`task.${task}`),
      lines: commands.map((command) => commandLine(reader, command)),
    })),
    otherLanguage: otherLanguage(reader),
  });
}

/** The language to change to by one press. */
export const otherLanguage = (reader: Reader): Language =>
  languages.find((language) => language !== reader.language) ?? reader.language;
