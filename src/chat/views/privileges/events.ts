import type { PrivilegeEvent } from "../../../core/privileges/events";
import { type EventViews, servicesListed } from "../history/event-view";

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
};
