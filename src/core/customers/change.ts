import type { Change, Queries, ReadingDeps } from "../ports";
import { changedSinceShown, voided } from "../removals/void";
import type { Customer } from "./customer";

/**
 * The one way to change what is known of a customer. A request to remove it that waits, or is stuck, is bound to what
 * its requester was shown: a change of that voids the request, frees the customer and is told. One that is being
 * carried out goes on: the authority may have ended the relationship already.
 */
export async function changeCustomer(
  deps: ReadingDeps,
  queries: Queries,
  customer: Customer,
): Promise<Omit<Change<void>, "answer">> {
  const removal = customer.openRemoval && (await queries.removal(customer.openRemoval.id));
  if (removal?.state !== "pending" && removal?.state !== "stuck") return { customers: [customer] };
  const voiding = changedSinceShown(deps, queries.tenant, removal, customer);
  return voiding ? voided(removal, voiding, deps.clock.now(), customer) : { customers: [customer] };
}
