import type { Customer } from "./customer";
import { isShared } from "./domain";
import type { CustomerQueries } from "./queries";

type Called = Pick<CustomerQueries, "customersCalled">;

/** The customer an address belongs to, by its domain: nobody's where the domain is one of many. */
export async function customerOfDomain(queries: Called, domain: string): Promise<Customer | undefined> {
  if (isShared(domain)) return undefined;
  const called = await queries.customersCalled(domain);
  return called.find((customer) => customer.domain === domain);
}

/** The customer with this Microsoft tenant id, in lower case. */
export async function customerOfTenant(queries: Called, tenantId: string): Promise<Customer | undefined> {
  const called = await queries.customersCalled(tenantId);
  return called.find((customer) => customer.tenantId === tenantId);
}
