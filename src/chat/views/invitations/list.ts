import type { Invitation } from "../../../core/invitations/invitation";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { age, type ListRow, rowName } from "../list-rows";
import { type OpenFacts, openList } from "../open-list";
import { rowAddress, shortenedMiddle } from "../shorten";
import type { View } from "../view";

interface Facts extends OpenFacts<Invitation> {
  mayWrite: boolean;
}

/** Invitations that wait for something, newest first, each with its state and age (R17–R19). */
export function invitationsList(reader: Reader, facts: Facts): View {
  const { page, mayWrite } = facts;
  const [shown, n] = [page.rows.length, page.total];
  // A choice of those that fit some words has no other pages.
  const isCut = shown < n && !page.next && !page.previous;
  return openList(reader, "invitations", facts, (invitation) => rowOf(reader, invitation, facts), {
    mayWrite,
    ...(isCut && { count: reader.text("invitations.list.many", { shown, n }) }),
  });
}

function rowOf(reader: Reader, invitation: Invitation, { people, now }: Facts): ListRow {
  const { customerName, email } = invitation;
  const name = rowName(customerName);
  const under = shortenedMiddle(email, rowAddress);
  const last = invitation.sent ?? { by: invitation.createdBy, at: invitation.draftedAt ?? invitation.createdAt };
  const person = people.get(last.by) ?? reader.text("person.unknown");
  const state = reader.text(`invitations.list.state.${invitation.state}`);
  const since = age(reader, last.at, now);
  const spoken = reader.text("invitations.list.row.spoken", { name, email: under, state, age: since, person });
  return {
    name,
    under,
    state,
    exception: "",
    detail: `${since} · ${person}`,
    spoken: accessibleName(reader, spoken, [customerName, email]),
    verb: "invitation.show",
    data: { invitation: invitation.id },
  };
}
