import { isStrict, type Spoken } from "../spoken";
import type { Understood } from "../understood";
import type { Told } from "./reasons";
import { tellsOfComing } from "./statements";

/** What is told is a reason for what takes one, unless it wavers, or waits for what is not to be waited for. */
export const isReasonFor = ({ takesReason, ends }: Spoken, { waits, wavers, reason }: Told): boolean =>
  !wavers && !(ends && tellsOfComing(reason)) && (takesReason === "awaited" || (takesReason === "told" && !waits));

/** What a line may mean that is not begun for other words than those that give its reason: with that, for who takes it. */
export function withReason<Command extends Spoken>(
  whole: Understood<Command>,
  bare: Understood<Command> | undefined,
  told: Told,
): Understood<Command> | undefined {
  if (whole.kind !== "unclear" || bare?.kind !== "unclear") return undefined;
  const [first] = bare.guesses;
  if (!first || !isStrict(first.command) || !isReasonFor(first.command, told)) return undefined;
  const guesses = bare.guesses.map(({ command, asked }) => ({
    command,
    asked: isReasonFor(command, told) ? { ...asked, reason: told.reason } : asked,
  }));
  return { ...bare, guesses };
}
