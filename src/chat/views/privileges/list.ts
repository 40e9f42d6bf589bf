import type { Millis } from "../../../core/clock";
import type { FollowUp } from "../../../core/privileges/follow-up";
import type { Reader } from "../../reader";
import { age, type ListRow, listLimit, listRow, namesOf } from "../list-rows";
import { type View, view } from "../view";

interface Facts {
  /** Open ones, oldest first. */
  followUps: readonly FollowUp[];
  people: ReadonlyMap<string, string>;
  now: Millis;
}

/** Privileges that stayed after removals and wait for a decision, with their age (B6). */
export function followUpsList(reader: Reader, facts: Facts): View {
  const n = facts.followUps.length;
  const rows = facts.followUps.slice(0, listLimit).map((followUp) => rowOf(reader, followUp, facts));
  const count = reader.text("privileges.list.count", { n });
  const part = reader.text("privileges.list.part", { n, shown: rows.length });
  return view(reader, "privileges/list", {
    spoken:
      n === 0
        ? reader.text("privileges.list.spoken.none")
        : reader.text("privileges.list.spoken", { n, names: namesOf(rows) }),
    count: n === 0 ? reader.text("privileges.list.none") : n > rows.length ? part : count,
    hasRows: n > 0,
    rows,
  });
}

function rowOf(reader: Reader, followUp: FollowUp, { people, now }: Facts): ListRow {
  const name = followUp.customerName;
  const service = reader.text(`service.${followUp.service}`);
  const person = people.get(followUp.assignedTo) ?? reader.text("person.unknown");
  const since = age(reader, followUp.openedAt, now);
  return listRow({
    name,
    under: service,
    state: reader.text("privileges.list.state"),
    detail: `${since} · ${person}`,
    spoken: reader.text("privileges.list.row.spoken", { name, service, age: since, person }),
    verb: "privileges.open",
    data: { followUp: followUp.id },
  });
}
