import { type Day, daysAfter, type Millis } from "../../../../core/clock";
import type { Reader } from "../../../texts/reader";

/** By when a legal notice is due, and how late it is, where it is. */
export function dueSaid(reader: Reader, due: Day, now: Millis): { due: string; late: string } {
  const late = daysAfter(due, reader.dayOf(now));
  return {
    due: reader.text("removals.owed.row.due", { day: reader.day(due) }),
    late: late > 0 ? reader.text("removals.owed.row.late", { n: late }) : "",
  };
}
