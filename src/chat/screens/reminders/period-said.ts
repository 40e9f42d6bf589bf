import { daysAfter } from "../../../core/clock";
import { type Period, periods } from "../../../core/reminders/put-off";
import type { Turn } from "../../context";
import { daySaid, lengthSaid } from "../../language/asked/days-said";
import { tokensOf } from "../../language/words/tokens";

/** The period that a line says, as a length or as the day at its end, if it can be chosen. */
export const periodSaid = (turn: Turn, said: string, open: readonly Period[]): Period | undefined =>
  open.find((each) => each === daysSaid(turn, said));

/** That what a line says cannot be chosen, with what can be; nothing, where it says nothing, or nothing is left to choose. */
export function notSoLong(turn: Turn, said: string, open: readonly Period[] = periods): string {
  if (!said || open.length === 0 || periodSaid(turn, said, open)) return "";
  return turn.reader.text("reminders.not-so-long", { said, periods: turn.reader.or(open.map(String)) });
}

/** How many days it is put off, where a line says for how long or until which day. */
function daysSaid({ reader, deps }: Turn, said: string): number | undefined {
  const tokens = tokensOf(said);
  const today = reader.dayOf(deps.clock.now());
  const [length, until] = [lengthSaid(tokens)?.days, daySaid(tokens)?.on(today, "ahead")];
  // Of both nobody knows which is meant.
  return until === undefined ? length : length === undefined ? daysAfter(today, until) : undefined;
}
