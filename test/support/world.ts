import { ledgerOf } from "../../src/authorities/ledger/authority";
import type { Cloud } from "../../src/core/clouds";
import type { Customer } from "../../src/core/customers/customer";
import { notStarted } from "../../src/core/enrolment/enrolment";
import type { Conversation } from "../../src/core/notices/conversation";
import { topics } from "../../src/core/notices/topics";
import type { Recognition } from "../../src/core/people/actor";
import type { Person } from "../../src/core/people/person";
import type { Roster } from "../../src/core/people/roster";
import type { Role } from "../../src/core/permissions";
import type { Deps, TenantStore } from "../../src/core/ports";
import type { Provider } from "../../src/core/providers/provider";
import type { Tenant } from "../../src/core/tenant";
import { type OpenStore, openStore } from "../../src/store/open";

/** The moment at which tests begin: a Saturday morning in Italy. */
export const start = Date.parse("2026-11-21T08:42:00Z");

export const proseware: Tenant = {
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

export const fabrikam = "22222222-2222-4222-8222-222222222201";
export const northwind = "22222222-2222-4222-8222-222222222202";

const home = "https://admin.microsoft.com/Adminportal/Home";
const invitationPath = "#/BillingAccounts/partner-invitation";
export const ownLink = `${home}?invType=ResellerRelationship&partnerId=${proseware.id}&msppId=6123456&DAP=false${invitationPath}`;
export const jointLink = `${home}?invType=IndirectResellerRelationship&partnerId=${proseware.id}&msppId=6123456&indirectCSPId=${fabrikam}&DAP=false${invitationPath}`;

const person = (number: number, name: string, roles: Role[], language: "en" | "it"): Person => {
  const first = name.split(" ")[0]?.toLowerCase() ?? "";
  return {
    id: `a0000000-0000-4000-8000-00000000000${number}`,
    mri: `29:${first}`,
    name,
    upn: `${first}@proseware.example`,
    roles,
    language,
    revision: 0,
  };
};

/** The people of the demo world. */
export const giulia = person(1, "Giulia Rossi", ["global-admin"], "it");
export const marco = person(2, "Marco Bianchi", ["admin-agent"], "it");
export const sara = person(3, "Sara Conti", ["sales-agent"], "it");
export const luke = person(4, "Luke Green", ["helpdesk-agent"], "en");
export const elena = person(5, "Elena Ferri", ["admin-agent", "approver"], "it");
export const paula = person(6, "Paula Hall", ["user-admin", "approver"], "en");
export const everybody = [giulia, marco, sara, luke, elena, paula];

const tailspin: Customer = {
  id: "33333333-3333-4333-8333-333333333302",
  tenantId: "33333333-3333-4333-8333-333333333302",
  name: "Tailspin Toys",
  domain: "tailspin.example",
  state: "active",
  since: start - 1e10,
  origin: "partner-center",
  provider: { id: fabrikam, canOrder: true },
  owner: marco.id,
  mayBuy: false,
  services: ["exchange"],
  grants: [{ service: "exchange", partner: "us", transacting: true, state: "granted", since: start - 1e10 }],
  subscriptions: [],
  users: { total: 12, admins: 1 },
  licences: { total: 0, assigned: 0 },
  source: "ledger",
  asOf: start,
  revision: 0,
};

/** A customer with a clean relationship, Tailspin or another one; a test says what matters to it. */
export function aCustomer(given: Partial<Customer> = {}): Customer {
  const { id = tailspin.id } = given;
  const other = id === tailspin.id ? {} : { tenantId: id, name: `Customer ${id}`, domain: `${id}.example` };
  return { ...tailspin, ...other, ...given };
}

/** Fabrikam, or another provider. */
export const aProvider = (given: Partial<Provider> = {}): Provider => ({
  id: fabrikam,
  name: "Fabrikam Distribution",
  shortName: "Fabrikam",
  state: "authorised",
  since: start,
  revision: 0,
  ...given,
});

export interface TestWorld extends Deps {
  stores: OpenStore;
  store: TenantStore;
  /** Moves the clock. */
  pass(millis: number): void;
}

/** A roster in which nobody is. */
export const nobody: Roster = async () => ({ kind: "nobody" });

/** Somebody to be recognised by the settings alone. */
export const bySettings = (...admins: string[]): Recognition => ({ admins, look: async () => ({ kind: "nobody" }) });

/** A clock that stands still until it is moved, and ids that count. */
export function stepping(from: number): Pick<Deps, "clock" | "ids"> & { pass(millis: number): void } {
  let now = from;
  let count = 0;
  return {
    clock: { now: () => now },
    ids: {
      next: () => `id${++count}`,
      secret: () => `secret${++count}`.padEnd(22, "x"),
      password: () => `pass-${++count}`,
    },
    pass: (millis) => {
      now += millis;
    },
  };
}

/** Our reseller with its people, two providers, two links, the channel Relazioni, and these customers. */
export async function loadTestWorld(
  stores: OpenStore,
  customers = [aCustomer()],
  serviceUrl = "http://127.0.0.1/",
  { cloud, partnerType }: Pick<Tenant, "cloud" | "partnerType"> = proseware,
): Promise<void> {
  if (!(await stores.seed.addTenant({ ...proseware, cloud, partnerType }))) return;
  await stores.seed.load(proseware.id, {
    people: everybody,
    providers: [
      aProvider(),
      aProvider({ id: northwind, name: "Northwind Distribuzione", shortName: "Northwind", state: "invited-us" }),
    ],
    links: [
      { url: ownLink, setBy: giulia.id, setAt: start, revision: 0 },
      { provider: fabrikam, url: jointLink, setBy: giulia.id, setAt: start, revision: 0 },
    ],
    customers,
    conversations: [channelAt(serviceUrl)],
  });
}

/** The channel Relazioni, which hears of everything. */
const channelAt = (serviceUrl: string): Conversation => ({
  id: "19:relazioni@thread.tacv2",
  kind: "channel",
  serviceUrl,
  botId: "28:rapport",
  language: "it",
  topics: [...topics],
  state: "active",
  lastSeen: start,
  revision: 0,
});

/** The same people and channel in a tenant that has not begun to enrol. */
export async function loadNewPartner(stores: OpenStore, { serviceUrl }: { serviceUrl: string }): Promise<void> {
  await stores.seed.addTenant({ ...proseware, partnerId: "" });
  await stores.seed.load(proseware.id, {
    people: everybody,
    enrolments: [notStarted(start)],
    conversations: [channelAt(serviceUrl)],
  });
}

/** A fresh embedded store in memory with the test world. */
export async function testWorld(
  customers: Customer[] = [aCustomer()],
  cloud: Cloud = proseware.cloud,
): Promise<TestWorld> {
  const stepped = stepping(start);
  const stores = await openStore({ url: "sqlite::memory:", clock: stepped.clock });
  await loadTestWorld(stores, customers, undefined, { ...proseware, cloud });
  const store = await stores.of(proseware.id);
  if (!store) throw new Error("the test world has no ledger");
  return { stores, store, ...stepped, authority: ledgerOf, roster: nobody };
}
