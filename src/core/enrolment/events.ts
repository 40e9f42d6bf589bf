import type { TopicsOf } from "../notices/topics";
import type { Enrolment, EnrolmentPath, Part, Verification } from "./enrolment";

/** Whose enrolment it is: the organisation's name. */
interface About {
  enrolment: Enrolment["id"];
  name: string;
}

/** What happens on the way into the programme: one for each state that is reached, and what is filled in between. */
export type EnrolmentEvent =
  | ({ type: "enrolment.preparing"; path: EnrolmentPath } & About)
  | ({ type: "enrolment.filled-in"; part: Part } & About)
  | ({ type: "enrolment.profile-added"; partnerId: string } & About)
  | ({ type: "enrolment.submitted" } & About)
  | ({ type: "enrolment.confirmed"; what: Verification } & About)
  | ({ type: "enrolment.contact-verified" } & About)
  | ({ type: "enrolment.in-review" } & About)
  | ({ type: "enrolment.active" } & About)
  | ({ type: "enrolment.rejected"; reason: string } & About)
  /** Our business profile is to be looked through (R187). */
  | ({ type: "enrolment.profile-due" } & About)
  | ({ type: "enrolment.profile-kept" } & About);

export const enrolmentTopics: TopicsOf<EnrolmentEvent> = {
  "enrolment.preparing": "account",
  "enrolment.filled-in": undefined,
  "enrolment.profile-added": undefined,
  "enrolment.submitted": "account",
  "enrolment.confirmed": undefined,
  "enrolment.contact-verified": "account",
  "enrolment.in-review": "account",
  "enrolment.active": "account",
  "enrolment.rejected": "account",
  "enrolment.profile-due": undefined,
  "enrolment.profile-kept": "account",
};

/** An event without whose enrolment it is. */
export type Happened = EnrolmentEvent extends infer Each
  ? Each extends EnrolmentEvent
    ? Omit<Each, keyof About>
    : never
  : never;
