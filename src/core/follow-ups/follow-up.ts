import type { RemainingPrivileges } from "../privileges/follow-up";
import type { AccessReview } from "../providers/access-review";

/** What is to be decided afterwards: privileges that stayed, or a provider's admin access to our own account. */
export type FollowUp = RemainingPrivileges | AccessReview;

/** It is about the access of a provider to our account. */
export const isAccessReview = (followUp: FollowUp): followUp is AccessReview => "provider" in followUp;
/** It is about privileges that stayed with a customer. */
export const isOfPrivileges = (followUp: FollowUp): followUp is RemainingPrivileges => !isAccessReview(followUp);
