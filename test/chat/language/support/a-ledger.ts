import type { Customer } from "../../../../src/core/customers/customer";
import type { TenantStore } from "../../../../src/core/ports";
import type { Provider } from "../../../../src/core/providers/provider";
import type { Tenant } from "../../../../src/core/tenant";
import { openStore } from "../../../../src/store/open";

const tenant: Tenant = {
  id: "11111111-1111-4111-8111-111111111111",
  name: "Proseware Italia S.r.l.",
  shortName: "Proseware Italia",
  partnerId: "6123456",
  partnerType: "indirect-reseller",
  cloud: "public",
  country: "IT",
  language: "it",
  timeZone: "Europe/Rome",
};

export const aCustomer = (id: string, name: string, domain: string, more: Partial<Customer> = {}): Customer => ({
  id,
  tenantKnown: true,
  name,
  domain,
  state: "active",
  since: 0,
  origin: "partner-center",
  mayBuy: false,
  services: [],
  grants: [],
  subscriptions: [],
  users: { total: 0, admins: 0 },
  licences: { total: 0, assigned: 0 },
  source: "ledger",
  asOf: 0,
  revision: 0,
  ...more,
});

export const aProvider = (id: string, name: string, shortName: string): Provider => ({
  id,
  name,
  shortName,
  state: "authorised",
  since: 0,
  revision: 0,
});

/** A real store in memory with these customers and providers; call `close` afterwards. */
export async function aStore(
  customers: Customer[],
  providers: Provider[] = [],
): Promise<TenantStore & { close(): Promise<void> }> {
  const stores = await openStore({ url: "sqlite::memory:", clock: { now: () => 0 } });
  await stores.seed.addTenant(tenant);
  await stores.seed.load(tenant.id, { customers, providers });
  const store = await stores.of(tenant.id);
  if (!store) throw new Error("the tenant that was just added is not there");
  return Object.assign(store, { close: () => stores.close() });
}
