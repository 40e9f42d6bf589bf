import type { Language } from "../core/languages";
import type { Permission } from "../core/permissions";
import type { Answer } from "./answer";
import type { Turn } from "./context";
import type { TextKey } from "./texts/texts";

/** The subjects under which help lists commands. */
export const tasks = ["customers", "invitations", "removals", "providers", "notices", "settings"] as const;
export type Task = (typeof tasks)[number];

/**
 * One thing people can type: one file, one line in `commands/index.ts`. Parsing, help, permission, the manifest's
 * command list and the README's table are derived from it (house rule 2).
 */
export interface Command {
  /** Stable name, e.g. `customers.list`; its texts are `command.<name>.does` and `.example`. */
  name: string;
  task: Task;
  /** All ways to say it, in both languages; the first of each language is the one shown to people. */
  words: Readonly<Record<Language, readonly [string, ...string[]]>>;
  /** Whether words may, must or must not follow. */
  argument: "none" | "optional" | "required";
  /** Who may use it; none for what everybody may do. */
  needs?: Permission;
  /** It changes something as soon as it runs: never offered as a button, never run from a guess. */
  writes: boolean;
  run(turn: Turn, argument: string): Promise<Answer>;
}

/** Help text of a command: what it does, in a few words. */
export const doesKey = (command: Command): TextKey => `command.${command.name}.does` as TextKey; // checked by test/chat/commands.test.ts
/** An example of its argument, e.g. `contoso`. */
export const exampleKey = (command: Command): TextKey => `command.${command.name}.example` as TextKey; // checked by the same test

export const defineCommand = (command: Command): Command => command;
