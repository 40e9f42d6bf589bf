import type { Command } from "../command";
import type { Guess } from "./guess";

/** The guesses that this person may use, in their order. A command that writes is named to the person, never a button. */
export const suggestions = (guesses: readonly Guess[], may: (command: Command) => boolean): Guess[] =>
  guesses.filter(({ command }) => may(command));
