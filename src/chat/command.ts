import type { Language } from "../core/languages";
import type { Permission } from "../core/permissions";
import type { Answer } from "./answer";
import type { Runs } from "./context";
import type { TextKey } from "./texts/texts";

/** The subjects under which help lists commands. */
export const tasks = ["customers", "invitations", "removals", "providers", "notices", "settings"] as const;
export type Task = (typeof tasks)[number];

type NameIn<Key> = Key extends `command.${infer Name}.does` ? Name : never;
/** The stable name of a command, e.g. `customers.list`: there is one for each text `command.<name>.does`. */
export type CommandName = NameIn<TextKey>;

interface CommandFacts {
  name: CommandName;
  task: Task;
  /** All ways to say it, in both languages; the first of each language is the one shown to people. */
  words: Readonly<Record<Language, readonly [string, ...string[]]>>;
  /** Whether words may, must or must not follow. */
  argument: "none" | "optional" | "required";
  /** Who may use it; none for what everybody may do. */
  needs?: Permission;
}

/**
 * One thing people can type: one file, one line in `commands/index.ts`. Parsing, help, permission, the manifest's
 * command list and the README's table are derived from it (house rule 2). What only opens a form does not write.
 */
export type Command = CommandFacts & Runs<string, Promise<Answer>>;

/** Help text of a command: what it does, in a few words. */
export const doesKey = ({ name }: Command): TextKey => `command.${name}.does`;
/** An example of its argument, e.g. `contoso`. */
export const exampleKey = ({ name }: Command): TextKey => `command.${name}.example`;

export const defineCommand = (command: Command): Command => command;
