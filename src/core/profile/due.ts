import type { Millis } from "../clock";
import { clouds } from "../clouds";
import { theOne } from "../enrolment/enrolment";
import { standingOf } from "../enrolment/standing";
import type { Queries } from "../ports";
import type { Tenant } from "../tenant";
import { nextProfileReview, type ProfileReview, profileReviewId } from "./review";

/** Where our business profile is kept; nowhere in a cloud that is closed. */
export const profilePortalOf = ({ cloud }: Pick<Tenant, "cloud">): string | undefined =>
  clouds[cloud].partnerCenter ?? clouds[cloud].adminCenter;

/** Only a reseller in the programme has a profile to keep, and only in a cloud that still runs (R187). */
export const hasProfileToKeep = async (queries: Queries): Promise<boolean> =>
  profilePortalOf(queries.tenant) !== undefined && (await standingOf(queries)).state === "active";

/** It waits from now on, if its time has come. */
export async function profileReviewDue(
  queries: Queries,
  before: ProfileReview | undefined,
  now: Millis,
): Promise<ProfileReview | undefined> {
  if (before && now < nextProfileReview(before, now)) return undefined;
  if (!(await hasProfileToKeep(queries))) return undefined;
  const revision = before?.revision ?? 0;
  const { shortName: name } = queries.tenant;
  return { id: profileReviewId, profile: theOne, name, state: "open", openedAt: now, revision };
}
