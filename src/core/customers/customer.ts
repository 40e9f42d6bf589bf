import type { Day, Millis } from "../clock";
import type { PersonId } from "../people/person";
import type { ProviderId } from "../providers/provider";
import type { OpenState, RemovalId } from "../removals/removal-id";

/** Our own id of a customer, for good: often its Microsoft tenant id, but nothing may rest on that. */
export type CustomerId = string;

export const services = ["exchange", "azure", "sharepoint", "teams", "intune", "dynamics"] as const;
export type Service = (typeof services)[number];

/** One partner's delegated admin privileges for one service of a customer (R8, R47). */
export interface Grant {
  service: Service;
  /** `us`, or the name of another partner. */
  partner: "us" | { name: string };
  /** Whether the partner sells through CSP: only one of those per service may hold privileges (R21, R49). */
  transacting: boolean;
  /** The day until which the partner sold through CSP, where it only advises since. */
  transactedUntil?: Day;
  state: "granted" | "revoked";
  since: Millis;
  /** How a person came to record it, by name; without it, whoever has the last word on the customer said so (R48, C4). */
  seen?: { by: string; how: "acceptance" | "seen" };
  /** When, and by whom, it was seen that the customer took the privileges away (R23, R52); `on`: on an earlier day. */
  revoked?: { at: Millis; seenBy: string; on?: Day };
}

export interface Subscription {
  id: string;
  name: string;
  /** Number of licences; none for pay as you go. */
  seats?: number;
  /** We are the original reseller: we invoice it and may change it (R34–R38). */
  billedByUs: boolean;
  /** Name of the partner who sells it, when it is not us and known. */
  soldBy?: string;
  status: "active" | "suspended" | "ended";
}

/** Where we had the customer first (R64, R65, R185). */
export const origins = [
  "partner-center",
  "before-partner-center",
  "office-365",
  "azure-portal",
  "other",
  "invitation",
] as const;
export type Origin = (typeof origins)[number];

export const channels = ["marketing", "referral", "provider"] as const;
/** How the customer came to us (R78). */
export type Channel = (typeof channels)[number];

/** An account comes before the relationship (R61, R183); a removed customer keeps its account. */
export type CustomerState = "no-relationship" | "active" | "removed";

export interface Customer {
  id: CustomerId;
  /** The customer's Microsoft tenant id in lower case, where known: of one customer at most. */
  tenantId?: string;
  name: string;
  domain: string;
  /** Our own name for the customer; searched too. */
  alias?: string;
  state: CustomerState;
  /** Start of the reseller relationship; while there was none yet, of the account. */
  since: Millis;
  removedAt?: Millis;
  /** The removal request that waits for a decision, is being carried out, or is stuck, if any. */
  openRemoval?: { id: RemovalId; state: OpenState };
  origin: Origin;
  channel?: Channel;
  /** Our own words about it, which are not searched: 2,000 characters at most. */
  notes?: string;
  /** Our own words by which it is searched. */
  tags?: string[];
  provider?: { id: ProviderId; canOrder: boolean };
  /** The portal's list did not have it, since when; `kept`: whoever said that it is ours all the same (R67, R68). */
  unlisted?: { since: Millis; file: string; kept?: PersonId };
  /** Those that could order before another was chosen. */
  orderedBy?: readonly ProviderId[];
  /** Since when a joint acceptance lets us administer subscriptions, licences and users (R87). */
  managedSince?: Millis;
  owner?: PersonId;
  /** The customer may buy some services for itself (R193). */
  mayBuy: boolean;
  /** Who allowed it, and when, where that was recorded here. */
  buyingPermitted?: { by: PersonId; at: Millis };
  /** Services the customer uses, in the order of display. */
  services: Service[];
  grants: Grant[];
  subscriptions: Subscription[];
  users: { total: number; admins: number };
  licences: { total: number; assigned: number };
  /** Authority that said so, and when: cards show "as of". */
  source: "ledger" | "partner-center";
  asOf: Millis;
  revision: number;
}

/** State of our own delegated admin privileges with a customer, the exception first. */
export type PrivilegeState = "revoked" | "granted" | "none";

/** Our own privileges with a customer, taken away ones included. */
export const ourGrants = (customer: Customer): Grant[] => customer.grants.filter((grant) => grant.partner === "us");

const isOurs = (state: Grant["state"]) => (grant: Grant) => grant.partner === "us" && grant.state === state;
const granted = isOurs("granted");
const revoked = isOurs("revoked");

/** Services for which we hold privileges now. */
export const grantedServices = (customer: Customer): Service[] =>
  customer.grants.filter(granted).map((grant) => grant.service);

/** Services for which the customer took our privileges away and has not granted them again. */
export function revokedServices(customer: Customer): Service[] {
  const held = grantedServices(customer);
  return customer.grants.flatMap((grant) => (revoked(grant) && !held.includes(grant.service) ? [grant.service] : []));
}

/** Services whose privileges a removal left with us, and which nobody has granted since the customer is back. */
export const leftFromBefore = (customer: Customer): Service[] =>
  customer.grants
    .filter((grant) => granted(grant) && customer.state === "active" && grant.since < customer.since)
    .map((grant) => grant.service);

/** Services for which we hold privileges that the customer granted in this relationship: nothing is left to grant there. */
export function grantedAnew(customer: Customer): Service[] {
  const left = leftFromBefore(customer);
  return grantedServices(customer).filter((service) => !left.includes(service));
}

/** How our privileges stand: granted for something, taken away for everything, or never granted (R23). */
export function privilegeState({ grants }: Customer): PrivilegeState {
  if (grants.some(granted)) return "granted";
  return grants.some(revoked) ? "revoked" : "none";
}

/** The provider needs a relationship of its own before it can order (R63, R80). */
export const hasProviderGap = (customer: Customer): boolean => customer.provider?.canOrder === false;

/** The CSP partner other than us that holds privileges for a service, if any (R21, R49). */
export function otherHolder(customer: Customer, service: Service): string | undefined {
  const grant = customer.grants.find(
    (candidate) => candidate.service === service && candidate.transacting && candidate.state === "granted",
  );
  return grant && grant.partner !== "us" ? grant.partner.name : undefined;
}

/** A service with the CSP partner other than us that holds it. */
export interface HeldElsewhere {
  service: Service;
  partner: string;
}

/** Those of these services that another CSP partner holds, each with its holder (R21, R49). */
export const heldElsewhere = (customer: Customer, services: readonly Service[]): HeldElsewhere[] =>
  services.flatMap((service) => {
    const partner = otherHolder(customer, service);
    return partner === undefined ? [] : [{ service, partner }];
  });

/** What is known of a customer at first; everything else is not there yet. */
type First = Pick<Customer, "id" | "name" | "domain" | "state" | "origin"> & Partial<Customer>;

/** A customer of whom we hear at this moment: without services, privileges, subscriptions and users. */
export const newCustomer = (known: First, at: Millis): Customer => ({
  since: at,
  mayBuy: false,
  services: [],
  grants: [],
  subscriptions: [],
  users: { total: 0, admins: 0 },
  licences: { total: 0, assigned: 0 },
  source: "ledger",
  asOf: at,
  revision: 0,
  ...known,
});
