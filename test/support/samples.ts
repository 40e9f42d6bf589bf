import type { RecordFacts } from "../../src/chat/views/customers/record/facts";
import type { Customer } from "../../src/core/customers/customer";
import type { CoreEvent } from "../../src/core/events";
import type { HistoryEntry } from "../../src/core/history/chain";
import { emptyChain } from "../../src/core/history/chain";
import type { Person } from "../../src/core/people/person";
import { shownOf } from "../../src/core/removals/shown";
import { aFollowUp, anInvitation, aRemoval } from "./builders";
import { aCustomer, aProvider, luke, marco, northwind, proseware, sara, start } from "./world";

/** Facts in the names of the demo world, from which cards are made in tests, samples and the gallery. */

export const at = (iso: string): number => Date.parse(iso);

/** The moment at which every sample card is read: 21 Nov 2026, 09:42 in Italy. */
export const now = start;

export const fabrikamDistribution = aProvider({ since: at("2023-09-01T08:00:00Z"), revision: 1 });

export const northwindDistribuzione = aProvider({
  id: northwind,
  name: "Northwind Distribuzione",
  shortName: "Northwind",
  state: "invited-us",
  since: at("2026-11-18T08:00:00Z"),
});

export const providers = [fabrikamDistribution, northwindDistribuzione];

const tenantId = (end: number): string => `33333333-3333-4333-8333-33333333${end}`;

/** A customer with three subscriptions and two granted services; the others are like it but for what is special about them. */
export const contoso = aCustomer({
  id: tenantId(3301),
  name: "Contoso S.p.A.",
  domain: "contoso.example",
  since: at("2024-02-04T09:00:00Z"),
  origin: "before-partner-center",
  owner: sara.id,
  services: ["exchange", "azure", "sharepoint"],
  grants: [
    { service: "exchange", partner: "us", transacting: true, state: "granted", since: at("2024-02-04T09:00:00Z") },
    { service: "azure", partner: "us", transacting: true, state: "granted", since: at("2025-06-18T08:15:00Z") },
  ],
  subscriptions: [
    { id: "3301-1", name: "Microsoft 365 Business Premium", seats: 40, billedByUs: true, status: "active" },
    { id: "3301-2", name: "Azure plan", billedByUs: true, status: "active" },
    { id: "3301-3", name: "Power BI Pro", seats: 12, billedByUs: false, status: "active" },
  ],
  users: { total: 48, admins: 3 },
  licences: { total: 52, assigned: 45 },
  revision: 7,
});

/** The name that trips a careless card: Markdown, an ampersand and square brackets. */
export const cantine: Customer = {
  ...contoso,
  id: tenantId(3312),
  name: "Cantine *Sole & Luna* [1962]",
  domain: "cantinesoleeluna.example",
};

export const tailspin: Customer = {
  ...contoso,
  id: tenantId(3302),
  name: "Tailspin Toys",
  domain: "tailspin.example",
  owner: marco.id,
  origin: "invitation",
  services: ["exchange"],
  grants: [
    { service: "exchange", partner: "us", transacting: true, state: "granted", since: at("2023-03-03T10:20:00Z") },
  ],
  subscriptions: [{ id: "3302-1", name: "Microsoft 365 Business Basic", seats: 12, billedByUs: true, status: "ended" }],
  users: { total: 12, admins: 1 },
  licences: { total: 0, assigned: 0 },
};

export const woodgrove: Customer = {
  ...contoso,
  id: tenantId(3303),
  name: "Woodgrove Bank",
  domain: "woodgrove.example",
  services: ["exchange", "azure"],
  grants: [
    { service: "exchange", partner: "us", transacting: true, state: "granted", since: at("2024-05-13T08:00:00Z") },
    {
      service: "exchange",
      partner: { name: "Trey Advisors" },
      transacting: false,
      state: "granted",
      since: at("2025-02-01T08:00:00Z"),
    },
    {
      service: "azure",
      partner: { name: "Litware Cloud" },
      transacting: true,
      state: "granted",
      since: at("2025-01-20T09:00:00Z"),
    },
  ],
  subscriptions: [
    { id: "3303-1", name: "Exchange Online (Plan 2)", seats: 210, billedByUs: true, status: "active" },
    { id: "3303-2", name: "Azure plan", billedByUs: false, soldBy: "Litware Cloud", status: "active" },
  ],
};

export const adventureWorks: Customer = {
  ...contoso,
  id: tenantId(3305),
  name: "Adventure Works",
  domain: "adventure-works.example",
  provider: { id: fabrikamDistribution.id, canOrder: false },
};

/** The customer took all our privileges away; we stay responsible (R23–R26). */
export const wideWorld: Customer = {
  ...contoso,
  id: tenantId(3306),
  name: "Wide World Importers",
  domain: "wideworld.example",
  owner: marco.id,
  grants: (["exchange", "azure", "sharepoint"] as const).map((service) => ({
    service,
    partner: "us",
    transacting: true,
    state: "revoked",
    since: at("2023-10-09T08:00:00Z"),
    revoked: { at: at("2026-11-17T15:20:00Z"), seenBy: luke.name },
  })),
};

/** Removed last month: restorable, not in the list. */
export const alpineSki: Customer = {
  ...contoso,
  id: tenantId(3308),
  name: "Alpine Ski House",
  domain: "alpineski.example",
  state: "removed",
  removedAt: at("2026-10-21T13:05:00Z"),
  subscriptions: [],
};

export const removal = aRemoval("r4k7q2m9", {
  shown: shownOf(tailspin, { how: "here" }),
  reason: "Contratto chiuso, il cliente passa a un altro partner.",
  duty: { required: true, given: true, on: "2026-11-10" },
  requestedAt: at("2026-11-21T08:58:00Z"),
  expiresAt: at("2026-11-28T08:58:00Z"),
  revision: 1,
});

export const invitation = anInvitation("i7w3n5t1", {
  page: "Kq3vX1mZr8TnB5yLc2Hd0A",
  customer: woodgrove.id,
  customerName: woodgrove.name,
  email: "it@woodgrove.example",
  domain: woodgrove.domain,
  reason: "multi-partner",
  paragraphs: [
    "Buongiorno,\n\ncome concordato, Proseware Italia vorrebbe occuparsi dei servizi Microsoft di Woodgrove Bank.",
    "Per qualsiasi domanda può rivolgersi a Marco Bianchi: marco@proseware.example.",
  ],
  createdAt: at("2026-11-20T14:10:00Z"),
  revision: 2,
});

/** What a customer's record is made from, for somebody who may do everything. */
export const recordFacts = (customer: Customer, given: Partial<RecordFacts> = {}): RecordFacts => ({
  customer,
  tenant: proseware,
  provider: fabrikamDistribution,
  owner: sara.name,
  now,
  openFollowUps: 0,
  may: () => true,
  ...given,
});

export const followUp = aFollowUp("r4k7q2m9-exchange", {
  grantedAt: at("2023-03-03T10:20:00Z"),
  openedAt: at("2026-11-21T09:12:00Z"),
});

/** A history entry; `by` nobody means Rapport itself. */
export const entry = (event: CoreEvent, when: string, by?: Person, seq = 1): HistoryEntry => ({
  seq,
  at: at(when),
  by: by?.id ?? null,
  byName: by?.name ?? "",
  event,
  previousHash: emptyChain.hash,
  hash: emptyChain.hash,
});

/** Names and words that do harm wherever data is read as markup, mention or expression. */
export const hostile = ["**x**", "[a](https://b.example)", "<at>Elena</at>", "$" + "{env}"];
