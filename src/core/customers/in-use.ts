import type { Refusal } from "../refusals";
import type { CustomerId } from "./customer";
import { customerOfDomain, customerOfTenant } from "./of";
import type { CustomerQueries } from "./queries";

/** By what a customer is told from every other. */
export interface Identity {
  domain?: string | undefined;
  /** In lower case. */
  tenantId?: string | undefined;
}

type InUse = Extract<Refusal, { kind: "domain-in-use" | "tenant-id-in-use" }>;

/**
 * The customers, removed ones included, that have this domain or this tenant id already, as refusals that name them.
 *
 * @param self the customer that may have them
 */
export async function inUse(
  queries: Pick<CustomerQueries, "customersCalled">,
  { domain, tenantId }: Identity,
  self?: CustomerId,
): Promise<InUse[]> {
  const ofDomain = domain ? await customerOfDomain(queries, domain) : undefined;
  const ofTenant = tenantId ? await customerOfTenant(queries, tenantId) : undefined;
  return [
    ...(domain && ofDomain && ofDomain.id !== self
      ? [{ kind: "domain-in-use" as const, domain, customer: ofDomain.id, name: ofDomain.name }]
      : []),
    ...(tenantId && ofTenant && ofTenant.id !== self
      ? [{ kind: "tenant-id-in-use" as const, tenantId, customer: ofTenant.id, name: ofTenant.name }]
      : []),
  ];
}
