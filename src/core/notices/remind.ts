import { days, type Millis, morningOf } from "../clock";
import type { Effect, Post } from "../effects";
import { openedAgain, openedAgainEvent, refreshed } from "../follow-ups/again";
import { type FollowUp, isOwedNotice, isProfileReview } from "../follow-ups/follow-up";
import { neededFor } from "../follow-ups/needed";
import type { Invitation } from "../invitations/invitation";
import { byRapport } from "../people/actor";
import type { Person, PersonId } from "../people/person";
import { can } from "../permissions";
import type { Change, Deps, Queries, TenantStore } from "../ports";
import { profileReviewDue } from "../profile/due";
import { nextProfileReview, type ProfileReview, profileReviewId } from "../profile/review";
import { type PutOff, putOffNow } from "../reminders/put-off";
import { nextReminderOf } from "../removals/duty/owed-notice";
import type { Removal } from "../removals/removal";
import { unreachable } from "../unreachable";
import type { Subject } from "./conversation";
import { unreachedOf } from "./unreached";

/** Days without an answer after which the sender of an invitation is reminded, once. */
const answerDays = 7;

/** After so long a request should have reached those who decide. */
const reachedAfterMs = 60_000;

/**
 * Told now, and again every Monday until it is decided (R94, B6), of a legal notice as its date comes near and passes: to
 * whoever has it in hand, as long as they may see it; where they may not decide it, to everybody who may. Our business
 * profile is for everybody who keeps it, every 90 days (R187).
 */
export async function remindersOf(queries: Queries, followUp: FollowUp, now: Millis): Promise<Effect[]> {
  const subject: Subject = { kind: "follow-up", id: followUp.id };
  const next = nextTimeOf(followUp, now);
  // Once until the next time, however many reminders are due at the same moment; and once after it was put off.
  const once = [followUp.openedAt, next, ...(followUp.putOff ? [followUp.putOff.until] : [])].join(":");
  return [...(await whomToTell(queries, followUp)).map(({ id }) => told(subject, id, once)), reminder(subject, next)];
}

/** The reminder on the morning of the day until which something is put off; until then nobody is told. */
export const reminderAfter = (subject: Subject, { until }: PutOff): Effect => reminder(subject, morningOf(until));

/** The next reminder of what was told of before. */
export const nextReminder = (followUp: FollowUp, now: Millis): Effect =>
  reminder({ kind: "follow-up", id: followUp.id }, nextTimeOf(followUp, now));

async function whomToTell(queries: Queries, followUp: FollowUp): Promise<Person[]> {
  const { read, decide } = neededFor(followUp);
  const assigned = isProfileReview(followUp) ? undefined : await queries.person(followUp.assignedTo);
  const others = assigned && can(assigned, decide) ? [] : (await queries.people()).filter((one) => can(one, decide));
  return [...(assigned && can(assigned, read) ? [assigned] : []), ...others];
}

function nextTimeOf(followUp: FollowUp, now: Millis): Millis {
  if (isProfileReview(followUp)) return nextProfileReview(followUp, now);
  return isOwedNotice(followUp) ? nextReminderOf(followUp, now) : nextMonday(now);
}

/** The next reminder of our business profile; the first, of one that was never looked through, is under way once (R187). */
export function profileReminder(review: ProfileReview | undefined, now: Millis): Effect {
  const next = reminder({ kind: "follow-up", id: profileReviewId }, nextProfileReview(review, now));
  return review ? next : { ...next, key: `remind:follow-up:${profileReviewId}:first` };
}

/** The reminder for an invitation that nobody answers. */
export const reminderOf = (invitation: Invitation, sentAt: Millis): Effect =>
  reminder({ kind: "invitation", id: invitation.id }, sentAt + days(answerDays));

/**
 * After a message to somebody who may decide a request could not be sent: soon it is looked at who has got it, and whoever
 * asked is told who has not. Once for a request, and once more when it is stuck; nothing for other messages.
 */
export async function watchReach(store: TenantStore, what: Post): Promise<void> {
  if (what.show !== "subject" || what.subject.kind !== "removal") return;
  const removal = await store.removal(what.subject.id);
  if (!removal || (await unreachedOf(store, removal)).length === 0) return;
  const { id, stuck, retries } = removal;
  const key = `reach:${id}${stuck ? `:stuck:${retries}` : ""}`;
  const dueAt = reachDue(removal);
  await store.change(async () => ({
    answer: undefined,
    effects: [{ kind: "remind", key, subject: what.subject, dueAt }],
  }));
}

