import { refreshed } from "../follow-ups/again";
import { decideFollowUp, type SeenFollowUp } from "../follow-ups/decide";
import { isProfileReview } from "../follow-ups/follow-up";
import { profileReminder } from "../notices/remind";
import { byActor } from "../people/actor";
import type { Person } from "../people/person";
import type { Deps, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result } from "../result";
import { hasProfileToKeep } from "./due";
import { type ProfileReview, profileReviewId } from "./review";

const rule = { needs: "profile.keep", is: isProfileReview, wanted: "ended" } as const;

/** Records that somebody has looked through our business profile; it comes again 90 days later (R187). */
export const profileLookedThrough = (
  { clock }: Pick<Deps, "clock">,
  store: TenantStore,
  actor: Person,
  seen: SeenFollowUp,
): Promise<Result<ProfileReview, Refusal>> =>
  decideFollowUp(store, actor, seen, rule, async (review) => {
    const at = clock.now();
    const ended: ProfileReview = { ...review, state: "ended", decided: { by: actor.id, at } };
    const event = byActor(actor, { type: "enrolment.profile-kept", enrolment: review.profile, name: review.name });
    const effects = [refreshed(ended), profileReminder(ended, at)];
    return { answer: ok(ended), followUps: [ended], events: [event], effects };
  });

/** Sees that the next reminder of our business profile is under way, once, however often it is called (R187). */
export const scheduleProfileReview = ({ clock }: Pick<Deps, "clock">, store: TenantStore): Promise<void> =>
  store.change<void>(async (queries) => {
    const found = await queries.followUp(profileReviewId);
    const review = found && isProfileReview(found) ? found : undefined;
    return {
      answer: undefined,
      effects: (await hasProfileToKeep(queries)) ? [profileReminder(review, clock.now())] : [],
    };
  });
