import type { Millis } from "../../../core/clock";
import { type PutOff, putOffNow } from "../../../core/reminders/put-off";
import type { Reader } from "../../texts/reader";
import type { ListRow } from "../list-rows";

/** A row that says, where it is so, that nobody is reminded of its thing for now. */
export function putOffRow(
  reader: Reader,
  row: ListRow,
  { putOff: known, now, of }: { putOff?: PutOff | undefined; now: Millis; of: "follow-up" | "invitation" },
): ListRow {
  const putOff = known && putOffNow({ putOff: known }, now);
  if (!putOff) return row;
  const text = of === "invitation" ? "reminders.row.invitation" : "reminders.row";
  const until = reader.text(text, { day: reader.day(putOff.until) });
  const detail = [row.detail, until].filter(Boolean).join(" · ");
  return { ...row, detail, hasDetail: true, spoken: `${row.spoken}, ${until}` };
}
