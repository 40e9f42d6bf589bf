import type { RemainingPrivileges } from "../privileges/follow-up";
import type { ProfileReview } from "../profile/review";
import type { AccessReview } from "../providers/access-review";
import type { OwedNotice } from "../removals/duty/owed-notice";

/**
 * What is left to do: decide on privileges that stayed, or a provider's access to our account; give a legal notice; look
 * through our own business profile.
 */
export type FollowUp = RemainingPrivileges | AccessReview | OwedNotice | ProfileReview;

/** It is about the access of a provider to our account. */
export const isAccessReview = (followUp: FollowUp): followUp is AccessReview => "provider" in followUp;
/** It is about legal notice that is owed to a customer. */
export const isOwedNotice = (followUp: FollowUp): followUp is OwedNotice => "due" in followUp;
/** It is about our own business profile. */
export const isProfileReview = (followUp: FollowUp): followUp is ProfileReview => "profile" in followUp;
/** Somebody is asked now, or will be again: it is kept for a time only. */
export const isUndecided = ({ state }: FollowUp): boolean => state === "open" || state === "kept";
/** It is about privileges that stayed with a customer. */
export const isOfPrivileges = (followUp: FollowUp): followUp is RemainingPrivileges =>
  !isAccessReview(followUp) && !isOwedNotice(followUp) && !isProfileReview(followUp);
