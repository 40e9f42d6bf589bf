import { type Cloud, clouds } from "../../../../core/clouds";
import type { Customer, Service } from "../../../../core/customers/customer";

/** By what a portal is opened for a customer, and its address. */
interface Portal {
  by: "tenantId" | "domain";
  address(customer: string): string;
}

/** Admin portals of the public cloud, opened for one customer; other clouds publish no such addresses. */
const publicPortals: Record<Service, Portal> = {
  exchange: { by: "domain", address: (domain) => `https://admin.exchange.microsoft.com/?delegatedOrg=${domain}` },
  azure: { by: "tenantId", address: (id) => `https://portal.azure.com/${id}` },
  sharepoint: {
    by: "tenantId",
    address: (id) => `https://admin.microsoft.com/Partner/BeginClientSession.aspx?CTID=${id}&CSDEST=SharePoint`,
  },
  teams: { by: "domain", address: (domain) => `https://admin.teams.microsoft.com/?delegatedOrg=${domain}` },
  intune: { by: "tenantId", address: (id) => `https://intune.microsoft.com/${id}` },
  dynamics: { by: "tenantId", address: (id) => `https://admin.powerplatform.microsoft.com/account/login/${id}` },
};

/**
 * Where a service of this customer is administered (R10), in a cloud whose addresses are known; what is opened by the
 * customer's tenant, only where that is known. The caller asks for granted services only.
 */
export function portalOf(customer: Customer, service: Service, cloud: Cloud): string | undefined {
  const { by, address } = publicPortals[service];
  const known = customer[by];
  return clouds[cloud].servicePortals === "by-link" && known ? address(encodeURIComponent(known)) : undefined;
}
