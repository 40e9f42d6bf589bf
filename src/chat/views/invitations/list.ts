import type { Millis } from "../../../core/clock";
import type { Invitation } from "../../../core/invitations/invitation";
import type { Reader } from "../../reader";
import { age, type ListRow, listLimit, listRow, namesOf } from "../list-rows";
import { shortenedMiddle } from "../shorten";
import { type View, view } from "../view";

interface Facts {
  /** Newest first. */
  invitations: readonly Invitation[];
  people: ReadonlyMap<string, string>;
  now: Millis;
  mayWrite: boolean;
}

/** Invitations that wait for something, each with its state and age (R17–R19). */
export function invitationsList(reader: Reader, facts: Facts): View {
  const { invitations, mayWrite } = facts;
  const n = invitations.length;
  const rows = invitations.slice(0, listLimit).map((invitation) => rowOf(reader, invitation, facts));
  const count = reader.text("invitations.list.count", { n });
  const part = reader.text("invitations.list.part", { n, shown: rows.length });
  return view(reader, "invitations/list", {
    spoken:
      n === 0
        ? reader.text("invitations.list.spoken.none")
        : reader.text("invitations.list.spoken", { n, names: namesOf(rows) }),
    count: n === 0 ? reader.text("invitations.list.none") : n > rows.length ? part : count,
    hasRows: n > 0,
    rows,
    mayWrite,
  });
}

function rowOf(reader: Reader, invitation: Invitation, { people, now }: Facts): ListRow {
  const { customerName: name, email } = invitation;
  const last = invitation.sent ?? { by: invitation.createdBy, at: invitation.draftedAt ?? invitation.createdAt };
  const person = people.get(last.by) ?? reader.text("person.unknown");
  const state = reader.text(`invitations.list.state.${invitation.state}`);
  const since = age(reader, last.at, now);
  return listRow({
    name,
    under: shortenedMiddle(email, 28),
    state,
    detail: `${since} · ${person}`,
    spoken: reader.text("invitations.list.row.spoken", { name, email, state, age: since, person }),
    verb: "invitation.show",
    data: { invitation: invitation.id },
  });
}
