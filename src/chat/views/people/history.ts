import type { HistoryEntry } from "../../../core/history/chain";
import type { Person } from "../../../core/people/person";
import type { Reader } from "../../texts/reader";
import { byDay, spokenEntries } from "../history/days";
import { rolesHeld } from "../roles";
import { capitalised } from "../sentences";
import { type View, view } from "../view";

interface Facts {
  person: Person;
  /** Newest first. */
  entries: readonly HistoryEntry[];
  total: number;
  /** Nobody has changed it, or what it tells of, behind Rapport's back. */
  holds: boolean;
  /** There are entries before these. */
  hasEarlier: boolean;
}

/** What happened to a person's roles, and who did it. */
export function personHistory(reader: Reader, { person, entries, total, holds, hasEarlier }: Facts): View {
  const { id, name, upn = name, roles } = person;
  return view(reader, "people/history", {
    spoken: reader.text(holds ? "history.person.spoken" : "history.person.spoken.broken", {
      name,
      address: upn,
      n: total,
      latest: spokenEntries(reader, entries),
    }),
    whom: id,
    name,
    state: capitalised(rolesHeld(reader, roles)),
    count: reader.text("history.count", { n: total }),
    isBroken: !holds,
    holds,
    noEntries: entries.length === 0,
    days: byDay(reader, entries),
    hasEarlier,
    before: entries.at(-1)?.seq ?? 0,
  });
}
