import type { Cloud } from "../../../../core/clouds";
import type { Customer, Service } from "../../../../core/customers/customer";

type Address = (customer: { id: string; domain: string }) => string;

/** Admin portals of the public cloud, opened for one customer; other clouds publish no such addresses. */
const publicPortals: Record<Service, Address> = {
  exchange: ({ domain }) => `https://admin.exchange.microsoft.com/?delegatedOrg=${domain}`,
  azure: ({ id }) => `https://portal.azure.com/${id}`,
  sharepoint: ({ id }) => `https://admin.microsoft.com/Partner/BeginClientSession.aspx?CTID=${id}&CSDEST=SharePoint`,
  teams: ({ domain }) => `https://admin.teams.microsoft.com/?delegatedOrg=${domain}`,
  intune: ({ id }) => `https://intune.microsoft.com/${id}`,
  dynamics: ({ id }) => `https://admin.powerplatform.microsoft.com/account/login/${id}`,
};

/**
 * Where a service of this customer is administered (R10): only for a customer whose tenant is known, in a cloud whose
 * addresses are known. The caller asks for granted services only.
 */
export function portalOf(customer: Customer, service: Service, cloud: Cloud): string | undefined {
  if (cloud !== "public" || !customer.tenantKnown) return undefined;
  return publicPortals[service]({ id: encodeURIComponent(customer.id), domain: encodeURIComponent(customer.domain) });
}
