import type { Customer } from "../../../core/customers/customer";
import { preflightOf } from "../../../core/removals/preflight";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { removalBlocked } from "../../views/removals/blocked";
import { shown } from "../../views/view";

/** What stands in the way of a removal, if anything does; nothing of a customer that was removed. */
export async function blockedBy({ deps, store, reader }: Turn, customer: Customer): Promise<Answer | undefined> {
  if (customer.state !== "active") return undefined;
  const findings = await preflightOf(deps, store, customer);
  if (!findings.some(({ blocks }) => blocks)) return undefined;
  const provider = customer.provider ? await store.provider(customer.provider.id) : undefined;
  return shown(removalBlocked(reader, { customer, findings, ...(provider && { provider }) }));
}
