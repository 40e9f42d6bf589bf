import type { Permission } from "../permissions";
import { type FollowUp, isAccessReview, isOwedNotice, isProfileReview } from "./follow-up";

/** What it takes to see what a follow-up is about, and to decide it. */
export function neededFor(followUp: FollowUp): { read: Permission; decide: Permission } {
  if (isProfileReview(followUp)) return { read: "profile.keep", decide: "profile.keep" };
  if (isAccessReview(followUp)) return { read: "providers.read", decide: "providers.authorise" };
  return { read: "customers.read", decide: isOwedNotice(followUp) ? "removals.request" : "privileges.decide" };
}
