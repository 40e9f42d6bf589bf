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

/** Whether a line says of which time something is: "yesterday", "in the last ten days", "nel 2025". */
export const namesTime = ({ keys }: Pick<Asked, "keys">): boolean =>
  keys.some((key) => times.has(key) || daysIn.has(key) || /^(?:19|20)\d\d$/.test(key));

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

/** How many a word says: "14", "two". */
export const countOf = (word: string): number | undefined => (/^\d{1,3}$/.test(word) ? Number(word) : counts.get(word));

/** How many days a word of time has. A month is what can be chosen for one. */
export const daysIn: ReadonlyMap<string, number> = byWord([
  [["day", "days", "giorno", "giorni"], 1],
  [["week", "weeks", "settimana", "settimane"], 7],
  [["fortnight"], 14],
  [["month", "months", "mese", "mesi"], 30],
  [["quarter", "trimestre"], 90],
  [["year", "years", "anno", "anni"], 365],
]);
const counts: ReadonlyMap<string, number> = byWord([
  [["a", "an", "one", "another", "un", "una", "uno", "un'altra", "un'altro"], 1],
  [["two", "due"], 2],
  [["three", "tre"], 3],
  [["four", "quattro"], 4],
  [["five", "cinque"], 5],
  [["six", "sei"], 6],
  [["seven", "sette"], 7],
  [["eight", "otto"], 8],
  [["nine", "nove"], 9],
  [["ten", "dieci"], 10],
  [["fifteen", "quindici"], 15],
  [["thirty", "trenta"], 30],
  [["ninety", "novanta"], 90],
]);

function byWord(lists: readonly (readonly [words: readonly string[], count: number])[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap(([words, count]) => words.map((word) => [word, count] as const)));
}
