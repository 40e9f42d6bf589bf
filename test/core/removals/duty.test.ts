import { nextReminderOf } from "../../../src/core/removals/duty/owed-notice";
import { anOwedNotice } from "../../support/builders";

const at = (when: string): number => Date.parse(when);
const next = (now: string): string =>
  new Date(nextReminderOf(anOwedNotice("n", { due: "2026-12-20" }), at(now))).toISOString();

describe("legal notice that is owed is brought before its person", () => {
  it.each([
    ["seven days before its date", "2026-11-21T10:00:00Z", "2026-12-13T08:00:00.000Z"],
    ["one day before", "2026-12-13T08:00:00Z", "2026-12-19T08:00:00.000Z"],
    ["a week after", "2026-12-19T08:00:00Z", "2026-12-27T08:00:00.000Z"],
    ["and each week after that", "2026-12-27T08:00:00Z", "2027-01-03T08:00:00.000Z"],
    ["where its date is long past", "2027-03-01T09:00:00Z", "2027-03-07T08:00:00.000Z"],
  ])("%s", (_when, now, then) => {
    expect(next(now)).toBe(then);
  });
});
