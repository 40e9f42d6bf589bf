import { type Customer, grantedServices } from "../customers/customer";
import type { Queries } from "../ports";
import type { Provider } from "../providers/provider";
import type { Finding, Removal, Solver } from "./removal";

/** What stands in the way of a removal, and what will remain after it, each with who can solve it (B4, R94). */
export function preflight(
  customer: Customer,
  facts: { provider?: Provider; owner?: string; pending?: Removal },
): Finding[] {
  const reseller: Solver = facts.provider ? { who: "provider", name: facts.provider.name } : { who: "us" };
  const findings: Finding[] = customer.subscriptions
    .filter((subscription) => subscription.status === "active")
    .map(({ name, billedByUs }) => ({
      kind: "subscription-active",
      blocks: true,
      name,
      billedByUs,
      solver: billedByUs ? reseller : { who: "customer" },
    }));
  if (facts.pending) {
    const { requestedBy } = facts.pending;
    findings.push({ kind: "request-pending", blocks: true, requestedBy, solver: { who: "approvers" } });
  }
  const services = grantedServices(customer);
  if (services.length > 0) {
    const solver: Solver = facts.owner ? { who: "owner", name: facts.owner } : { who: "us" };
    findings.push({ kind: "privileges-remain", blocks: false, services, solver });
  }
  return findings;
}

/** The preflight with its facts read. */
export async function preflightOf(queries: Queries, customer: Customer): Promise<Finding[]> {
  const [provider, owner, [pending]] = await Promise.all([
    customer.provider && queries.provider(customer.provider.id),
    customer.owner ? queries.person(customer.owner) : undefined,
    queries.pendingRemovals(customer.id),
  ]);
  return preflight(customer, {
    ...(provider && { provider }),
    ...(owner && { owner: owner.name }),
    ...(pending && { pending }),
  });
}
