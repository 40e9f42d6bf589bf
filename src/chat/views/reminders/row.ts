import type { Millis } from "../../../core/clock";
import { type PutOff, putOffNow } from "../../../core/reminders/put-off";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import type { ListRow } from "../list-rows";

/** What the rows of a list open, where that is not their thing itself. */
export interface RowsOpen {
  opens?: "reminder.putting-off" | undefined;
  /** For how long, as a line said it: what is opened has it too. */
  said?: string;
  /** Why, as a line said it. */
  reason?: string;
}

/**
 * A row of a list to choose from: it opens the form, and says so.
 *
 * @param named the names in it, which may be shortened there
 */
export function rowToPutOff(
  reader: Reader,
  row: ListRow,
  { opens, said = "", reason = "" }: RowsOpen,
  of: { about: "follow-up" | "invitation"; id: string; named: readonly string[] },
): ListRow {
  if (!opens) return row;
  const { about, id, named } = of;
  const seen = [row.name, row.under, row.exception, row.state, row.detail].filter(Boolean).join(", ");
  const spoken = accessibleName(reader, reader.text("reminders.row.spoken", { seen }), [...named]);
  return { ...row, spoken, verb: opens, data: { about, id, ...(said && { said }), ...(reason && { reason }) } };
}

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
