import type { PrivilegeEvent } from "../../../core/privileges/events";
import type { Reader } from "../../texts/reader";
import { type EventViews, servicesListed, servicesNamed } from "../history/event-view";

/** What is decided about privileges that stayed after a removal, in words. */
export const privilegeEvents: EventViews<PrivilegeEvent> = {
  "privileges.ended": {
    detail: (reader, { service }) => reader.text(`service.${service}`),
    notice: { detail: (reader, { service }) => servicesListed(reader, [service]) },
  },
  "privileges.kept": {
    detail: (reader, { service, until, reason }) =>
      reader.text(reason ? "event.detail.kept" : "event.detail.kept.unsaid", {
        service: reader.text(`service.${service}`),
        until: reader.day(until),
        reason,
      }),
    notice: {
      detail: (reader, { service }) => servicesListed(reader, [service]),
      more: (reader, { until }) => reader.text("notice.kept-until", { until: reader.day(until) }),
    },
  },
  "privileges.reopened": {
    detail: (reader, { service }) => reader.text(`service.${service}`),
    notice: { detail: (reader, { service }) => servicesListed(reader, [service]) },
  },
  "privileges.granted-again": {
    detail: (reader, { services, on }) => seenOn(reader, servicesNamed(reader, services), on),
    notice: { detail: (reader, { services }) => servicesListed(reader, services) },
  },
  "privileges.partner-recorded": {
    detail: (reader, event) => seenOn(reader, partnerHolds(reader, event), event.on),
    notice: { detail: partnerHolds },
  },
};

type PartnerRecorded = Extract<PrivilegeEvent, { type: "privileges.partner-recorded" }>;

function partnerHolds(reader: Reader, { partner, transacting, services, cspUntil }: PartnerRecorded): string {
  const named = servicesNamed(reader, services);
  if (cspUntil)
    return reader.text("privileges.detail.was-csp", { partner, services: named, day: reader.day(cspUntil) });
  return reader.text(transacting ? "privileges.detail.csp" : "privileges.detail.adviser", { partner, services: named });
}

const seenOn = (reader: Reader, what: string, day: string): string =>
  `${what} · ${reader.text("privileges.seen-on", { day: reader.day(day) })}`;
