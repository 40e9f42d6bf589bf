import type { Customer } from "../../core/customers/customer";
import type { HistoryEntry } from "../../core/history/chain";
import { can } from "../../core/permissions";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { namesTime } from "../language/asked/periods";
import { historyCard } from "../views/history/history";
import { withNote } from "../views/note";
import { shown } from "../views/view";
import { pageSize } from "./view-context";

/** A customer's whole story, and that it is the whole where a line names a time. */
export async function showHistoryAsked(turn: Turn, customer: Customer, asked: Asked): Promise<Answer> {
  const story = await showHistory(turn, customer);
  const { reader } = turn;
  return namesTime(asked) ? withNote(story, reader.text("history.whole", { name: customer.name })) : story;
}

/** What somebody wrote for a few is not read out where others read along: a comment, a reason. */
function withoutComment(entry: HistoryEntry): HistoryEntry {
  const { event } = entry;
  if ("comment" in event) return { ...entry, event: { ...event, comment: "" } };
  return event.type === "privileges.kept" ? { ...entry, event: { ...event, reason: "" } } : entry;
}

/** A customer's story, newest first (B20). */
export async function showHistory(turn: Turn, customer: Customer, before?: number): Promise<Answer> {
  const [found, total, holds] = await Promise.all([
    turn.store.history(customer.id, { limit: pageSize + 1, ...(before !== undefined && { before }) }),
    turn.store.historyLength(customer.id),
    turn.store.historyHolds(),
  ]);
  const isPrivate = turn.incoming.conversation.kind === "personal";
  const entries = found.slice(0, pageSize).map((entry) => (isPrivate ? entry : withoutComment(entry)));
  const may = { restore: customer.state === "removed" && can(turn.actor, "invitations.write") };
  return shown(historyCard(turn.reader, { customer, entries, total, holds, may, hasEarlier: found.length > pageSize }));
}
