import type { Acceptance } from "../../src/core/acceptances/acceptance";
import { days } from "../../src/core/clock";
import type { Customer } from "../../src/core/customers/customer";
import type { RecordedEvent } from "../../src/core/events";
import { type Export, openForMs } from "../../src/core/exports/export";
import { type Import, nothingCounted } from "../../src/core/imports/import";
import type { Invitation } from "../../src/core/invitations/invitation";
import type { Conversation } from "../../src/core/notices/conversation";
import type { Person } from "../../src/core/people/person";
import type { RemainingPrivileges } from "../../src/core/privileges/follow-up";
import { type ProfileReview, profileReviewId } from "../../src/core/profile/review";
import type { OwedNotice } from "../../src/core/removals/duty/owed-notice";
import type { Removal } from "../../src/core/removals/removal";
import type { Tenant } from "../../src/core/tenant";
import { aCustomer, marco, ownLink, proseware, start } from "./world";

/** What the store keeps, of Marco's and about Tailspin unless a test says otherwise; `aCustomer` stands in `world.ts`. */

const tailspin = aCustomer();

export const aTenant = (id: string): Tenant => ({ ...proseware, id });

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
  botId: "28:rapport",
  topics: [],
  state: "active",
  lastSeen: start,
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
  link: ownLink,
  createdBy: marco.id,
  createdAt: start,
  revision: 0,
  ...given,
});

export const anAcceptance = (id: string, given: Partial<Acceptance> = {}): Acceptance => ({
  id,
  name: "Trey Research",
  domain: "trey.example",
  services: ["exchange"],
  source: "seen",
  by: marco.id,
  at: start,
  state: "waiting",
  revision: 0,
  ...given,
});

export const anImport = (id: string, given: Partial<Import> = {}): Import => ({
  id,
  file: "Customers.csv",
  by: marco.id,
  at: start,
  state: "compared",
  lines: 3,
  parts: 1,
  done: 0,
  counts: { ...nothingCounted, new: 3 },
  wrong: [],
  missing: [],
  added: [],
  changes: [],
  claimed: [],
  digests: [],
  revision: 0,
  ...given,
});

export const anExport = (id: string, given: Partial<Export> = {}): Export => ({
  id,
  page: `page-${id}`,
  by: marco.id,
  of: { kind: "customers" },
  language: "it",
  timeZone: "Europe/Rome",
  until: start + openForMs,
  revision: 0,
  ...given,
});

export const aRemoval = (id: string, given: Partial<Removal> = {}): Removal => ({
  id,
  customer: tailspin.id,
  customerName: tailspin.name,
  domain: tailspin.domain,
  shown: {},
  state: "pending",
  reason: "closed",
  duty: { required: true, given: true, on: "2026-10-01" },
  notice: { version: 3, language: "it", hash: "ab".repeat(32), by: marco.id, at: start },
  requestedBy: marco.id,
  requestedAt: start,
  expiresAt: start + days(7),
  retries: 0,
  remaining: ["exchange"],
  revision: 0,
  ...given,
});

export const aFollowUp = (id: string, given: Partial<RemainingPrivileges> = {}): RemainingPrivileges => ({
  id,
  customer: tailspin.id,
  customerName: tailspin.name,
  service: "exchange",
  grantedAt: tailspin.since,
  openedAt: start,
  assignedTo: marco.id,
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

/** Legal notice to Tailspin Toys that is still to be given, unless given otherwise. */
export const aProfileReview = (given: Partial<ProfileReview> = {}): ProfileReview => ({
  id: profileReviewId,
  profile: "own",
  name: "Proseware",
  openedAt: 1,
  state: "open",
  revision: 0,
  ...given,
});

export const anOwedNotice = (id: string, given: Partial<OwedNotice> = {}): OwedNotice => ({
  id,
  removal: "r",
  customer: "tailspin",
  customerName: "Tailspin Toys",
  due: "1970-01-09",
  openedAt: 1,
  assignedTo: "marco",
  state: "open",
  revision: 0,
  ...given,
});
