import type { Millis } from "../clock";
import type { CustomerId } from "../customers/customer";
import type { Effect } from "../effects";
import { byRapport } from "../people/actor";
import type { Change, Queries } from "../ports";
import type { Removal, VoidReason } from "./removal";

/** What is saved when a request no longer holds: the request, its event, and every card that shows it made true. */
export function voided(
  removal: Removal,
  why: VoidReason,
  at: Millis,
): Pick<Change<void>, "removals" | "events" | "effects"> {
  const { id, customer, customerName: name } = removal;
  return {
    removals: [{ ...removal, state: "void", voided: { why, at } }],
    events: [byRapport({ type: "removal.voided", removal: id, customer, name, why })],
    effects: [...tellEveryone(removal, `void:${id}`)],
  };
}

/** Voids the request that waits for a customer which is about to change, if there is one. */
export async function voidPending(
  queries: Queries,
  customer: CustomerId,
  why: VoidReason,
  at: Millis,
): Promise<Pick<Change<void>, "removals" | "events" | "effects">> {
  const [pending] = await queries.pendingRemovals(customer);
  return pending ? voided(pending, why, at) : {};
}

/** Every message that shows the request becomes true, and its requester hears of it in private. */
export function tellEveryone(removal: Removal, key: string): Effect[] {
  const subject = { kind: "removal", id: removal.id } as const;
  return [
    { kind: "refresh-cards", key: `${key}:refresh`, subject },
    { kind: "tell", key: `${key}:tell`, person: removal.requestedBy, what: { show: "subject", subject } },
  ];
}

/** The customer without the request that was waiting for it. */
export async function customerFreed(queries: Queries, removal: Removal): Promise<Pick<Change<void>, "customers">> {
  const customer = await queries.customer(removal.customer);
  if (customer?.pendingRemoval !== removal.id) return {};
  const { pendingRemoval: _done, ...free } = customer;
  return { customers: [free] };
}

/** Whether a request is still open to a decision. */
export const isPending = (removal: Removal | undefined): removal is Removal => removal?.state === "pending";
