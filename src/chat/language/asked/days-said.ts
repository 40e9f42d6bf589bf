import { type Day, daysAfter, typedDay } from "../../../core/clock";
import { fold } from "../../../core/fold";
import { languages, localeOf } from "../../../core/languages";
import type { Spoken } from "../spoken";
import { periodWords } from "../words/facts";
import { articles } from "../words/small-words";
import { spelling, type Token, tokensOf } from "../words/tokens";
import type { Asked } from "./asked";
import { countOf, daysIn, later } from "./periods";

/** A day that a line names, where it stands, and which it is. */
export interface DaySaid {
  from: number;
  to: number;
  /** As typed. */
  typed: string;
  /** "Today", "this morning". */
  isToday?: true;
  /** The day itself; of one that is not said wholly the nearest, or the one on the side that is meant; none where it does not exist. */
  on(today: Day, side?: Side): Day | undefined;
}

/** Whether a day is told as past, or as to come. */
export type Side = "past" | "ahead";

/** The one day that a line names, be it one that does not exist: none where it names several. */
export function daySaid(tokens: readonly Token[]): DaySaid | undefined {
  const [only, ...others] = daysSaid(tokens);
  return others.length === 0 ? only : undefined;
}

/** Every day that a line names, in its order. */
export function daysSaid(tokens: readonly Token[]): readonly DaySaid[] {
  const said = tokens.flatMap((_, from) => dayAt(tokens, from) ?? []);
  return said.filter((each, at) => !said.slice(0, at).some(({ to }) => to > each.from));
}

function dayAt(tokens: readonly Token[], from: number): DaySaid | undefined {
  const [first = "", second = "", third = "", fourth = ""] = tokens.slice(from, from + 4).map(({ key }) => key);
  const said = (length: number, on: DaySaid["on"]): DaySaid => {
    const to = from + length;
    return { from, to, typed: spelling(tokens.slice(from, to)), on };
  };
  if (wholeDate.test(first)) return said(1, () => typedDay(first, () => ""));
  const isOf = second === "of";
  const [day, month, year] = dayOfMonth.test(first)
    ? [first, monthOf.get(isOf ? third : second), isOf ? fourth : third]
    : [second, monthOf.get(first), third];
  if (month !== undefined && dayOfMonth.test(day)) {
    const isYear = /^20\d\d$/.test(year);
    return said((isOf ? 3 : 2) + (isYear ? 1 : 0), existing(day, month, isYear ? year : undefined));
  }
  if (isOrdinal.test(first)) return said(1, suchDay(Number.parseInt(first, 10)));
  // "Il 3", and not "il 3 novembre", "al 3 mesi".
  if (beforeNumber.test(first) && /^(?:[1-9]|[12]\d|3[01])$/.test(second) && !isCounted(third))
    return said(2, suchDay(Number(second)));
  const short = /^(\d{1,2})[/.](\d{1,2})$/.exec(first);
  if (short) return said(1, existing(short[1], Number(short[2]), undefined));
  const ago = third === "ago" || third === "fa" ? countOf(first) : undefined;
  const unit = ago && daysIn.get(second);
  if (ago && unit) return said(3, (today) => later(today, -ago * unit));
  const isSaid = (words: readonly string[]): boolean => words.every((word, at) => tokens[from + at]?.key === word);
  const [phrase, ahead] = daysAhead.find(([words]) => isSaid(words)) ?? [];
  if (phrase)
    return { ...said(phrase.length, (today) => later(today, ahead ?? 0)), ...(ahead === 0 && { isToday: true }) };
  const weekday = weekdaysSaid.find(({ words }) => isSaid(words));
  if (!weekday) return undefined;
  const { words, day: inWeek, side: own } = weekday;
  // "Friday the 20th".
  const date = dayAt(tokens, from + words.length + (tokens[from + words.length]?.key === "the" ? 1 : 0));
  if (date) return said(date.to - from, date.on);
  return said(words.length, (today, side) => onWeekday(inWeek, today, own ?? side));
}

