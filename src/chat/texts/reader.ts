import type { Day, Millis } from "../../core/clock";
import { type Language, localeOf } from "../../core/languages";
import type { Values } from "./join-message";
import { type Audience, type TextKey, textsOf } from "./texts";

/** How one reader wants things said: language, time zone, and everything that follows from them. */
export interface Reader {
  language: Language;
  timeZone: string;
  /** Whether what is typed there has to mention Rapport. */
  audience: Audience;
  /** The text for a key, with its values set in: plurals, numbers and lists in the reader's way. */
  text(key: TextKey, values?: Values): string;
  /** `21 nov 2026` / `21 Nov 2026`. */
  date(at: Millis): string;
  /** A calendar day as entered, in the same form. */
  day(day: Day): string;
  /** `09:42`. */
  time(at: Millis): string;
  /** `21 nov 2026, 09:42` / `21 Nov 2026, 09:42`. */
  moment(at: Millis): string;
  /** `Sabato 21 novembre 2026` / `Saturday 21 November 2026`, as a heading. */
  longDate(at: Millis): string;
  /** The calendar day of a moment in the reader's time zone. */
  dayOf(at: Millis): Day;
  /** `A, B e C` / `A, B and C`. */
  and(words: readonly string[]): string;
  /** `A o B` / `A or B`. */
  or(words: readonly string[]): string;
  number(value: number): string;
}

const readers = new Map<string, Reader>();

/** Where somebody reads: a private chat with Rapport, or a conversation of several. */
export interface Place {
  kind: "personal" | "group" | "channel";
  /** What one person alone sees there is as in a private chat, but for where it is typed. */
  amongOthers?: true;
}

const audienceAt = ({ kind, amongOthers }: Place): Audience =>
  kind === "personal" && !amongOthers ? "in-private" : "among-others";

/**
 * The reader for a language and IANA time zone; made once, since formatters are dear.
 *
 * @param place where it is read; none where nothing is typed to Rapport, as on a page
 */
export function readerFor(language: Language, timeZone: string, place: Place = { kind: "personal" }): Reader {
  const audience = audienceAt(place);
  const key = `${language} ${timeZone} ${audience}`;
  const known = readers.get(key);
  if (known) return known;
  const made = makeReader(language, timeZone, audience);
  readers.set(key, made);
  return made;
}

/** Nearly every card says what time it is now: the last text is given again within its minute. */
function oncePerMinute(format: Intl.DateTimeFormat): (at: Millis) => string {
  let minute = Number.NaN;
  let text = "";
  return (at) => {
    const asked = Math.floor(at / 60_000);
    if (asked !== minute) {
      text = format.format(at);
      minute = asked;
    }
    return text;
  };
}

function makeReader(language: Language, timeZone: string, audience: Audience): Reader {
  const locale = localeOf(language);
  const short = { day: "numeric", month: "short", year: "numeric" } as const;
  const dates = new Intl.DateTimeFormat(locale, { ...short, timeZone });
  const calendarDays = new Intl.DateTimeFormat(locale, { ...short, timeZone: "UTC" });
  const times = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const longDates = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone,
  });
  const isoDays = new Intl.DateTimeFormat("sv-SE", { timeZone });
  const both = new Intl.ListFormat(locale, { type: "conjunction" });
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  const numbers = new Intl.NumberFormat(locale);
  const texts = textsOf(language, audience);
  // Italians write the first day of a month as the first: 1º dicembre.
  const ordinal = (text: string): string => (language === "it" ? text.replace(/(?<!\d)1 (?=\p{L})/u, "1º ") : text);
  const shortDate = oncePerMinute(dates);
  const date = (at: Millis): string => ordinal(shortDate(at));
  const time = oncePerMinute(times);
  const withoutComma = (text: string): string => text.replace(",", "");
  return {
    language,
    timeZone,
    audience,
    text: (key, values) => texts(key, values),
    date,
    day: (day) => ordinal(calendarDays.format(Date.parse(`${day}T00:00:00Z`))),
    time: (at) => time(at),
    moment: (at) => `${date(at)}, ${time(at)}`,
    longDate: (at) => {
      const text = ordinal(withoutComma(longDates.format(at)));
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    dayOf: (at) => isoDays.format(at),
    and: (words) => both.format(words),
    or: (words) => either.format(words),
    // Below a thousand nothing is grouped.
    number: (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : numbers.format(value)),
  };
}
