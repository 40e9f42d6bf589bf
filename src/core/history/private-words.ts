import type { CoreEvent } from "../events";
import type { Person } from "../people/person";
import { can } from "../permissions";
import type { Queries } from "../ports";
import { neededToSee } from "../reminders/events";
import type { HistoryEntry } from "./chain";

/**
 * An entry as somebody may read it in private: what was said of a removal is for whoever asked for it and for those who
 * decide, as on its card; why a reminder was put off, for those who may see what it is of.
 */
export async function asReadBy(
  queries: Pick<Queries, "removal">,
  reader: Person,
  entry: HistoryEntry,
): Promise<HistoryEntry> {
  const { event } = entry;
  if (event.type === "reminder.put-off") return can(reader, neededToSee(event)) ? entry : withoutReason(entry);
  if (!("comment" in event) || event.comment === "") return entry;
  const isMeant = can(reader, "removals.approve") || (await queries.removal(event.removal))?.requestedBy === reader.id;
  return isMeant ? entry : { ...entry, event: { ...event, comment: "" } };
}

/** An entry without the reason that somebody wrote for a few: it is read out nowhere where others read along. */
export function withoutReason(entry: HistoryEntry): HistoryEntry {
  const { event } = entry;
  if ("comment" in event && event.comment !== "") return { ...entry, event: { ...event, comment: "" } };
  return hasReason(event) ? { ...entry, event: { ...event, reason: "" } } : entry;
}

/** An event with a reason in somebody's own words, and not one of those that we name. */
type Reasoned<Event = CoreEvent> = Event extends { reason: string }
  ? string extends Event["reason"]
    ? Event
    : never
  : never;

/** Every event that has one: whichever is new does not compile before it stands here. */
const reasoned: Readonly<Record<Reasoned["type"], true>> = {
  "privileges.kept": true,
  "enrolment.rejected": true,
  "provider.access-reviewed": true,
  "reminder.put-off": true,
};

const hasReason = (event: CoreEvent): event is Reasoned => event.type in reasoned && "reason" in event;
