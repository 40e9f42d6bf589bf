import type { Capability } from "../authority";
import { type Customer, grantedServices } from "../customers/customer";
import type { Queries, ReadingDeps } from "../ports";
import type { Provider } from "../providers/provider";
import type { Tenant } from "../tenant";
import { unreachable } from "../unreachable";
import type { Finding, Solver } from "./removal";
import type { OpenState } from "./removal-id";

interface Facts {
  tenant: Pick<Tenant, "cloud" | "partnerType">;
  /** How the authority ends a relationship. */
  way: Capability;
  provider?: Provider;
  /** Name of the person who looks after the customer. */
  owner?: string;
}

/** What stands in the way of a removal, and what will remain after it, each with who can solve it (B4, C5, R94). */
export function preflight(customer: Customer, facts: Facts): Finding[] {
  const { openRemoval } = customer;
  const services = grantedServices(customer);
  const owner: Solver<"owner" | "us"> = facts.owner ? { who: "owner", name: facts.owner } : { who: "us" };
  return [
    ...wayFindings(facts),
    ...subscriptionFindings(customer, facts.provider),
    ...(openRemoval ? [requestFinding(openRemoval.state)] : []),
    ...(services.length > 0
      ? [{ kind: "privileges-remain", blocks: false, services, solver: owner } satisfies Finding]
      : []),
  ];
}

/** Whether the authority ends relationships for this reseller at all, and who does it where. */
function wayFindings({ way, tenant, provider }: Facts): Finding[] {
  switch (way.how) {
    case "here":
      return [];
    case "in-the-portal":
      return [{ kind: "in-the-portal", blocks: false, link: way.link, solver: { who: "requester" } }];
    case "not-for-this-partner-type": {
      const { partnerType } = tenant;
      const solver: Solver<"provider" | "nobody"> = provider
        ? { who: "provider", name: provider.name }
        : { who: "nobody" };
      return [{ kind: "not-for-partner-type", blocks: true, partnerType, solver }];
    }
    case "not-in-this-cloud":
      return [{ kind: "not-in-cloud", blocks: true, cloud: tenant.cloud, solver: { who: "nobody" } }];
    default:
      return unreachable(way);
  }
}

function subscriptionFindings(customer: Customer, provider: Provider | undefined): Finding[] {
  const reseller: Solver<"provider" | "us"> = provider ? { who: "provider", name: provider.name } : { who: "us" };
  return customer.subscriptions
    .filter((subscription) => subscription.status === "active")
    .map(({ name, billedByUs }) => ({
      kind: "subscription-active",
      blocks: true,
      name,
      billedByUs,
      solver: billedByUs ? reseller : { who: "customer" },
    }));
}

function requestFinding(state: OpenState): Finding {
  const solvers = { pending: "approvers", approved: "nobody", stuck: "approvers" } as const;
  return { kind: "request-open", blocks: true, state, solver: { who: solvers[state] } };
}

/** The preflight with its facts read. */
export async function preflightOf(deps: ReadingDeps, queries: Queries, customer: Customer): Promise<Finding[]> {
  const { tenant } = queries;
  const [provider, owner] = await Promise.all([
    customer.provider && queries.provider(customer.provider.id),
    customer.owner ? queries.person(customer.owner) : undefined,
  ]);
  return preflight(customer, {
    tenant,
    way: deps.authority(tenant).abilities.endRelationship,
    ...(provider && { provider }),
    ...(owner && { owner: owner.name }),
  });
}
