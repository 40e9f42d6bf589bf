import type { Millis } from "../../../core/clock";
import type { Removal } from "../../../core/removals/removal";
import type { Reader } from "../../reader";
import { type ListRow, listLimit, listRow, namesOf, timeLeft } from "../list-rows";
import { shortenedMiddle } from "../shorten";
import { type View, view } from "../view";

interface Facts {
  /** Waiting for a decision, oldest first. */
  removals: readonly Removal[];
  people: ReadonlyMap<string, string>;
  now: Millis;
}

/** The requests that wait for a decision, with what is left of their time (B3). */
export function removalsList(reader: Reader, facts: Facts): View {
  const n = facts.removals.length;
  const rows = facts.removals.slice(0, listLimit).map((removal) => rowOf(reader, removal, facts));
  const count = reader.text("removals.list.count", { n });
  const part = reader.text("removals.list.part", { n, shown: rows.length });
  return view(reader, "removals/list", {
    spoken:
      n === 0
        ? reader.text("removals.list.spoken.none")
        : reader.text("removals.list.spoken", { n, names: namesOf(rows) }),
    count: n === 0 ? reader.text("removals.list.none") : n > rows.length ? part : count,
    hasRows: n > 0,
    rows,
  });
}

function rowOf(reader: Reader, removal: Removal, { people, now }: Facts): ListRow {
  const { customerName: name, domain } = removal;
  const person = people.get(removal.requestedBy) ?? reader.text("person.unknown");
  const expires = reader.text("removals.list.expires", { left: timeLeft(reader, removal.expiresAt, now) });
  return listRow({
    name,
    under: shortenedMiddle(domain, 28),
    state: expires,
    detail: person,
    spoken: reader.text("removals.list.row.spoken", { name, domain, expires, person }),
    verb: "removal.review",
    data: { removal: removal.id },
  });
}
