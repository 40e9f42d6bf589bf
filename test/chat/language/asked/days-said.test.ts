import { daySaid } from "../../../../src/chat/language/asked/days-said";
import { tokensOf } from "../../../../src/chat/language/words/tokens";

const said = (line: string): string | undefined => daySaid(tokensOf(line))?.on("2026-11-21");

describe("a day that a line names", () => {
  it.each([
    ["notice given alpine 2026-11-10", "2026-11-10"],
    ["preavviso dato alpine 20/11/2026.", "2026-11-20"],
    ["preavviso dato alpine il 3.11.2026", "2026-11-03"],
    ["notice given alpine on 10 November", "2026-11-10"],
    ["notice given on November 10th, 2025 to alpine", "2025-11-10"],
    ["notice given on the 10th of November 2025", "2025-11-10"],
    ["preavviso dato il 1° nov 2026", "2026-11-01"],
    ["preavviso dato il 9/11 ad alpine", "2026-11-09"],
    ["preavviso dato ieri", "2026-11-20"],
    ["notice given today", "2026-11-21"],
    ["preavviso dato domani", "2026-11-22"],
    ["notice given tomorrow", "2026-11-22"],
    ["notice given on the 14th", "2026-11-14"],
    ["notice given on the 30th", "2026-10-30"],
    ["took away our rights an hour ago", "2026-11-21"],
    ["tolti i privilegi stanotte", "2026-11-21"],
    ["tolti i privilegi ieri sera", "2026-11-20"],
  ])("is read as people write it: %s", (line, day) => {
    expect(said(line)).toBe(day);
  });

  it.each([
    ["10 dicembre", "2026-12-10"],
    ["29 febbraio", "2024-02-29"],
  ])("is the nearest of those where no year is said: %s", (line, day) => {
    expect(said(line)).toBe(day);
  });

  it.each(["31/02/2026", "30 February 2026", "31 aprile", "10/11/2026 and 11/11/2026", "preavviso dato ad alpine"])(
    "is none where there is no such day, or several: %s",
    (line) => expect(said(line)).toBeUndefined(),
  );

  it.each([
    ["notice given on Monday", "past", "2026-11-16"],
    ["preavviso dato sabato", "past", "2026-11-14"],
    ["snooze until Monday", "ahead", "2026-11-23"],
    ["rinvia a lunedì prossimo", "past", "2026-11-23"],
    ["notice given last Friday", "ahead", "2026-11-20"],
    ["notice given Friday the 20th of November", "past", "2026-11-20"],
    ["preavviso dato il 3", "past", "2026-11-03"],
    ["rinvia al 3", "ahead", "2026-12-03"],
    ["snooze until the 30th", "ahead", "2026-11-30"],
    ["3 marzo", "past", "2026-03-03"],
    ["3 marzo", "ahead", "2027-03-03"],
    ["25 novembre", "past", "2026-11-25"],
    ["preavviso dato due giorni fa", "past", "2026-11-19"],
    ["notice given the day before yesterday", "past", "2026-11-19"],
  ] as const)("is on the side that is meant, but where it is near on the other: %s, %s", (line, side, day) => {
    expect(daySaid(tokensOf(line))?.on("2026-11-21", side)).toBe(day);
  });

  it.each(["rinvia di 3 giorni", "il 3 mesi", "le 3 bozze", "al 40"])("is no number of something else: %s", (line) => {
    expect(said(line)).toBeUndefined();
  });
});
