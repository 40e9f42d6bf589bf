import type { Service } from "../../../core/customers/customer";
import type { CoreEvent, EventType } from "../../../core/events";
import type { HistoryEntry } from "../../../core/ports";
import type { NoticeDuty } from "../../../core/removals/removal";
import { unreachable } from "../../../core/unreachable";
import type { Reader } from "../../texts/reader";
import { isTextKey } from "../../texts/texts";

/** A history entry in words: who, what they did, what belongs to it, and whether it stands out. */
export interface Sentence {
  /** Name at that moment; empty when nobody did it and `text` is a statement of its own. */
  actor: string;
  text: string;
  detail: string;
  strong: boolean;
}

/** Says what happened, for every event there is (B20). */
export function sentence(reader: Reader, entry: HistoryEntry): Sentence {
  const { event, byName } = entry;
  const detail = begun(detailOf(reader, event));
  if (byName) return { actor: byName, text: reader.text(`event.${event.type}`), detail, strong: false };
  const alone = `event.${event.type}.alone`;
  if (isTextKey(alone)) return { actor: "", text: reader.text(alone), detail, strong: standsOut(event.type) };
  return { actor: reader.text("event.by-rapport"), text: reader.text(`event.${event.type}`), detail, strong: false };
}

/** A detail begins like a sentence; a host name stays as it is. */
const begun = (detail: string): string =>
  /^[\w-]+\.[\w-]+/.test(detail) ? detail : detail.charAt(0).toUpperCase() + detail.slice(1);

const standsOut = (type: EventType): boolean => type === "removal.executed" || type === "customer.privileges-revoked";

function detailOf(reader: Reader, event: CoreEvent): string {
  switch (event.type) {
    case "customer.imported":
    case "invitation.edited":
    case "invitation.discarded":
    case "notices.stopped":
      return "";
    case "customer.subscription-ended":
      return event.subscription;
    case "customer.privileges-revoked":
      return named(reader, event.services);
    case "link.set":
      return URL.parse(event.url)?.host ?? "";
    case "invitation.drafting":
      return [
        reader.text(`reason.${event.reason}`),
        reader.text(`channel.${event.channel}`),
        ...joint(reader, event),
      ].join(" · ");
    case "invitation.drafted":
    case "invitation.sent":
      return joint(reader, event).join("");
    case "invitation.accepted":
      return [granted(reader, event.services), ...joint(reader, event)].join(" · ");
    case "removal.requested":
      return `${acceptedNotice(reader, event)} · ${dutySaid(reader, event.duty)}`;
    case "removal.approved":
    case "removal.refused":
      return event.comment ? reader.text("history.quoted", { words: event.comment }) : "";
    case "removal.voided":
      return reader.text(`event.void.${event.why}`);
    case "removal.executed":
      return executed(reader, event);
    case "privileges.ended":
      return reader.text(`service.${event.service}`);
    case "privileges.kept":
      return reader.text("event.detail.kept", {
        service: reader.text(`service.${event.service}`),
        until: reader.day(event.until),
        reason: event.reason,
      });
    case "notices.subscribed":
      return reader.and(event.topics.map((topic) => reader.text(`topic.${topic}`)));
    default:
      return unreachable(event);
  }
}

const named = (reader: Reader, services: Service[]): string =>
  reader.and(services.map((service) => reader.text(`service.${service}`)));

const joint = (reader: Reader, event: { joint?: string }): string[] =>
  event.joint ? [reader.text("event.detail.joint", { provider: event.joint })] : [];

const granted = (reader: Reader, services: Service[]): string =>
  services.length > 0
    ? reader.text("event.detail.granted", { services: named(reader, services) })
    : reader.text("event.detail.no-grant");

function acceptedNotice(reader: Reader, event: Extract<CoreEvent, { type: "removal.requested" }>): string {
  const language = reader.text(`language.${event.noticeLanguage}`);
  return reader.text("event.detail.notice", { version: event.noticeVersion, language });
}

function dutySaid(reader: Reader, duty: NoticeDuty): string {
  if (!duty.required) return reader.text("event.detail.duty.no");
  return reader.text(duty.given ? "event.detail.duty.given" : "event.detail.duty.due", { day: reader.day(duty.on) });
}

function executed(reader: Reader, event: Extract<CoreEvent, { type: "removal.executed" }>): string {
  const { remaining, requestedBy, approvedBy } = event;
  const privileges =
    remaining.length > 0
      ? reader.text("event.detail.privileges-unchanged", { services: named(reader, remaining) })
      : reader.text("event.detail.no-privileges-left");
  return `${privileges} · ${reader.text("event.detail.asked-approved", { requestedBy, approvedBy })}`;
}
