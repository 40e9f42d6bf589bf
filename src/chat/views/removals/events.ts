import { isRecorded } from "../../../core/removals/ending/done-there";
import type { RemovalEvent } from "../../../core/removals/events";
import type { NoticeDuty } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { type EventViews, servicesNamed } from "../history/event-view";
import { whyVoid } from "./standing";
import { whyStuck } from "./stuck";

/** What happens to a removal request, in words. */
export const removalEvents: EventViews<RemovalEvent> = {
  "removal.requested": {
    detail: (reader, event) => `${acceptedNotice(reader, event)} · ${dutySaid(reader, event.duty)}`,
    notice: { more: (reader) => reader.text("notice.waits") },
  },
  "removal.approved": { detail: commented },
  "removal.refused": { detail: commented },
  "removal.voided": {
    detail: whyVoid,
    notice: { detail: whyVoid },
  },
  "removal.stuck": {
    detail: (reader, event) => `${whyStuck(reader, event)} ${reader.text("fact.reference")}: ${event.reference}`,
    standsOut: true,
    notice: { detail: whyStuck, more: (reader) => reader.text("notice.stuck") },
  },
  "removal.retried": {},
  "removal.closed": { detail: commented },
  "removal.done-there": {},
  "removal.notice-given": {
    detail: (reader, { due, on }) =>
      reader.text("event.detail.notice-given", { due: reader.day(due), day: reader.day(on) }),
    notice: { detail: (reader, { on }) => reader.text("notice.given-on", { day: reader.day(on) }) },
  },
  "removal.notice-corrected": { detail: correctedDay, notice: { detail: correctedDay } },
  "removal.executed": {
    detail: (reader, event) => `${privilegesLeft(reader, event)} · ${askedAndApproved(reader, event)}`,
    standsOut: true,
    notice: {
      who: askedAndApproved,
      more: (reader, event) => [leftToDo(reader, event), stillHeld(reader, event)].filter(Boolean).join(" "),
    },
  },
};

type Executed = Extract<RemovalEvent, { type: "removal.executed" }>;

type Corrected = Extract<RemovalEvent, { type: "removal.notice-corrected" }>;

function correctedDay(reader: Reader, { due, before, on }: Corrected): string {
  const days = { due: reader.day(due), before: reader.day(before), day: reader.day(on) };
  return reader.text("event.detail.notice-corrected", days);
}

function commented(reader: Reader, { comment }: { comment: string }): string {
  return comment ? reader.text("common.quoted", { words: comment }) : "";
}

function acceptedNotice(reader: Reader, event: Extract<RemovalEvent, { type: "removal.requested" }>): string {
  const language = reader.text(`language.${event.noticeLanguage}`);
  return reader.text("event.detail.notice", { version: event.noticeVersion, language });
}

function dutySaid(reader: Reader, duty: NoticeDuty): string {
  if (!duty.required) return reader.text("event.detail.duty.no");
  return reader.text(duty.given ? "event.detail.duty.given" : "event.detail.duty.due", { day: reader.day(duty.on) });
}

/** What is only recorded here, a person still has to do in Partner Center. */
const leftToDo = (reader: Reader, event: Executed): string =>
  isRecorded(event) ? reader.text("notice.left-to-do") : "";

const stillHeld = (reader: Reader, { remaining }: Executed): string =>
  remaining.length > 0 ? reader.text("notice.still", { services: servicesNamed(reader, remaining) }) : "";

const privilegesLeft = (reader: Reader, { remaining }: Executed): string =>
  remaining.length > 0
    ? reader.text("event.detail.privileges-unchanged", { services: servicesNamed(reader, remaining) })
    : reader.text("event.detail.no-privileges-left");

function askedAndApproved(reader: Reader, { requestedBy, approvedBy }: Executed): string {
  return reader.text("event.detail.asked-approved", { requestedBy, approvedBy });
}
