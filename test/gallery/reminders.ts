import { profileReview } from "../../src/chat/views/enrolment/profile-review";
import { invitationsList } from "../../src/chat/views/invitations/list";
import { invitationStatus } from "../../src/chat/views/invitations/status";
import { followUpCard } from "../../src/chat/views/privileges/follow-up";
import { followUpsList } from "../../src/chat/views/privileges/list";
import { reviewForm } from "../../src/chat/views/providers/review";
import { problemOf } from "../../src/chat/views/refusals/refusal-views";
import { notPutOff, putOffForm } from "../../src/chat/views/reminders/put-off";
import { owedNotice } from "../../src/chat/views/removals/duty/owed-notice";
import { days } from "../../src/core/clock";
import type { FollowUp } from "../../src/core/follow-ups/follow-up";
import type { Invitation } from "../../src/core/invitations/invitation";
import type { AccessReview } from "../../src/core/providers/access-review";
import { type Period, periodsBefore, putOffUntil } from "../../src/core/reminders/put-off";
import { anOwedNotice, aProfileReview } from "../support/builders";
import { followUp, invitation, now } from "../support/samples";
import { marco, proseware } from "../support/world";
import { about, type Cards, type Cast, pageOf, specimensFrom, usual } from "./cast";

const fits = (due?: string) => periodsBefore(due, now).map((period) => ({ period, until: putOffUntil(period, now) }));

/** Cards about reminders that are put off. */
export function reminderCards({ customer, words, person }: Cast = usual): Cards {
  const putOff = { by: marco.id, at: now - days(1), until: "2026-12-04", reason: words };
  const reminder = { putOff, by: person, may: true, isFree: true };
  const open = { ...about(customer, followUp), openedAt: now - days(6), putOff };
  const notice = anOwedNotice("n", { customer: customer.id, customerName: customer.name, due: "2026-12-20", putOff });
  const review: AccessReview = {
    id: "access-fabrikam",
    provider: "fabrikam",
    providerName: customer.name,
    grantedAt: now - days(3),
    openedAt: now - days(3),
    assignedTo: marco.id,
    state: "open",
    putOff,
    revision: 1,
  };
  const form = {
    about: "follow-up",
    id: open.id,
    revision: 1,
    name: customer.name,
    reminder: notPutOff,
    periods: fits(),
    typed: { period: 7 as Period, why: "" },
  } as const;
  const decided = { mayDecide: true, mayCorrect: false, assignedTo: person, reminder };
  const resumed = { ...decided, reminder: { ...reminder, resumesFirst: true } };
  const unanswered: Invitation = { ...invitation, state: "sent", sent: { by: marco.id, at: now - days(9) }, putOff };
  const chosen = { ...pageOf([about(customer, unanswered)]), mayWrite: true, narrowed: { sent: true } };
  return {
    "reminders/put-off": (reader) => putOffForm(reader, form),
    "reminders/put-off of a notice, refused": (reader) =>
      putOffForm(reader, {
        ...form,
        periods: fits("2026-12-20"),
        due: "2026-12-20",
        reminder,
        typed: { period: 90, why: words },
        problem: problemOf(reader, { kind: "put-off-past-due", due: "2026-12-20", wanted: "2027-02-19" }),
      }),
    "reminders/put-off not possible": (reader) =>
      putOffForm(reader, { ...form, periods: fits("2026-11-24"), due: "2026-11-24" }),
    "reminders/put-off of an invitation": (reader) => putOffForm(reader, { ...form, about: "invitation" }),
    "privileges/follow-up put off": (reader) =>
      followUpCard(reader, { ...decided, followUp: open, tenantShort: proseware.shortName }),
    "privileges/follow-up put off, where others read along": (reader) =>
      followUpCard(reader, {
        ...decided,
        followUp: open,
        tenantShort: proseware.shortName,
        reminder: { ...reminder, shared: true },
      }),
    "removals/owed-notice put off": (reader) => owedNotice(reader, { ...decided, notice, today: "2026-11-21" }),
    "providers/review put off": (reader) => reviewForm(reader, { ...decided, review, tenant: proseware }),
    "enrolment/profile-review put off": (reader) =>
      profileReview(reader, { reminder, review: aProfileReview({ openedAt: now, putOff }), tenant: proseware }),
    "privileges/follow-up to resume": (reader) =>
      followUpCard(reader, { ...resumed, followUp: open, tenantShort: proseware.shortName }),
    "removals/owed-notice to resume": (reader) => owedNotice(reader, { ...resumed, notice, today: "2026-11-21" }),
    "providers/review to resume": (reader) => reviewForm(reader, { ...resumed, review, tenant: proseware }),
    "enrolment/profile-review to resume": (reader) =>
      profileReview(reader, { ...resumed, review: aProfileReview({ openedAt: now, putOff }), tenant: proseware }),
    "invitations/status put off": (reader) =>
      invitationStatus(reader, {
        invitation: about(customer, {
          ...invitation,
          state: "sent",
          sent: { by: marco.id, at: now - days(9) },
          putOff,
        }),
        by: person,
        sentBy: person,
        isPageOpen: true,
        may: { write: true, closePage: true },
        reminder,
      }),
    "privileges/list put off": (reader) => followUpsList(reader, pageOf<FollowUp>([open, notice])),
    "privileges/list to choose from": (reader) =>
      followUpsList(reader, { ...pageOf<FollowUp>([open, notice]), opens: "reminder.putting-off" }),
    "invitations/list to choose from": (reader) =>
      invitationsList(reader, { ...chosen, opens: "reminder.putting-off" }),
    "invitations/list put off": (reader) =>
      invitationsList(reader, { ...chosen, narrowed: { sent: true, isPutOff: true } }),
  };
}

export const reminderSpecimens = specimensFrom(reminderCards());
