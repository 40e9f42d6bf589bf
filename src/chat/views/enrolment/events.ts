import type { EnrolmentEvent } from "../../../core/enrolment/events";
import type { EventViews } from "../history/event-view";

/** What happens on the way into the programme, in words. */
export const enrolmentEvents: EventViews<EnrolmentEvent> = {
  "enrolment.preparing": { detail: (reader, { path }) => reader.text(`event.detail.enrolment.path.${path}`) },
  "enrolment.filled-in": { detail: (reader, { part }) => reader.text(`enrolment.change.${part}`) },
  "enrolment.profile-added": { detail: (_reader, { partnerId }) => partnerId },
  "enrolment.submitted": {},
  "enrolment.confirmed": { detail: (reader, { what }) => reader.text(`enrolment.verification.${what}`) },
  "enrolment.contact-verified": {},
  "enrolment.in-review": {},
  "enrolment.active": {},
  "enrolment.profile-due": {},
  "enrolment.profile-kept": {},
  "enrolment.rejected": { detail: (_reader, { reason }) => reason },
};
