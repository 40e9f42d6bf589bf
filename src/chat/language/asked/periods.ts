import type { Day } from "../../../core/clock";
import { fold } from "../../../core/fold";
import { doingWords, endedWords, periodWords, timeWords } from "../words/facts";
import type { Asked } from "./asked";
import type { Spans } from "./filters/spans";

/** Calendar days, from the first to the last; from whenever, where no first is said. */
export interface Period {
  first?: Day | undefined;
  last: Day;
}

type Named = keyof typeof periodWords;
const names = Object.keys(periodWords) as Named[]; // its own keys

/** The time that a line names, as the calendar has it on this day; `undefined` where it names none, or several. */
export function periodIn(spans: Spans, today: Day): Period | undefined {
  const [name, ...others] = names.filter((each) => spans(each).length > 0);
  return name && others.length === 0 ? periodOf(name, today) : undefined;
}

const times = new Set(timeWords.map(fold));

/** Whether a line says of which time something is. */
export const namesTime = ({ keys }: Pick<Asked, "keys">): boolean => keys.some((key) => times.has(key));

const doings = new Set(doingWords.map(fold));

/** Whether a line asks for what somebody did, rather than for what became of them. */
export const saysDoing = ({ keys }: Pick<Asked, "keys">): boolean => keys.some((key) => doings.has(key));

const today = new Set(periodWords.today);
const ended = new Set(endedWords);

/** Whether a line asks for what is over: it says so, or names a time before today. */
export const asksForPast = ({ keys }: Pick<Asked, "keys">): boolean =>
  keys.some((key) => ended.has(key) || (times.has(key) && !today.has(key)));

function periodOf(name: Named, today: Day): Period {
  if (name === "today") return { first: today, last: today };
  if (name === "yesterday") return { first: later(today, -1), last: later(today, -1) };
  const [year = 0, month = 1] = today.split("-").map(Number);
  if (name === "this-month" || name === "last-month") {
    const back = name === "this-month" ? 0 : 1;
    const first = Date.UTC(year, month - 1 - back, 1);
    return { first: dayAt(first), last: later(dayAt(Date.UTC(year, month - back, 1)), -1) };
  }
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const first = later(today, -sinceMonday - (name === "last-week" ? 7 : 0));
  return { first, last: later(first, 6) };
}

const oneDay = 24 * 60 * 60 * 1000;
/** So many days after a day, or before it. */
export const later = (day: Day, count: number): Day => dayAt(Date.parse(`${day}T00:00:00Z`) + count * oneDay);
/** The next day on the calendar. */
export const dayAfter = (day: Day): Day => later(day, 1);
const dayAt = (at: number): Day => new Date(at).toISOString().slice(0, 10);
