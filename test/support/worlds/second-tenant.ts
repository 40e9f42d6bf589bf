import type { Person } from "../../../src/core/people/person";
import type { Tenant } from "../../../src/core/tenant";
import type { OpenStore } from "../../../src/store/open";
import { aConversation } from "../builders";
import { aCustomer, ownLink, proseware, start } from "../world";

/** Another reseller in the same store: nothing of Proseware's may ever reach its people, and the other way round. */
export const litware: Tenant = {
  ...proseware,
  id: "99999999-9999-4999-8999-999999999999",
  name: "Litware Reselling GmbH",
  shortName: "Litware",
  partnerId: "7654321",
  language: "en",
};

/** May do everything there is to do, over there. */
export const ingrid: Person = {
  id: "90000000-0000-4000-8000-000000000001",
  mri: "29:ingrid",
  name: "Ingrid Berg",
  upn: "ingrid@litware.example",
  roles: ["global-admin", "admin-agent", "approver"],
  language: "en",
  revision: 0,
};

/** An approver, so that requests over there can be decided. */
export const otto: Person = {
  ...ingrid,
  id: "90000000-0000-4000-8000-000000000002",
  mri: "29:otto",
  name: "Otto Kern",
};

/** Twelve customers, so that their list has a second page. */
export const theirCustomers = Array.from({ length: 12 }, (_, index) =>
  aCustomer({
    id: `litware-customer-${index}`,
    name: `Zephyr ${String(index).padStart(2, "0")}`,
    domain: `zephyr-${index}.example`,
    owner: ingrid.id,
  }),
);

/** Brings the second reseller into the store. */
export async function loadSecondTenant(stores: OpenStore, serviceUrl: string): Promise<void> {
  await stores.seed.addTenant(litware);
  const url = ownLink.replaceAll(proseware.id, litware.id).replace("6123456", litware.partnerId);
  await stores.seed.load(litware.id, {
    people: [ingrid, otto],
    links: [{ url, setBy: ingrid.id, setAt: start, revision: 0 }],
    customers: theirCustomers,
    conversations: [aConversation("19:litware@thread.tacv2", { serviceUrl, topics: ["removals", "invitations"] })],
  });
}
