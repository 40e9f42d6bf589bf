import type { Day, Millis } from "../../../core/clock";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { asOf } from "../customers/as-of";
import { age, type ListRow, rowName } from "../list-rows";
import { dueSaid } from "../removals/duty/due";
import { type View, view } from "../view";

/** What there is of one kind. */
export interface Waiting {
  total: number;
  /** There are more than were counted. */
  more: boolean;
  /** The first of them. */
  names: readonly string[];
  /** Since when the oldest waits, where that is known. */
  since?: Millis;
  /** The day by which the first of them is due. */
  due?: Day;
}

/** The kinds of which the board tells. */
type LineName =
  | "approvals"
  | "stuck"
  | "privileges"
  | "notices"
  | "acceptances"
  | "access"
  | "providers"
  | "invitations"
  | "lost"
  | "gaps"
  | "unlisted"
  | "enrolment"
  | "profile";

export interface BoardLine {
  name: LineName;
  group: "decide" | "follow";
  waiting: Waiting;
  /** Its list. */
  opens: Pick<ListRow, "verb" | "data">;
}

interface Facts {
  person: string;
  now: Millis;
  lines: readonly BoardLine[];
}

/** How many wait of each kind that is for this person; a press opens their list (B24). */
export function boardCard(reader: Reader, { person, now, lines }: Facts): View {
  const waiting = lines.filter((line) => line.waiting.total > 0);
  const summary = waiting.map(({ name, waiting }) =>
    reader.text("board.spoken.line", {
      title: reader.text(`board.line.${name}`, { n: waiting.total }),
      n: numberOf(reader, waiting),
    }),
  );
  const rowsOf = (group: BoardLine["group"]) =>
    lines.filter((line) => line.group === group).map((line) => rowOf(reader, line, now));
  const decide = rowsOf("decide");
  const follow = rowsOf("follow");
  const isEmpty = waiting.length === 0;
  return view(reader, "board/board", {
    spoken: isEmpty
      ? reader.text("board.spoken.none")
      : reader.text("board.spoken", { time: reader.time(now), lines: summary.join(", ") }),
    who: reader.text("board.for", { person, day: reader.longDate(now) }),
    isEmpty,
    decide,
    hasDecide: decide.length > 0,
    follow,
    hasFollow: follow.length > 0,
    ...asOf(reader, [], now),
  });
}

function rowOf(reader: Reader, { name, waiting, opens }: BoardLine, now: Millis) {
  const title = reader.text(`board.line.${name}`, { n: waiting.total });
  const detail = detailOf(reader, waiting, now);
  const n = numberOf(reader, waiting);
  const isThere = waiting.total > 0;
  return {
    n,
    title,
    detail,
    isThere,
    isNone: !isThere,
    spoken: accessibleName(reader, reader.text("board.row.spoken", { title, n, detail }), waiting.names),
    verb: opens.verb,
    data: { ...opens.data, way: { verb: "board.open", data: {} } },
  };
}

const numberOf = (reader: Reader, { total, more }: Waiting): string =>
  more ? reader.text("board.more", { n: total }) : reader.number(total);

function detailOf(reader: Reader, { total, names, since, due }: Waiting, now: Millis): string {
  if (total === 0) return reader.text("board.none");
  const said = [...new Set(names)].map(rowName).join(", ") + (total > names.length ? "…" : "");
  if (due) {
    const day = dueSaid(reader, due, now);
    return [said, day.late, day.due].filter(Boolean).join(", ");
  }
  if (since === undefined) return said;
  return reader.text("board.detail", { names: said, n: total, age: age(reader, since, now) });
}
