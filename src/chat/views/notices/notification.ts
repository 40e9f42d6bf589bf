import type { Service } from "../../../core/customers/customer";
import type { CoreEvent } from "../../../core/events";
import type { Topic } from "../../../core/notices/topics";
import type { HistoryEntry } from "../../../core/ports";
import type { Reader } from "../../texts/reader";
import { isTextKey } from "../../texts/texts";
import { sentence } from "../history/sentences";
import { type View, view } from "../view";

/**
 * What a channel hears of an event: subject, what happened, who and when. Reasons and comments stay out of it, since
 * everybody in the channel reads it (card design 8).
 */
export function notification(reader: Reader, { entry, topic }: { entry: HistoryEntry; topic: Topic }): View {
  const { event } = entry;
  const name = "name" in event ? event.name : "";
  const customer = "customer" in event ? event.customer : undefined;
  const headline = headlineOf(reader, entry);
  const who = whoOf(reader, entry);
  const moment = reader.text("notice.by", { moment: reader.moment(entry.at) });
  const detail = detailOf(reader, event);
  const more = moreOf(reader, event);
  return view(reader, "notices/notification", {
    spoken: reader.text("notice.spoken", {
      headline,
      name,
      who,
      moment,
      more: [detail, more].filter(Boolean).join(" "),
    }),
    summary: `${headline}: ${name}`,
    kind: reader.text(`notice.kind.${topic}`),
    name,
    headline,
    who,
    moment,
    detail,
    hasDetail: detail !== "",
    more,
    hasMore: more !== "",
    hasCustomer: customer !== undefined,
    customer: customer ?? "",
  });
}

/** Events that are not announced have no headline; should one come, its history sentence says it. */
function headlineOf(reader: Reader, entry: HistoryEntry): string {
  const key = `headline.${entry.event.type}`;
  if (isTextKey(key)) return reader.text(key);
  const { actor, text } = sentence(reader, entry);
  return `${actor}${text}`;
}

function whoOf(reader: Reader, { event, byName }: HistoryEntry): string {
  if (event.type !== "removal.executed") return byName || reader.text("notice.by-rapport");
  const { requestedBy, approvedBy } = event;
  const said = reader.text("event.detail.asked-approved", { requestedBy, approvedBy });
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function detailOf(reader: Reader, event: CoreEvent): string {
  const named = (services: Service[]) => reader.and(services.map((service) => reader.text(`service.${service}`)));
  const listed = (services: Service[]) =>
    reader.text("notice.services", { n: services.length, services: named(services) });
  switch (event.type) {
    case "removal.voided":
      return capitalised(reader.text(`event.void.${event.why}`));
    case "customer.privileges-revoked":
      return listed(event.services);
    case "invitation.accepted":
      return event.services.length > 0 ? reader.text("event.detail.granted", { services: named(event.services) }) : "";
    case "invitation.sent":
      return event.joint ? capitalised(reader.text("event.detail.joint", { provider: event.joint })) : "";
    case "privileges.ended":
    case "privileges.kept":
      return listed([event.service]);
    default:
      return "";
  }
}

/** What there is to do or to remember after it. */
function moreOf(reader: Reader, event: CoreEvent): string {
  switch (event.type) {
    case "removal.requested":
      return reader.text("notice.waits");
    case "removal.executed":
      return event.remaining.length > 0
        ? reader.text("notice.still", {
            services: reader.and(event.remaining.map((service) => reader.text(`service.${service}`))),
          })
        : "";
    case "customer.privileges-revoked":
      return reader.text("notice.responsible");
    case "privileges.kept":
      return reader.text("notice.kept-until", { until: reader.day(event.until) });
    default:
      return "";
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
