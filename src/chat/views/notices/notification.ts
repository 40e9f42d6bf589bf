import type { HistoryEntry } from "../../../core/history/chain";
import type { Topic } from "../../../core/notices/topics";
import type { Reader } from "../../texts/reader";
import { isTextKey } from "../../texts/texts";
import { eventView } from "../history/event-views";
import { sentence } from "../history/sentences";
import { capitalised } from "../sentences";
import { type View, view } from "../view";

/**
 * What a channel hears of an event: subject, what happened, who and when. Reasons and comments stay out of it, since
 * everybody in the channel reads it (card design 8). One that the channel did not get says so, to those who see to it.
 */
export function notification(
  reader: Reader,
  { entry, topic, isMissed = false }: { entry: HistoryEntry; topic: Topic; isMissed?: boolean | undefined },
): View {
  const { event } = entry;
  const name = "name" in event ? event.name : "";
  const customer = "customer" in event ? event.customer : undefined;
  const person = "person" in event ? event.person : undefined;
  const provider = "provider" in event ? event.provider : undefined;
  const headline = headlineOf(reader, entry);
  const { notice } = eventView(event);
  const who = capitalised(notice?.who?.(reader, event) ?? "") || entry.byName || reader.text("notice.by-rapport");
  const moment = reader.text("notice.by", { moment: reader.moment(entry.at) });
  const detail = capitalised(notice?.detail?.(reader, event) ?? "");
  const missed = isMissed ? reader.text("notice.missed", { topic: reader.text(`topic.${topic}`) }) : "";
  const more = [missed, notice?.more?.(reader, event) ?? ""].filter(Boolean).join(" ");
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
    entry: reader.text("notice.entry", { anchor: anchorOf(entry) }),
    hasCustomer: customer !== undefined,
    customer: customer ?? "",
    hasPerson: person !== undefined,
    whom: person ?? "",
    hasProvider: provider !== undefined,
    provider: provider ?? "",
    hasEnrolment: "enrolment" in event,
  });
}

/** As much of the entry as `npm run verify -- --since` has to find again: kept in Teams, outside the database. */
const anchorOf = ({ seq, hash }: HistoryEntry): string => `${seq}:${hash.slice(0, 16)}`;

/** Events that are not announced have no headline; should one come, its history sentence says it. */
function headlineOf(reader: Reader, entry: HistoryEntry): string {
  const key = `headline.${entry.event.type}`;
  if (isTextKey(key)) return reader.text(key);
  const { actor, text } = sentence(reader, entry);
  return `${actor}${text}`;
}
