import { profilePortalOf } from "../../../core/profile/due";
import { nextProfileReview, type ProfileReview } from "../../../core/profile/review";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { type Problem, problemLine } from "../problem";
import { putOffParts, type ReminderShown } from "../reminders/put-off";
import { sentences } from "../sentences";
import { type View, view } from "../view";

interface Facts {
  review: ProfileReview;
  tenant: Tenant;
  /** Who looked through it. */
  by?: string;
  reminder?: ReminderShown;
  problem?: Problem | undefined;
}

/** Our own business profile to be looked through where it is kept, or who did so and when it comes again (R187). */
export function profileReview(reader: Reader, { review, tenant, by = "", ...facts }: Facts): View {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const { name, decided, openedAt } = review;
  const portal = profilePortalOf(tenant) ?? "";
  const next = reader.date(nextProfileReview(review, decided?.at ?? openedAt));
  const { spokenPutOff, shown } = putOffParts(reader, facts.reminder);
  const moment = reader.moment(decided?.at ?? openedAt);
  return view(reader, "enrolment/profile-review", {
    spoken: sentences(
      decided
        ? reader.text("business-profile.kept.spoken", { name, person: by, moment, next })
        : `${reader.text("business-profile.spoken", { name, problem: spokenProblem })} ${spokenPutOff}`,
    ),
    name,
    state: reader.text(decided ? "business-profile.kept" : "business-profile.due"),
    ...problem,
    ...shown,
    facts: decided
      ? [fact(reader, "business-profile.by", by, ` · ${moment}`), fact(reader, "business-profile.next", next)]
      : [fact(reader, "business-profile.since", reader.date(openedAt))],
    step: decided ? "" : reader.text("business-profile.step"),
    isOpen: !decided,
    hasPortal: !decided && portal !== "",
    portal,
    foot: reader.text(decided ? "business-profile.foot.kept" : "business-profile.foot"),
    followUp: review.id,
    revision: review.revision,
  });
}
