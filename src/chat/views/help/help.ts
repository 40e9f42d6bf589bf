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
  /** What was asked for and is not here. */
  note?: string;
  /** What there is to do now; of the subject that was asked for, examples. */
  now: Suggested[];
  /** Only what this person may use. */
  groups: { task: Exclude<Task, "elsewhere">; commands: Suggested[] }[];
  /** One subject was asked for: it is not folded. */
  open?: boolean;
}

/** What this person may do (R148): a few things to do now, and the subjects, folded unless one was asked for. */
export function helpCard(reader: Reader, { name, roles, note = "", now, groups, open = false }: Facts): View {
  return view(reader, "help/help", {
    spoken: `${note} ${reader.text("help.spoken", {
      name,
      commands: [...now, ...groups.flatMap((group) => group.commands)].map(({ words }) => words).join(", "),
    })}`.trim(),
    hasNote: note !== "",
    note,
    who: reader.text(roles.length > 0 ? "help.for" : "help.for.nobody", { name, roles: rolesHeld(reader, roles) }),
    hasNow: now.length > 0,
    nowTitle: reader.text(open ? "help.examples" : "help.now"),
    now: now.map((command) => commandLine(reader, command)),
    groups: groups.map(({ task, commands }) => {
      const title = reader.text(`task.${task}`);
      const summary = commands
        .map(({ words }) => words.split(" ")[0])
        .slice(0, summarised)
        .join(", ");
      return {
        title,
        summary: `  ${summary}…`,
        spoken: reader.text("common.fold", { title, summary }),
        fold: `help_${task}`,
        down: `help_${task}_down`,
        up: `help_${task}_up`,
        isOpen: open,
        isFolded: !open,
        lines: commands.map((command) => commandLine(reader, command)),
      };
    }),
    otherLanguage: otherLanguage(reader),
  });
}

/** Words of a subject that its folded line tells. */
const summarised = 3;

/** The language to change to by one press. */
export const otherLanguage = (reader: Reader): Language =>
  languages.find((language) => language !== reader.language) ?? reader.language;
