import { spansIn } from "../../../../src/chat/language/asked/filters/spans";
import { dayAfter, namesTime, periodIn } from "../../../../src/chat/language/asked/periods";
import { openReading, type Reading } from "../support/reading";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

const period = async (line: string, today: string) => periodIn(spansIn(await reading.sentence(line)), today);

describe("a time that a line names", () => {
  it.each([
    ["inviti di oggi", "2026-11-26", "2026-11-26", "2026-11-26"],
    ["invitations of yesterday", "2026-03-01", "2026-02-28", "2026-02-28"],
    ["inviti di questa settimana", "2026-11-29", "2026-11-23", "2026-11-29"],
    ["invitations of last week", "2026-11-23", "2026-11-16", "2026-11-22"],
    ["inviti di questo mese", "2028-02-10", "2028-02-01", "2028-02-29"],
    ["invitations of last month", "2027-01-05", "2026-12-01", "2026-12-31"],
  ])("is one of days, weeks from Monday, or months: %s on %s", async (line, today, first, last) => {
    expect(await period(line, today)).toEqual({ first, last });
  });

  it("is none where none is named, or more than one", async () => {
    expect(await period("inviti", "2026-11-26")).toBeUndefined();
    expect(await period("invitations of yesterday and last month", "2026-11-26")).toBeUndefined();
  });

  it("is noticed even where it is no such time", () => {
    expect(namesTime({ keys: ["history", "of", "october"] })).toBe(true);
    expect(namesTime({ keys: ["storia", "di", "contoso"] })).toBe(false);
  });

  it("is followed by the next day on the calendar", () => {
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
  });
});
