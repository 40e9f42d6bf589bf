import type { Customer } from "../customers/customer";
import type { Effect } from "../effects";
import type { PersonId } from "../people/person";
import type { Change } from "../ports";
import type { Removal } from "./removal";
import type { OpenState } from "./removal-id";

/** Whether no second request can begin: it waits, is being carried out, or is stuck. */
export const isOpen = (removal: Removal | undefined): removal is Removal & { state: OpenState } =>
  removal?.state === "pending" || removal?.state === "approved" || removal?.state === "stuck";

/** Whether it waits for a decision. */
export const isPending = (removal: Removal | undefined): removal is Removal => removal?.state === "pending";

/** A request in a new state, and its customer, who carries it as long as it is open. */
export function inState(
  removal: Removal,
  customer: Customer | undefined,
): Pick<Change<void>, "removals" | "customers"> {
  const removals = [removal];
  if (!customer) return { removals };
  const { openRemoval, ...free } = customer;
  if (isOpen(removal))
    return { removals, customers: [{ ...free, openRemoval: { id: removal.id, state: removal.state } }] };
  return openRemoval?.id === removal.id ? { removals, customers: [free] } : { removals };
}

/** Every message that shows the request becomes true, and these people, without a word the requester, hear in private. */
export function tellEveryone(
  { id, requestedBy }: Removal,
  key: string,
  people: readonly PersonId[] = [requestedBy],
): Effect[] {
  const subject = { kind: "removal", id } as const;
  return [
    { kind: "refresh-cards", key: `${key}:refresh`, subject },
    ...people.map<Effect>((person) => ({
      kind: "tell",
      key: `${key}:tell${person === requestedBy ? "" : `:${person}`}`,
      person,
      what: { show: "subject", subject },
    })),
  ];
}
