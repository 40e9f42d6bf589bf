import type { Customer } from "../../core/customers/customer";
import { can } from "../../core/permissions";
import type { Answer } from "../answer";
import type { Turn } from "../turn-context";
import { historyCard } from "../views/history/history";
import { shown } from "../views/view";

/** Entries on a page of history. */
const pageSize = 10;

/** A customer's story, newest first (B20). */
export async function showHistory(turn: Turn, customer: Customer, before?: number): Promise<Answer> {
  const [entries, total] = await Promise.all([
    turn.ledger.history(customer.id, { limit: pageSize, ...(before !== undefined && { before }) }),
    turn.ledger.historyLength(customer.id),
  ]);
  const may = { restore: customer.state === "removed" && can(turn.actor, "invitations.write") };
  return shown(historyCard(turn.reader, { customer, entries, total, may, ...(before !== undefined && { before }) }));
}
