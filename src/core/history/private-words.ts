import type { Person } from "../people/person";
import { can } from "../permissions";
import type { Queries } from "../ports";
import type { HistoryEntry } from "./chain";

/**
 * An entry as somebody may read it in private: what was said of a removal is for whoever asked for it and for those who
 * decide, as on its card.
 */
export async function asReadBy(
  queries: Pick<Queries, "removal">,
  reader: Person,
  entry: HistoryEntry,
): Promise<HistoryEntry> {
  const { event } = entry;
  if (!("comment" in event) || event.comment === "") return entry;
  const isMeant = can(reader, "removals.approve") || (await queries.removal(event.removal))?.requestedBy === reader.id;
  return isMeant ? entry : { ...entry, event: { ...event, comment: "" } };
}

/** An entry without the reason that somebody wrote for a few: it is read out nowhere where others read along. */
export function withoutReason(entry: HistoryEntry): HistoryEntry {
  const { event } = entry;
  if ("comment" in event && event.comment !== "") return { ...entry, event: { ...event, comment: "" } };
  switch (event.type) {
    case "privileges.kept":
    case "enrolment.rejected":
      return { ...entry, event: { ...event, reason: "" } };
    case "provider.access-reviewed":
      return event.outcome === "kept" ? { ...entry, event: { ...event, reason: "" } } : entry;
    default:
      return entry;
  }
}
