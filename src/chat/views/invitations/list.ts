import type { Day } from "../../../core/clock";
import type { Invitation } from "../../../core/invitations/invitation";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { commandLine } from "../help/command-line";
import { age, type ListRow, listRow, rowName } from "../list-rows";
import { type OpenFacts, openList } from "../open-list";
import { putOffRow, type RowsOpen, rowToPutOff } from "../reminders/row";
import { rowAddress } from "../shorten";
import type { View } from "../view";

interface Facts extends OpenFacts<Invitation>, RowsOpen {
  mayWrite: boolean;
  /** The enrolment comes first, and whoever looks may see how far that is. */
  mayEnrol?: boolean;
  /** What a row goes on with, where the list was asked for by a command; without it, the invitation is opened. */
  goesOn?: ((invitation: Invitation) => Pick<ListRow, "verb" | "data"> | undefined) | undefined;
  /** What the list is narrowed by. */
  narrowed?: {
    sent?: boolean | undefined;
    by?: string | undefined;
    isPutOff?: boolean | undefined;
    period?: { first?: Day | undefined; last: Day } | undefined;
  };
}

/** Invitations that wait for something, newest first, each with its state and age (R17–R19). */
export function invitationsList(reader: Reader, facts: Facts): View {
  const { page, mayWrite } = facts;
  const [shown, n] = [page.rows.length, page.total];
  // A choice of those that fit some words has no other pages.
  const isCut = shown < n && !page.next && !page.previous;
  const held = heldBy(reader, facts);
  const here = {
    narrowed: facts.narrowed ?? {},
    opens: facts.opens ?? "",
    said: facts.said ?? "",
    reason: facts.reason ?? "",
  };
  return openList(reader, "invitations", facts, (invitation) => invitationRow(reader, invitation, facts), {
    mayWrite,
    mayEnrol: facts.mayEnrol === true,
    // Whoever can do nothing here is led to what they can do.
    hasHelp: n === 0 && !mayWrite && !facts.mayEnrol,
    here,
    ...here,
    held,
    isNarrowed: held !== "",
    drops:
      held === "" ? [] : [commandLine(reader, { words: reader.text("invitations.list.all"), does: "", press: all })],
    ...(held !== "" && n === 0 && { count: reader.text("invitations.list.none-of") }),
    ...(isCut && { count: reader.text("invitations.list.many", { shown, n }) }),
  });
}

const all = { verb: "invitations.page", data: {} } as const;

function heldBy(reader: Reader, { narrowed = {}, people }: Facts): string {
  const { sent, by, period, isPutOff } = narrowed;
  return [
    ...(sent === undefined ? [] : [reader.text(sent ? "invitations.list.held.sent" : "invitations.list.held.unsent")]),
    ...(isPutOff ? [reader.text("invitations.list.held.put-off")] : []),
    ...(by === undefined
      ? []
      : [reader.text("invitations.list.held.by", { name: people.get(by) ?? reader.text("person.unknown") })]),
    ...(period ? [daysOf(reader, period)] : []),
  ].join(" · ");
}

function daysOf(reader: Reader, { first, last }: { first?: Day | undefined; last: Day }): string {
  if (first === undefined) return reader.text("invitations.list.held.until", { last: reader.day(last) });
  const day = reader.day(first);
  if (first === last) return reader.text("invitations.list.held.day", { day });
  return reader.text("invitations.list.held.period", { first: day, last: reader.day(last) });
}

const opened = ({ id }: Invitation) => ({ verb: "invitation.show", data: { invitation: id } }) as const;

/** An invitation as a row that opens it, or goes on with what it was looked for. */
export function invitationRow(
  reader: Reader,
  invitation: Invitation,
  facts: Pick<Facts, "people" | "now" | "goesOn" | "opens" | "said" | "reason">,
): ListRow {
  const { people, now } = facts;
  const { customerName, email } = invitation;
  const name = rowName(customerName);
  const last = invitation.sent ?? { by: invitation.createdBy, at: invitation.draftedAt ?? invitation.createdAt };
  const person = people.get(last.by) ?? reader.text("person.unknown");
  const state = reader.text(`invitations.list.state.${invitation.state}`);
  const since = age(reader, last.at, now);
  const runs = facts.goesOn?.(invitation) ?? opened(invitation);
  const isForm = runs.verb === "invitation.accepting";
  const spoken = reader.text(isForm ? "invitations.list.row.spoken.accepting" : "invitations.list.row.spoken", {
    name,
    email: rowAddress(email),
    state,
    age: since,
    person,
  });
  const row = listRow({
    name,
    under: rowAddress(email),
    state,
    detail: `${since} · ${person}`,
    spoken: accessibleName(reader, spoken, [customerName, email]),
    ...runs,
  });
  const shown = putOffRow(reader, row, { putOff: invitation.putOff, now, of: "invitation" });
  return rowToPutOff(reader, shown, facts, { about: "invitation", id: invitation.id, named: [customerName, email] });
}