const wholeDate = /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})$/;
/** What days are called that are near, the longest first, with how many days ahead they are. */
const daysAhead: readonly (readonly [words: readonly string[], ahead: number])[] = (
  [
    [["the day before yesterday", "day before yesterday", "l'altro ieri", "altro ieri", "ieri l'altro"], -2],
    [["last night", "yesterday evening", "yesterday morning", "yesterday afternoon"], -1],
    [["ieri sera", "ieri notte", "ieri mattina", "ieri pomeriggio", ...periodWords.yesterday], -1],
    [["this morning", "an hour ago", "just now", "stamattina", "stamani", "stanotte", "un'ora fa", "poco fa"], 0],
    [periodWords.today, 0],
    [["tomorrow", "domani"], 1],
  ] as const
).flatMap(([phrases, ahead]) => phrases.map((phrase) => [tokensOf(phrase).map(({ key }) => key), ahead] as const));

const dayOfMonth = /^\d{1,2}(?:st|nd|rd|th|°|º)?$/;

/** "The 14th": the last such day, today or before; or the next. */
const isOrdinal = /^\d{1,2}(?:st|nd|rd|th)$/;
const suchDay =
  (day: number): DaySaid["on"] =>
  (today, side) =>
    Array.from({ length: 62 }, (_, away) => later(today, side === "ahead" ? away + 1 : -away)).find(
      (each) => Number(each.slice(-2)) === day,
    );
const beforeNumber = /^(?:il|del|dal|al)$/;
const isCounted = (word: string): boolean => monthOf.has(word) || daysIn.has(word);

/** The last such day before today, or the next one. */
function onWeekday(weekday: number, today: Day, side: Side = "past"): Day | undefined {
  const days = Array.from({ length: 7 }, (_, away) => later(today, side === "ahead" ? away + 1 : -away - 1));
  return days.find((each) => new Date(`${each}T00:00:00Z`).getUTCDay() === weekday);
}

/** The months by their names in all languages, and by how these are shortened. */
const monthOf: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    (["long", "short"] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(localeOf(language), { month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, at) => [fold(format.format(Date.UTC(2000, at))), at + 1] as const);
    }),
  ),
);

/** A day of a year, or of the year in which it is nearest; none where there is no such day. */
function existing(day = "", month = 0, year: string | undefined): DaySaid["on"] {
  const inYear = (wanted: string | number): Day | undefined =>
    typedDay(`${wanted}-${month}-${Number.parseInt(day, 10)}`, () => "");
  if (year !== undefined) return () => inYear(year);
  // Every day of the calendar is one of a leap year.
  const isThere = inYear(2000) !== undefined;
  if (!isThere) return () => undefined;
  return (today, side) => {
    const now = Number(today.slice(0, 4));
    const all = Array.from({ length: 9 }, (_, back) => inYear(now + 1 - back) ?? []).flat();
    const isOnSide = (each: Day): boolean => daysAfter(each, today) * (side === "past" ? 1 : -1) > -mostMistaken;
    const near = side ? all.filter(isOnSide) : all;
    const away = (each: Day): number => Math.abs(daysAfter(each, today));
    return near.toSorted((one, other) => away(one) - away(other))[0];
  };
}

/** A day that is so near on the other side was mistaken, and is said to be so: of a year before nobody thinks. */
const mostMistaken = 31;

/** The day that a line names as past, or its words where there is no such day: for a form, which names it. */
export const dayOrWords = (said: DaySaid | undefined, today: Day): string | undefined =>
  said?.on(today, "past") ?? said?.typed;

/** A line without the days and lengths of time that it names, where they would be taken for a name; and those, as typed. */
export function withoutTimes(asked: Asked): { said: string; asked: Asked } {
  const { tokens } = asked.sentence;
  const times = [lengthSaid(tokens), daySaid(tokens)].flatMap((time) => time?.typed ?? []);
  const said = [...new Set(times)].join(" ");
  const own = new Set(tokensOf(said).map(({ key }) => key));
  const name = tokensOf(asked.called).filter(({ key }) => !own.has(key));
  // "A First Street Clinic di 30 giorni": what leads to the time is no part of the name before it.
  const isTimed = own.has(tokensOf(asked.called).at(-1)?.key ?? "");
  if (isTimed && leadsToTime.test(name.at(-1)?.key ?? "")) name.pop();
  const isKnown = asked.customers.length + asked.invitations.length > 0 && name.length > 0;
  return { said, asked: isKnown || !said ? asked : { ...asked, called: spelling(name) } };
}

const leadsToTime = /^(?:di|per|tra|fra|al|fino|for|by|in|of|until|till)$/;

/** How long a line says that something lasts: "two weeks", "30 giorni". */
export interface LengthSaid extends Pick<DaySaid, "from" | "to" | "typed"> {
  /** None, where it is said by what it lasts to: "until Monday". */
  days?: number;
}

