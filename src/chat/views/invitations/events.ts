import type { Service } from "../../../core/customers/customer";
import type { InvitationEvent } from "../../../core/invitations/events";
import type { Reader } from "../../texts/reader";
import { type EventViews, servicesNamed } from "../history/event-view";

/** What happens to our links and to an invitation, in words. */
export const invitationEvents: EventViews<InvitationEvent> = {
  "link.set": { detail: (_reader, { url }) => URL.parse(url)?.host ?? "" },
  "invitation.drafting": {
    detail: (reader, event) =>
      [reader.text(`reason.${event.reason}`), reader.text(`channel.${event.channel}`), ...joint(reader, event)].join(
        " · ",
      ),
  },
  "invitation.edited": {},
  "invitation.drafted": { detail: (reader, event) => joint(reader, event).join("") },
  "invitation.sent": {
    detail: (reader, event) => joint(reader, event).join(""),
    notice: { detail: (reader, event) => joint(reader, event).join("") },
  },
  "invitation.not-sent": {},
  "invitation.page-closed": {},
  "invitation.discarded": {},
  "invitation.accepted": {
    detail: (reader, event) => [granted(reader, event.services), ...joint(reader, event)].join(" · "),
    notice: { detail: (reader, { services }) => (services.length > 0 ? granted(reader, services) : "") },
  },
};

const joint = (reader: Reader, event: { joint?: string }): string[] =>
  event.joint ? [reader.text("event.detail.joint", { provider: event.joint })] : [];

const granted = (reader: Reader, services: Service[]): string =>
  services.length > 0
    ? reader.text("event.detail.granted", { services: servicesNamed(reader, services) })
    : reader.text("event.detail.no-grant");
