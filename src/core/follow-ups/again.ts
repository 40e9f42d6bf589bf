import { type Millis, morningOf } from "../clock";
import type { Effect } from "../effects";
import type { CoreEvent } from "../events";
import type { RemainingPrivileges } from "../privileges/follow-up";
import type { ProfileReview } from "../profile/review";
import type { AccessReview } from "../providers/access-review";
import { type FollowUp, isAccessReview, isOwedNotice, isProfileReview } from "./follow-up";

/** Eight in the morning, UTC, of the day until which something was kept: then it is to be decided again. */
export function againOn({ id, decided }: FollowUp): Effect[] {
  if (!decided?.until) return [];
  const dueAt = morningOf(decided.until);
  return [{ kind: "remind", key: `again:follow-up:${id}:${dueAt}`, subject: { kind: "follow-up", id }, dueAt }];
}

/** Every message that shows it is to tell how it stands. */
export const refreshed = ({ id, state, openedAt }: FollowUp): Effect => ({
  kind: "refresh-cards",
  key: `follow-up:${id}:${state}:${openedAt}`,
  subject: { kind: "follow-up", id },
});

/** What was kept until now, open again; `undefined` for what was not, or not yet. */
export function openedAgain(followUp: FollowUp, now: Millis): RemainingPrivileges | AccessReview | undefined {
  if (isOwedNotice(followUp) || isProfileReview(followUp)) return undefined;
  const { decided, putOff: _, ...undecided } = followUp;
  if (followUp.state !== "kept" || !decided?.until || now < morningOf(decided.until)) return undefined;
  return { ...undecided, state: "open", openedAt: now };
}

/** What the history says of it. */
export function openedAgainEvent(followUp: RemainingPrivileges | AccessReview | ProfileReview): CoreEvent {
  if (isProfileReview(followUp))
    return { type: "enrolment.profile-due", enrolment: followUp.profile, name: followUp.name };
  if (isAccessReview(followUp))
    return { type: "provider.access-reopened", provider: followUp.provider, name: followUp.providerName };
  const { customer, customerName: name, service } = followUp;
  return { type: "privileges.reopened", customer, name, service };
}
