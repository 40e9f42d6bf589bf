import { customerBuying } from "../../src/chat/views/customers/buying";
import { customerChoice } from "../../src/chat/views/customers/choice";
import { customersEmpty } from "../../src/chat/views/customers/empty";
import { customerFound } from "../../src/chat/views/customers/found";
import { customersList } from "../../src/chat/views/customers/list";
import { customerPartners } from "../../src/chat/views/customers/partners";
import { customerRecord } from "../../src/chat/views/customers/record/record";
import { days } from "../../src/core/clock";
import type { Customer } from "../../src/core/customers/customer";
import {
  adventureWorks,
  alpineSki,
  cantine,
  contoso,
  invitation,
  northwindDistribuzione,
  now,
  providers,
  recordFacts,
  tailspin,
  wideWorld,
  woodgrove,
} from "../support/samples";
import { elena, marco, proseware } from "../support/world";
import { accountSpecimens } from "./customers-side/accounts";
import { type Specimen, specimensOf } from "./specimen";

const longName: Customer = {
  ...contoso,
  id: "33333333-3333-4333-8333-333333333345",
  name: "Consorzio Intercomunale per la Gestione Associata dei Servizi Ecologici delle Valli Bergamasche e Bresciane",
  domain: "consorzio-servizi-ecologici-valli.example",
  openRemoval: { id: "r4k7q2m9", state: "pending" },
};

const { tenantId: _, ...unconfirmed } = contoso;
const emptyHanded: Customer = {
  ...unconfirmed,
  name: "Relecloud",
  domain: "relecloud.example",
  origin: "invitation",
  services: [],
  grants: [],
  subscriptions: [],
  users: { total: 0, admins: 0 },
  licences: { total: 0, assigned: 0 },
};

/** An account that was added by hand: nothing but what the form asks for. */
const added: Customer = {
  ...emptyHanded,
  state: "no-relationship",
  name: "Litware Cucine S.r.l.",
  domain: "litware-cucine.example",
  since: now - days(2),
  origin: "other",
  channel: "referral",
};

const permitted: Customer = { ...contoso, mayBuy: true, buyingPermitted: { by: elena.id, at: now - days(40) } };

const ten = [adventureWorks, cantine, contoso, longName, tailspin, wideWorld, woodgrove];

/** A customer as Partner Center was seen to have it, so long ago. */
const seen = (customer: Customer, ago: number): Customer => ({
  ...customer,
  source: "partner-center",
  asOf: now - ago,
});

const list = specimensOf("customers/list", {
  "first page": (reader) =>
    customersList(reader, {
      page: { customers: ten, from: 1, total: 45, more: false, next: "mark" },
      facets: [],
      names: { providers, people: [] },
      now,
      mayInvite: true,
    }),
  "asks which customer": (reader) =>
    customersList(reader, {
      page: { customers: ten, from: 1, total: 45, more: false, next: "mark" },
      facets: [],
      opens: "removal.start",
      names: { providers, people: [] },
      now,
      mayInvite: true,
    }),
  "search, middle page, seen by Partner Center": (reader) =>
    customersList(reader, {
      page: {
        customers: ten.map((customer) => seen(customer, 3e7)),
        from: 11,
        total: 1000,
        more: true,
        next: "mark",
        previous: "mark",
      },
      words: "co",
      facets: [
        "privilege:granted",
        { not: "service:azure" },
        { anyOf: ["provider:fabrikam", "owner"] },
        "granted:azure",
      ],
      names: { providers, people: [] },
      now,
      mayInvite: true,
    }),
  "without relationship": (reader) =>
    customersList(reader, {
      page: { customers: [added], from: 1, total: 1, more: false },
      facets: ["no-relationship"],
      names: { providers, people: [] },
      now,
      mayInvite: true,
    }),
  "seen by Partner Center three days ago": (reader) =>
    customersList(reader, {
      page: { customers: [contoso, seen(tailspin, days(3.5))], from: 1, total: 2, more: false },
      facets: [],
      names: { providers, people: [] },
      now,
      mayInvite: false,
    }),
});

const empty = specimensOf("customers/empty", {
  "near names": (reader) =>
    customersEmpty(reader, {
      words: "cotnoso",
      facets: [],
      total: 45,
      near: [contoso, cantine],
      names: { providers, people: [] },
      now,
      mayInvite: true,
    }),
  invited: (reader) =>
    customersEmpty(reader, {
      words: "laura",
      facets: [],
      total: 45,
      near: [],
      invited: [invitation],
      people: new Map([[marco.id, marco.name]]),
      names: { providers, people: [] },
      now,
      mayInvite: true,
    }),
  removed: (reader) =>
    customersEmpty(reader, {
      words: "contoso",
      facets: [],
      total: 45,
      near: [cantine],
      wereRemoved: [{ ...contoso, state: "removed", removedAt: now }],
      names: { providers, people: [] },
      now,
      mayInvite: true,
    }),
  "nothing near": (reader) =>
    customersEmpty(reader, {
      words: "pneumonoultramicroscopicsilicovolcanoconiosis",
      facets: [],
      total: 1,
      near: [],
      names: { providers, people: [] },
      now,
      mayInvite: false,
    }),
  "nothing in a state": (reader) =>
    customersEmpty(reader, {
      words: "",
      facets: ["gap"],
      total: 45,
      near: [],
      names: { providers, people: [] },
      now,
      mayInvite: true,
    }),
  "no customer at all": (reader) =>
    customersEmpty(reader, {
      words: "",
      facets: [],
      total: 0,
      near: [],
      names: { providers, people: [] },
      now,
      mayInvite: true,
    }),
});