/** The one length of time that a line names; none where it names several. */
export function lengthSaid(tokens: readonly Token[]): LengthSaid | undefined {
  const said = lengthsSaid(tokens);
  const [only, ...others] = said.length > 0 ? said : tokens.flatMap((_, from) => untilAt(tokens, from) ?? []);
  return others.length === 0 ? only : undefined;
}

/** Every length of time that a line counts in days, weeks or the like, in its order. */
export const lengthsSaid = (tokens: readonly Token[]): readonly LengthSaid[] =>
  tokens.flatMap(({ key }, at): LengthSaid[] => {
    const [unit, count] = [daysIn.get(key), countOf(tokens[at - 1]?.key ?? "")];
    if (unit === undefined || count === undefined) return [];
    const [from, to] = [at - 1, at + 1];
    const sign = /^[-−–]\d/u.test(tokens[from]?.raw ?? "") ? -1 : 1;
    return [{ from, to, typed: spelling(tokens.slice(from, to)), days: unit * count * sign }];
  });

/** For each place of a line, whether it is part of a day or a length of time that a command takes. */
export function timesIn(
  { takesDay, takesLength }: Pick<Spoken, "takesDay" | "takesLength">,
  tokens: readonly Token[],
): (place: number) => boolean {
  const times = [takesDay && daySaid(tokens), takesLength && lengthSaid(tokens)];
  const isLead = (place: number, from: number): boolean =>
    place === from - 1 && beforeDay.test(tokens[place]?.key ?? "");
  return (place) => times.some((time) => time && (isLead(place, time.from) || (place >= time.from && place < time.to)));
}
const beforeDay = /^(?:on|scorso|the|lo)$/;

/** A moment to which something is to last, behind the word that says so; "next week" is a week away. */
function untilAt(tokens: readonly Token[], from: number): LengthSaid | undefined {
  const phrase = moments.find((words) => words.every((word, at) => tokens[from + at]?.key === word));
  const before = tokens.slice(0, from).findLast(({ key }) => !articles.has(key))?.key ?? "";
  const isNextWeek = phrase !== undefined && nextWeek.test(phrase.join(" "));
  if (!phrase || !(leading.test(before) || isNextWeek)) return undefined;
  const to = from + phrase.length;
  return { from, to, typed: spelling(tokens.slice(from, to)), ...(isNextWeek && { days: 7 }) };
}
const nextWeek = /^(?:next week|prossima settimana|settimana prossima)$/;
const leading = /^(?:until|till?|to|by|entro|a|al|alla|allo|all')$/;

/** What a day of the week is called, with the side that is said of it. */
const weekdaysSaid: readonly { words: readonly string[]; day: number; side?: Side }[] = languages.flatMap(
  (language) => {
    const format = new Intl.DateTimeFormat(localeOf(language), { weekday: "long", timeZone: "UTC" });
    return Array.from({ length: 7 }, (_, day) => {
      // The second of January 2000 was a Sunday.
      const name = format.format(Date.UTC(2000, 0, 2 + day));
      const wordsOf = (phrase: string) => tokensOf(phrase).map(({ key }) => key);
      const said = (phrases: readonly string[], side: Side) =>
        phrases.map((each) => ({ words: wordsOf(each), day, side }));
      return [
        ...said([`last ${name}`, `${name} scorso`, `${name} scorsa`, `scorso ${name}`, `scorsa ${name}`], "past"),
        ...said([`next ${name}`, `${name} prossimo`, `${name} prossima`, `prossimo ${name}`], "ahead"),
        ...said([`coming ${name}`, `prossima ${name}`], "ahead"),
        { words: wordsOf(name), day },
      ];
    }).flat();
  },
);
/** The longest first. */
const moments: readonly (readonly string[])[] = [
  ...["week", "month", "quarter", "year"].flatMap((time) => [`next ${time}`, `end of the ${time}`, `end of ${time}`]),
  ...["mese", "settimana", "anno", "trimestre"].flatMap((time) => [
    ...[`prossimo ${time}`, `prossima ${time}`, `${time} prossimo`, `${time} prossima`],
    ...[`fine ${time}`, `fine del ${time}`, `fine della ${time}`, `fine dell'${time}`],
  ]),
].map((phrase) => tokensOf(phrase).map(({ key }) => key));
