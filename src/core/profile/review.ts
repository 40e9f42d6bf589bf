import { days, isoDay, type Millis, morningOf } from "../clock";
import type { Enrolment } from "../enrolment/enrolment";
import type { ToDecide } from "../follow-ups/to-decide";

/** Our own business profile, to be looked through and kept current where Microsoft has it, by any Global admin (R187). */
export interface ProfileReview extends Omit<ToDecide, "assignedTo"> {
  state: "open" | "ended";
  profile: Enrolment["id"];
  /** Whose profile it is. */
  name: string;
}

/** A reseller has one profile, and so it has one id. */
export const profileReviewId = "business-profile";

/** After so many days it is looked through again. */
const every = days(90);

/**
 * When it comes next: 90 days after somebody looked through it, or after the last reminder of one that nobody looked
 * through; the first time 90 days from now.
 */
export function nextProfileReview(review: ProfileReview | undefined, now: Millis): Millis {
  const since = morningOf(isoDay(review?.decided?.at ?? review?.openedAt ?? now));
  const passed = review?.state === "open" ? Math.floor((now - since) / every) : 0;
  return since + (Math.max(0, passed) + 1) * every;
}
