import type { CustomerId } from "../../../core/customers/customer";
import { type FollowUp, isAccessReview, isOwedNotice, isProfileReview } from "../../../core/follow-ups/follow-up";
import type { FollowUpsAbout } from "../../../core/open-items";
import type { PersonId } from "../../../core/people/person";
import type { ProfileReview } from "../../../core/profile/review";
import type { AccessReview } from "../../../core/providers/access-review";
import { isInvitation, type Remindable } from "../../../core/reminders/remindable";
import type { OwedNotice } from "../../../core/removals/duty/owed-notice";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { invitationRow } from "../invitations/list";
import { age, type ListRow, listRow, rowName } from "../list-rows";
import { type OpenFacts, openList } from "../open-list";
import { putOffRow, type RowsOpen, rowToPutOff } from "../reminders/row";
import { dueSaid } from "../removals/duty/due";
import type { View } from "../view";

type People = Pick<OpenFacts<FollowUp>, "people" | "now"> & Pick<ListFacts<FollowUp>, "givenOn">;

interface ListFacts<Item> extends OpenFacts<Item>, RowsOpen {
  /** The list holds those of this customer only. */
  customer?: CustomerId | undefined;
  /** The list holds those of this person only. */
  to?: PersonId | undefined;
  /** The list holds only those about this. */
  about?: FollowUpsAbout | undefined;
  /** Invitations that nobody answered can be chosen as well, in their own list. */
  hasInvitations?: boolean | undefined;
  /** The list holds only those whose reminder is put off. */
  isPutOff?: boolean;
  /** When legal notice was given, as a line said it: the form has it that its row opens. */
  givenOn?: string;
}

/**
 * What is to be decided afterwards, oldest first, with its age: privileges that stayed (B6), a provider's access (R166).
 * Where something is to be chosen of which people are reminded, invitations may stand beside it.
 */
export function followUpsList(reader: Reader, facts: ListFacts<Remindable>): View {
  const { people, now, opens, said = "", reason = "", hasInvitations = false, isPutOff = false } = facts;
  const { customer = "", about = "", to = "", givenOn = "" } = facts;
  const here = { customer, about, to, opens: opens ?? "", said, reason, givenOn, isPutOff };
  const row = (item: Remindable): ListRow => {
    if (isInvitation(item)) return invitationRow(reader, item, { people, now, opens, said, reason });
    const shown = putOffRow(reader, rowOf(reader, item, facts), { putOff: item.putOff, now, of: "follow-up" });
    return rowToPutOff(reader, shown, facts, { about: "follow-up", id: item.id, named: [followUpName(item)] });
  };
  const name = to && (people.get(to) ?? reader.text("person.unknown"));
  const n = facts.page.total;
  const count = name && reader.text("privileges.list.of", { n, name });
  const ofPerson = { ...(count && { count }), ...(count && n === 0 && { spoken: count }) };
  return openList(reader, "privileges", facts, row, { here, hasInvitations, ...here, ...ofPerson });
}

/** What a follow-up is to decide: the privileges of a service, or a matter of its own. */
export function followUpKind(reader: Reader, followUp: FollowUp): string {
  if (isAccessReview(followUp)) return reader.text("provider.review.row.under");
  if (isOwedNotice(followUp)) return reader.text("removals.owed.row.under");
  if (isProfileReview(followUp)) return reader.text("business-profile.row.under");
  return reader.text(`service.${followUp.service}`);
}

/** Whom a follow-up is about. */
export function followUpName(followUp: FollowUp): string {
  if (isProfileReview(followUp)) return followUp.name;
  return isAccessReview(followUp) ? followUp.providerName : followUp.customerName;
}

function rowOf(reader: Reader, followUp: FollowUp, facts: People): ListRow {
  if (isAccessReview(followUp)) return reviewRow(reader, followUp, facts);
  if (isOwedNotice(followUp)) return noticeRow(reader, followUp, facts);
  if (isProfileReview(followUp)) return profileRow(reader, followUp, facts);
  const { people, now } = facts;
  const name = rowName(followUp.customerName);
  const service = reader.text(`service.${followUp.service}`);
  const person = people.get(followUp.assignedTo) ?? reader.text("person.unknown");
  const since = age(reader, followUp.openedAt, now);
  const spoken = reader.text("privileges.list.row.spoken", { name, service, age: since, person });
  return listRow({
    name,
    under: followUpKind(reader, followUp),
    state: since,
    detail: person,
    spoken: accessibleName(reader, spoken, [followUp.customerName]),
    verb: "privileges.open",
    data: { followUp: followUp.id },
  });
}

function reviewRow(reader: Reader, review: AccessReview, { people, now }: People): ListRow {
  const name = rowName(review.providerName);
  const person = people.get(review.assignedTo) ?? reader.text("person.unknown");
  const since = age(reader, review.openedAt, now);
  const spoken = reader.text("provider.review.row.spoken", { name, age: since, person });
  return listRow({
    name,
    under: followUpKind(reader, review),
    state: since,
    detail: person,
    spoken: accessibleName(reader, spoken, [review.providerName]),
    verb: "provider.review",
    data: { review: review.id },
  });
}

function noticeRow(reader: Reader, notice: OwedNotice, { people, now, givenOn }: People): ListRow {
  const name = rowName(notice.customerName);
  const person = people.get(notice.assignedTo) ?? reader.text("person.unknown");
  const { due, late: exception } = dueSaid(reader, notice.due, now);
  const spoken = reader.text("removals.owed.row.spoken", {
    name,
    due: [exception, due].filter(Boolean).join(", "),
    person,
  });
  return listRow({
    name,
    under: followUpKind(reader, notice),
    exception,
    state: due,
    detail: person,
    spoken: accessibleName(reader, spoken, [notice.customerName]),
    verb: "privileges.open",
    data: { followUp: notice.id, ...(givenOn && { givenOn }) },
  });
}

function profileRow(reader: Reader, review: ProfileReview, { now }: People): ListRow {
  const name = rowName(review.name);
  const since = age(reader, review.openedAt, now);
  return listRow({
    name,
    under: followUpKind(reader, review),
    state: since,
    spoken: accessibleName(reader, reader.text("business-profile.row.spoken", { name, age: since }), [review.name]),
    verb: "privileges.open",
    data: { followUp: review.id },
  });
}
