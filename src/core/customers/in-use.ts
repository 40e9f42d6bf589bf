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

/**
 * The customer, removed ones included, that has this domain or this tenant id already, as a refusal that names it.
 *
 * @param self the customer that may have them
 */
export async function inUse(
  queries: Pick<CustomerQueries, "customersCalled">,
  { domain, tenantId }: Identity,
  self?: CustomerId,
): Promise<Extract<Refusal, { kind: "domain-in-use" | "tenant-id-in-use" }> | undefined> {
  const ofDomain = domain ? await customerOfDomain(queries, domain) : undefined;
  if (domain && ofDomain && ofDomain.id !== self)
    return { kind: "domain-in-use", domain, customer: ofDomain.id, name: ofDomain.name };
  const ofTenant = tenantId ? await customerOfTenant(queries, tenantId) : undefined;
  if (tenantId && ofTenant && ofTenant.id !== self)
    return { kind: "tenant-id-in-use", tenantId, customer: ofTenant.id, name: ofTenant.name };
  return undefined;
}
