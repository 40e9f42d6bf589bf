import type { Effect } from "../effects";
import type { Person } from "../people/person";
import type { Queries } from "../ports";

/** What waits for a decision, brought before somebody who may decide from now on. */
export async function requestsFor(queries: Queries, { id, revision }: Person): Promise<Effect[]> {
  const open = await queries.openRemovals();
  return open
    .filter(({ state, requestedBy }) => state === "pending" && requestedBy !== id)
    .map(({ id: removal }) => ({
      kind: "tell",
      key: `approver:${removal}:${id}:${revision}`,
      person: id,
      what: { show: "subject", subject: { kind: "removal", id: removal }, once: true, asks: true },
    }));
}
