import type { Customer } from "../../src/core/customers/customer";
import type { RecordedEvent } from "../../src/core/events";
import type { Invitation } from "../../src/core/invitations/invitation";
import type { Conversation } from "../../src/core/notices/conversation";
import type { Person } from "../../src/core/people/person";
import type { FollowUp } from "../../src/core/privileges/follow-up";
import type { Removal } from "../../src/core/removals/removal";
import type { Tenant } from "../../src/core/tenant";

export const aTenant = (id: string): Tenant => ({
  id,
  name: "Proseware Italia S.r.l.",
  shortName: "Proseware Italia",
  partnerId: "6123456",
  partnerType: "indirect-reseller",
  cloud: "public",
  country: "IT",
  language: "it",
  timeZone: "Europe/Rome",
});

export const aCustomer = (given: Partial<Customer> & { id: string }): Customer => ({
  tenantKnown: true,
  name: `Customer ${given.id}`,
  domain: `${given.id}.example`,
  state: "active",
  since: 1,
  origin: "partner-center",
  mayBuy: false,
  services: [],
  grants: [],
  subscriptions: [],
  users: { total: 1, admins: 1 },
  licences: { total: 1, assigned: 1 },
  source: "ledger",
  asOf: 1,
  revision: 0,
  ...given,
});

export const aGrant = (state: "granted" | "revoked"): Customer["grants"][number] => ({
  service: "exchange",
  partner: "us",
  transacting: true,
  state,
  since: 1,
});

export const aPerson = (id: string, name = id): Person => ({ id, name, roles: ["admin-agent"], revision: 0 });

export const aConversation = (id: string, given: Partial<Conversation> = {}): Conversation => ({
  id,
  kind: "channel",
  serviceUrl: "https://smba.example/",
  botId: "28:bot",
  topics: [],
  state: "active",
  lastSeen: 1,
  revision: 0,
  ...given,
});

export const anInvitation = (id: string, given: Partial<Invitation> = {}): Invitation => ({
  id,
  page: `page-${id}`,
  state: "draft",
  customerName: "Trey Research",
  email: "info@trey.example",
  domain: "trey.example",
  reason: "new",
  channel: "referral",
  language: "it",
  paragraphs: ["", ""],
  link: "https://admin.microsoft.com/invite",
  createdBy: "marco",
  createdAt: 1,
  revision: 0,
  ...given,
});

export const aRemoval = (id: string, given: Partial<Removal> = {}): Removal => ({
  id,
  customer: "tailspin",
  customerName: "Tailspin Toys",
  domain: "tailspin.example",
  customerRevision: 1,
  state: "pending",
  reason: "closed",
  duty: { required: true, given: true, on: "2026-10-01" },
  notice: { version: 3, language: "it", hash: "ab".repeat(32), by: "marco", at: 5 },
  requestedBy: "marco",
  requestedAt: 5,
  expiresAt: 100,
  remaining: ["exchange"],
  revision: 0,
  ...given,
});

export const aFollowUp = (id: string, given: Partial<FollowUp> = {}): FollowUp => ({
  id,
  customer: "tailspin",
  customerName: "Tailspin Toys",
  service: "exchange",
  grantedAt: 1,
  openedAt: 5,
  assignedTo: "marco",
  state: "open",
  revision: 0,
  ...given,
});

/** An event that is recorded, and not announced. */
export const recorded = (url: string): RecordedEvent => ({
  event: { type: "link.set", url },
  by: "giulia",
  byName: "Giulia Rossi",
});

/** An event about a customer that channels hear of. */
export const announced = (customer: string): RecordedEvent => ({
  event: { type: "customer.privileges-revoked", customer, name: customer, services: ["exchange"] },
  by: null,
  byName: "",
});