/** When it is looked at whom a request has not reached. */
export const reachDue = ({ stuck, requestedAt }: Removal): Millis => (stuck?.since ?? requestedAt) + reachedAfterMs;

/** Brings a matter that is still open, or is again, before its person; one that is closed is left alone. */
export function remind(deps: Deps, store: TenantStore, subject: Subject): Promise<void> {
  return store.change<void>(async (queries) => ({
    answer: undefined,
    ...(await dueReminders(queries, subject, deps.clock.now())),
  }));
}

type Due = Omit<Change<void>, "answer">;

async function dueReminders(queries: Queries, subject: Subject, now: Millis): Promise<Due> {
  switch (subject.kind) {
    case "follow-up": {
      const followUp = await queries.followUp(subject.id);
      if (followUp?.state === "open") return { effects: await unlessPutOff(queries, followUp, now) };
      const again = await againOf(queries, subject.id, followUp, now);
      if (!again) return {};
      return {
        followUps: [again],
        events: [byRapport(openedAgainEvent(again))],
        effects: [refreshed(again), ...(await remindersOf(queries, again, now))],
      };
    }
    case "invitation": {
      const invitation = await queries.invitation(subject.id);
      if (invitation?.state !== "sent" || !invitation.sent) return {};
      // Taken back and sent again since: a reminder of its own is under way.
      const { by, at } = invitation.sent;
      if (now < at + days(answerDays) || putOffNow(invitation, now)) return {};
      const { putOff } = invitation;
      return {
        effects: [
          told(subject, by, putOff ? `${putOff.until}:${putOff.at}` : at),
          ...(putOff ? [over(subject, putOff)] : []),
        ],
      };
    }
    case "removal": {
      const removal = await queries.removal(subject.id);
      if (!removal || (await unreachedOf(queries, removal)).length === 0) return {};
      const what: Post = { show: "unreached", removal: removal.id };
      const reach: Subject = { kind: "reach", id: removal.id };
      // What was told before says the same as what is told now.
      const before: Effect = { kind: "refresh-cards", key: `reach:${removal.id}:${now}`, subject: reach };
      return { effects: [before, { ...told(subject, removal.requestedBy, now), what }] };
    }
    case "reach":
    case "import":
      return {}; // nobody is reminded of one
    default:
      return unreachable(subject);
  }
}

/** Nothing while it is put off; after that, messages no longer say that it is. */
async function unlessPutOff(queries: Queries, followUp: FollowUp, now: Millis): Promise<Effect[]> {
  if (putOffNow(followUp, now)) return [];
  const { id, putOff } = followUp;
  const effects = await remindersOf(queries, followUp, now);
  return putOff ? [...effects, over({ kind: "follow-up", id }, putOff)] : effects;
}

const over = (subject: Subject, { until }: PutOff): Effect => ({
  kind: "refresh-cards",
  key: `${subject.kind}:${subject.id}:put-off:${until}`,
  subject,
});

/** What is open again from now on, or for the first time. */
async function againOf(queries: Queries, id: string, followUp: FollowUp | undefined, now: Millis) {
  if (id !== profileReviewId) return followUp && openedAgain(followUp, now);
  return profileReviewDue(queries, followUp && isProfileReview(followUp) ? followUp : undefined, now);
}

const told = (subject: Subject, person: PersonId, at: Millis | string): Extract<Effect, { kind: "tell" }> => ({
  kind: "tell",
  key: `remind:${subject.kind}:${subject.id}:${at}:tell:${person}`,
  person,
  what: { show: "subject", subject },
});

const reminder = (subject: Subject, dueAt: Millis): Effect => ({
  kind: "remind",
  key: `remind:${subject.kind}:${subject.id}:${dueAt}`,
  subject,
  dueAt,
});

/** Eight in the morning, UTC, of the next Monday: the beginning of the working week in Europe. */
function nextMonday(now: Millis): Millis {
  const weekday = new Date(now).getUTCDay();
  const midnight = Math.floor(now / days(1)) * days(1);
  return midnight + days((8 - weekday) % 7 || 7) + days(1) / 3;
}
