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
});
