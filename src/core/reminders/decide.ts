import type { Millis } from "../clock";
import type { Effect } from "../effects";
import type { RecordedEvent } from "../events";
import { decideFollowUp, type SeenFollowUp } from "../follow-ups/decide";
import { type FollowUp, isAccessReview, isOwedNotice, isProfileReview } from "../follow-ups/follow-up";
import { about } from "../invitations/about";
import type { Invitation } from "../invitations/invitation";
import { type Seen, withInvitation } from "../invitations/lifecycle";
import { nextReminder, reminderAfter } from "../notices/remind";
import { byActor } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Deps, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Reminded } from "./events";
import { lastMorning, nextMorning, type Period, type PutOff, periodsBefore, putOffNow, putOffUntil } from "./put-off";
import { dueDayOf, isInvitation, isReminded, neededToPutOff, type Remindable } from "./remindable";

/** For how long, and why. */
export interface Wish {
  period: Period;
  reason: string;
}

type Clocked = Pick<Deps, "clock">;
type Wanted = (thing: Remindable) => Result<PutOff | undefined, Refusal>;

/** Nobody is reminded of a follow-up for some time, by whoever may decide it; always to a day before it is due. */
export const putOffFollowUp = (deps: Clocked, store: TenantStore, actor: Person, seen: SeenFollowUp, wish: Wish) =>
  withFollowUp(deps, store, actor, seen, putOffBy(deps, actor, wish));

/** Reminders of a follow-up that was put off come again as usual, from now on. */
export const takeUpFollowUp = (deps: Clocked, store: TenantStore, actor: Person, seen: SeenFollowUp) =>
  withFollowUp(deps, store, actor, seen, () => ok(undefined));

/** Nobody is reminded for some time that an invitation was not answered. */
export const putOffInvitation = (deps: Clocked, store: TenantStore, actor: Person, seen: Seen, wish: Wish) =>
  withSent(deps, store, actor, seen, putOffBy(deps, actor, wish));

/** The reminder of an invitation that was put off comes again at its usual moment; where that has passed, next morning. */
export const takeUpInvitation = (deps: Clocked, store: TenantStore, actor: Person, seen: Seen) =>
  withSent(deps, store, actor, seen, () => ok(undefined));

const putOffBy =
  ({ clock }: Clocked, actor: Person, { period, reason }: Wish): Wanted =>
  (thing) => {
    const at = clock.now();
    const [due, until, said] = [dueDayOf(thing), putOffUntil(period, at), reason.trim()];
    if (due !== undefined && !periodsBefore(due, at).includes(period))
      return refused({ kind: "put-off-past-due", due, wanted: until });
    return said ? ok({ by: actor.id, at, until, reason: said }) : refused({ kind: "put-off-needs-reason" });
  };

async function withFollowUp(
  deps: Clocked,
  store: TenantStore,
  actor: Person,
  seen: SeenFollowUp,
  wanted: Wanted,
): Promise<Result<FollowUp, Refusal>> {
  // Of what kind it is never changes.
  const found = await store.followUp(seen.id);
  const needed = found ? neededToPutOff(found) : ({ needs: "privileges.decide", doing: "putting-off" } as const);
  const rule = { ...needed, is: (followUp: FollowUp): followUp is FollowUp => found?.id === followUp.id };
  return decideFollowUp(store, actor, seen, rule, async (followUp) =>
    changed(deps, actor, followUp, wanted, (saved, now) => ({
      followUps: [saved],
      effects: [
        changedCards(saved),
        saved.putOff ? reminderAfter({ kind: "follow-up", id: saved.id }, saved.putOff) : nextReminder(saved, now),
      ],
    })),
  );
}

function withSent(deps: Clocked, store: TenantStore, actor: Person, seen: Seen, wanted: Wanted) {
  const decide = async (invitation: Invitation): Promise<Change<Result<Invitation, Refusal>>> => {
    if (!isReminded(invitation)) return unchanged(refused({ kind: "nothing-to-put-off" }));
    return changed(deps, actor, invitation, wanted, (saved, now) => {
      const subject = { kind: "invitation", id: saved.id } as const;
      if (saved.putOff) return { invitations: [saved], effects: [reminderAfter(subject, saved.putOff)] };
      // It was put off until this morning: once more than before somebody is reminded, and not on the old day again.
      const ended = invitation.putOff && { ...invitation.putOff, until: lastMorning(now) };
      return {
        invitations: [{ ...saved, ...(ended && { putOff: ended }) }],
        effects: ended ? [reminderAfter(subject, { ...ended, until: nextMorning(now) })] : [],
      };
    });
  };
  return withInvitation(store, actor, seen, decide, "putting-off-invitation");
}

/** As it is wanted; the same once more changes nothing. */
function changed<Thing extends Remindable>(
  { clock }: Clocked,
  actor: Person,
  thing: Thing,
  wanted: Wanted,
  saving: (saved: Thing, now: Millis) => Omit<Change<unknown>, "answer">,
): Change<Result<Thing, Refusal>> {
  const now = clock.now();
  const outcome = wanted(thing);
  if (!outcome.ok) return unchanged(outcome);
  const [before, after] = [putOffNow(thing, now), outcome.value];
  const isSame = before?.until === after?.until && before?.reason === after?.reason && before?.by === after?.by;
  if (isSame) return unchanged(ok(thing));
  const { putOff: _, ...usual } = thing;
  // Without what it was put off until, it is the same thing.
  const saved = { ...usual, ...(after && { putOff: after }) } as Thing;
  return { answer: ok(saved), events: [eventOf(actor, thing, after)], ...saving(saved, now) };
}

const eventOf = (actor: Person, thing: Remindable, putOff: PutOff | undefined): RecordedEvent =>
  byActor(
    actor,
    putOff
      ? { type: "reminder.put-off", until: putOff.until, reason: putOff.reason, ...remindedOf(thing) }
      : { type: "reminder.taken-up", ...remindedOf(thing) },
  );

function remindedOf(thing: Remindable): Reminded {
  if (isInvitation(thing)) return about(thing);
  if (isProfileReview(thing)) return { enrolment: thing.profile, name: thing.name };
  if (isAccessReview(thing)) return { provider: thing.provider, name: thing.providerName };
  const { customer, customerName: name } = thing;
  return isOwedNotice(thing) ? { customer, name, removal: thing.removal } : { customer, name, service: thing.service };
}

/** Every message that shows it tells until when it is put off, or that it no longer is. */
const changedCards = ({ id, revision }: FollowUp): Effect => ({
  kind: "refresh-cards",
  key: `follow-up:${id}:put-off:revision:${revision}`,
  subject: { kind: "follow-up", id },
});
