import type { Day, Millis } from "../../core/clock";
import type { Reader } from "../texts/reader";

/** When a calendar day begins where the reader is. */
export function startOf(reader: Reader, day: Day): Millis {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // Clocks may be changed between the one moment and the other.
  return utc - aheadOf(reader, utc - aheadOf(reader, utc));
}

/** By how much the reader's clocks are ahead of UTC at this moment. */
const aheadOf = (reader: Reader, at: Millis): Millis =>
  Date.parse(`${reader.dayOf(at)}T${reader.time(at)}:00Z`) - Math.floor(at / 60_000) * 60_000;