const nobody = {
  words: "",
  facets: [],
  total: 0,
  near: [],
  names: { providers: [], people: [] },
  now,
  mayInvite: true,
};

const beforeEnrolment = specimensOf("customers/empty", {
  "before the enrolment": (reader) => customersEmpty(reader, { ...nobody, isEnrolling: true, mayEnrol: true }),
  "before the enrolment, for who may not see it": (reader) => customersEmpty(reader, { ...nobody, isEnrolling: true }),
});

const choice = specimensOf("customers/choice", {
  several: (reader) =>
    customerChoice(reader, {
      words: "co",
      customers: [contoso, cantine, longName],
      providers,
      more: false,
      choice: { verb: "customer.open" },
    }),
  "one, not by its whole name": (reader) =>
    customerChoice(reader, {
      words: "ski",
      customers: [contoso],
      providers,
      more: false,
      choice: { verb: "invitation.start" },
    }),
  "more than shown": (reader) =>
    customerChoice(reader, {
      words: "co",
      customers: ten.slice(0, 5),
      providers,
      more: true,
      choice: { verb: "removal.start" },
    }),
});

const record = specimensOf("customers/record", {
  active: (reader) => customerRecord(reader, recordFacts(contoso)),
  "managed since a joint acceptance": (reader) =>
    customerRecord(reader, recordFacts({ ...contoso, grants: [], managedSince: contoso.since })),
  "back, with what is left from before": (reader) =>
    customerRecord(reader, recordFacts({ ...contoso, since: days(21_000) })),
  "seen more than a day ago": (reader) => customerRecord(reader, recordFacts(seen(contoso, days(1.5)))),
  "awkward name, read only": (reader) =>
    customerRecord(
      reader,
      recordFacts(
        { ...cantine, alias: "Sole <b>&</b> Luna" },
        { may: (permission) => permission === "customers.read" },
      ),
    ),
  "privileges gone": (reader) => customerRecord(reader, recordFacts(wideWorld, { owner: "Marco Bianchi" })),
  "some privileges gone, in China": (reader) =>
    customerRecord(
      reader,
      recordFacts(
        { ...woodgrove, grants: [...woodgrove.grants, ...wideWorld.grants.slice(2)] },
        { tenant: { ...proseware, cloud: "china" } },
      ),
    ),
  "allowed to buy": (reader) => customerRecord(reader, recordFacts(permitted, { permitter: elena.name })),
  "with another partner": (reader) => customerRecord(reader, recordFacts(woodgrove)),
  "provider cannot order": (reader) => customerRecord(reader, recordFacts(adventureWorks)),
  "provider cannot order, to be invited jointly": (reader) =>
    customerRecord(reader, { ...recordFacts(adventureWorks), joint: adventureWorks.provider?.id ?? "" }),
  "provider not authorised yet": (reader) =>
    customerRecord(reader, recordFacts(contoso, { provider: northwindDistribuzione })),
  "provider not authorised yet, read only": (reader) =>
    customerRecord(
      reader,
      recordFacts(contoso, { provider: northwindDistribuzione, may: (permission) => permission === "customers.read" }),
    ),
  "removal requested, long name": (reader) => customerRecord(reader, recordFacts(longName)),
  "removed, with notice to be given": (reader) =>
    customerRecord(reader, recordFacts(alpineSki, { openFollowUps: 0, owedBy: "2026-11-30" })),
  removed: (reader) => customerRecord(reader, recordFacts(alpineSki, { openFollowUps: 2 })),
  "no relationship yet": (reader) =>
    customerRecord(reader, { customer: added, tenant: proseware, now, openFollowUps: 0, may: () => true }),
  "nothing yet": (reader) =>
    customerRecord(reader, { customer: emptyHanded, tenant: proseware, now, openFollowUps: 0, may: () => true }),
  "many subscriptions": (reader) =>
    customerRecord(
      reader,
      recordFacts({
        ...contoso,
        mayBuy: true,
        subscriptions: Array.from({ length: 14 }, (_, index) => ({
          id: `s${index}`,
          name: `Dynamics 365 Customer Insights ${index + 1}`,
          seats: index,
          billedByUs: index % 3 !== 0,
          soldBy: "Litware Cloud",
          status: index % 4 === 3 ? ("suspended" as const) : ("active" as const),
        })),
      }),
    ),
});

const found = specimensOf("customers/found", {
  active: (reader) => customerFound(reader, contoso),
  "removed, with a long name": (reader) => customerFound(reader, { ...longName, state: "removed" }),
});

const buying = specimensOf("customers/buying", {
  "not allowed": (reader) => customerBuying(reader, { customer: contoso, tenant: proseware }),
  allowed: (reader) => customerBuying(reader, { customer: permitted, tenant: proseware, by: elena.name }),
  "allowed before": (reader) => customerBuying(reader, { customer: { ...longName, mayBuy: true }, tenant: proseware }),
});

const partners = specimensOf("customers/partners", {
  matrix: (reader) => customerPartners(reader, { customer: woodgrove, tenant: proseware, now }),
  "seen days ago": (reader) => customerPartners(reader, { customer: seen(woodgrove, days(9)), tenant: proseware, now }),
  "taken away": (reader) => customerPartners(reader, { customer: wideWorld, tenant: proseware, now }),
  "nobody yet": (reader) => customerPartners(reader, { customer: emptyHanded, tenant: proseware, now }),
});

export const customerSpecimens: Specimen[] = [
  ...list,
  ...empty,
  ...beforeEnrolment,
  ...choice,
  ...record,
  ...found,
  ...buying,
  ...partners,
  ...accountSpecimens,
];
