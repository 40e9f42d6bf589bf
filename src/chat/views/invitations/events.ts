import type { AcceptanceEvent } from "../../../core/acceptances/events";
import type { Service } from "../../../core/customers/customer";
import type { InvitationEvent, Matched } from "../../../core/invitations/events";
import type { Reader } from "../../texts/reader";
import { type EventViews, servicesNamed } from "../history/event-view";

/** What happens to our links and to an invitation, in words. */
export const invitationEvents: EventViews<InvitationEvent> = {
  "link.set": { detail: (_reader, { url }) => URL.parse(url)?.host ?? "" },
  "invitation.drafting": {
    detail: (reader, event) =>
      [
        reader.text(`reason.${event.reason}`),
        ...(event.channel ? [reader.text(`channel.${event.channel}`)] : []),
        ...joint(reader, event),
      ].join(" · "),
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
    detail: (reader, event) =>
      [granted(reader, event.services), ...joint(reader, event), ...match(reader, event)].join(" · "),
    notice: {
      detail: (reader, { services }) => (services.length > 0 ? granted(reader, services) : ""),
      more: matchNotice,
    },
  },
};

/** Acceptances of which no invitation is known, in words. */
export const acceptanceEvents: EventViews<AcceptanceEvent> = {
  "acceptance.seen": {
    detail: (reader, event) => reader.text(`event.detail.match.${event.match}`),
    notice: { detail: (reader, event) => reader.text(`event.detail.match.${event.match}`) },
  },
  "acceptance.recorded": {
    detail: (reader, event) =>
      [granted(reader, event.services), ...joint(reader, event), ...match(reader, event)].join(" · "),
    notice: { detail: (reader, { services }) => granted(reader, services), more: matchNotice },
  },
  "acceptance.not-ours": {},
};

function match(reader: Reader, { certain, confirmedBy, listed }: Matched): string[] {
  return [
    ...(certain ? [reader.text("event.detail.match.certain")] : []),
    ...(confirmedBy === undefined ? [] : [reader.text("event.detail.match.confirmed")]),
    ...(listed ? [reader.text("event.detail.match.listed")] : []),
  ];
}

function matchNotice(reader: Reader, { certain, confirmedBy, owner }: Matched): string {
  return [
    ...(certain ? [reader.text("notice.match.certain")] : []),
    ...(confirmedBy === undefined ? [] : [reader.text("notice.match.confirmed", { person: confirmedBy })]),
    ...(owner === undefined ? [] : [reader.text("notice.owner", { name: owner })]),
  ].join(" ");
}

const joint = (reader: Reader, event: { joint?: string }): string[] =>
  event.joint ? [reader.text("event.detail.joint", { provider: event.joint })] : [];

const granted = (reader: Reader, services: Service[]): string =>
  services.length > 0
    ? reader.text("event.detail.granted", { services: servicesNamed(reader, services) })
    : reader.text("event.detail.no-grant");
