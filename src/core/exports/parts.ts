import type { Customer, CustomerId } from "../customers/customer";
import type { HistoryEntry } from "../history/chain";
import type { Queries } from "../ports";

/** So many are read at a time: an export is never held as a whole. */
const atOnce = 500;

/** All customers, removed ones and those without relationship included, some at a time. */
export async function* customersInParts(queries: Pick<Queries, "customersAfter">): AsyncGenerator<Customer[]> {
  for (let last: CustomerId | undefined; ; ) {
    const part = await queries.customersAfter(last, atOnce);
    if (part.length > 0) yield part;
    if (part.length < atOnce) return;
    last = part.at(-1)?.id;
  }
}

/** A customer's history, newest first, some entries at a time. */
export async function* historyInParts(
  queries: Pick<Queries, "history">,
  customer: CustomerId,
): AsyncGenerator<HistoryEntry[]> {
  for (let last: HistoryEntry | undefined; ; ) {
    const part = await queries.history(customer, { limit: atOnce, ...(last && { before: last.seq }) });
    if (part.length > 0) yield part;
    if (part.length < atOnce) return;
    last = part.at(-1);
  }
}

/** How many customers there are in each state. */
export async function countCustomers(queries: Pick<Queries, "customers">): Promise<Record<Customer["state"], number>> {
  const [active, unrelated, removed] = await Promise.all([
    queries.customers({ limit: 1 }),
    queries.customers({ facets: ["no-relationship"], limit: 1 }),
    queries.customers({ removed: true, limit: 1 }),
  ]);
  return { active: active.total, "no-relationship": unrelated.total, removed: removed.total };
}
