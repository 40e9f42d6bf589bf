import { chosenTopics } from "../../src/chat/screens/notices";
import { historyCard } from "../../src/chat/views/history/history";
import { notification } from "../../src/chat/views/notices/notification";
import { subscribedCard } from "../../src/chat/views/notices/subscribed";
import { trialNotice } from "../../src/chat/views/notices/trial";
import type { CoreEvent } from "../../src/core/events";
import { topicOf } from "../../src/core/events";
import type { HistoryEntry } from "../../src/core/history/chain";
import { nothingCounted } from "../../src/core/imports/import";
import { alpineSki, cantine, contoso, entry, northwindDistribuzione, tailspin } from "../support/samples";
import { elena, giulia, luke, marco, northwind, sara } from "../support/world";
import { type Specimen, specimensOf } from "./specimen";

const about = { customer: tailspin.id, name: tailspin.name };
const provider = { provider: northwind, name: northwindDistribuzione.name };
const draft = { ...about, invitation: "i7w3n5t1" };
const request = { ...about, removal: "r4k7q2m9" };

const ours = { enrolment: "own", name: "Proseware Italia" } as const;

/** One of each event there is, newest first. */
export const oneOfEach: HistoryEntry[] = [
  entry(
    { type: "reminder.put-off", ...about, service: "azure", until: "2026-12-05", reason: "Il cliente è in ferie." },
    "2026-11-21T09:42:45Z",
    marco,
    61,
  ),
  entry({ type: "reminder.taken-up", ...about, service: "azure" }, "2026-11-21T09:42:50Z", marco, 62),
  entry({ type: "customer.kept-unlisted", ...about }, "2026-11-21T09:42:15Z", marco, 59),
  entry({ type: "customer.listed-again", ...about }, "2026-11-21T09:42:14Z", marco, 58),
  entry({ type: "customer.unlisted", ...about, file: "Elenco del portale" }, "2026-11-21T09:42:13Z", marco, 57),
  entry(
    {
      type: "import.applied",
      list: "m1",
      name: "Elenco del portale",
      counts: { ...nothingCounted, new: 12, changed: 3, same: 40, accepted: 1, wrong: 2, missing: 1 },
    },
    "2026-11-21T09:42:12Z",
    giulia,
    56,
  ),
  entry(
    {
      type: "import.stopped",
      list: "m2",
      name: "Elenco del portale",
      brought: marco.name,
      counts: { ...nothingCounted, new: 4500 },
    },
    "2026-11-21T09:42:11Z",
    giulia,
    56,
  ),
  entry({ type: "customer.history-exported", ...about }, "2026-11-21T09:42:30Z", marco, 57),
  entry({ type: "customers.exported" }, "2026-11-21T09:42:20Z", marco, 56),
  entry(
    { type: "removal.notice-corrected", ...request, due: "2026-11-30", before: "2026-11-20", on: "2026-11-19" },
    "2026-11-21T09:42:12Z",
    marco,
    55,
  ),
  entry(
    { type: "removal.notice-given", ...request, due: "2026-11-30", on: "2026-11-20" },
    "2026-11-21T09:42:10Z",
    marco,
    55,
  ),
  entry({ type: "customer.buying-withdrawn", ...about }, "2026-11-21T09:41:59Z", marco, 54),
  entry({ type: "customer.buying-permitted", ...about }, "2026-11-21T09:41:57Z", marco, 53),
  entry(
    {
      type: "customer.changed",
      ...about,
      changed: [
        { part: "origin", from: "partner-center", to: "office-365" },
        { part: "owner", from: "", to: sara.name },
        { part: "notes", from: "", to: "Chiamare prima delle dieci. **Non** scrivere.\nSede: via Roma 1." },
      ],
    },
    "2026-11-21T09:41:56Z",
    sara,
    51,
  ),
  entry({ type: "customer.added", ...about, origin: "before-partner-center" }, "2026-11-21T09:41:55Z", sara, 50),
  entry({ type: "provider.access-reopened", ...provider }, "2026-11-21T09:41:50Z", undefined, 49),
  entry({ type: "privileges.reopened", ...about, service: "azure" }, "2026-11-21T09:41:45Z", undefined, 48),
  entry(
    {
      type: "provider.access-reviewed",
      ...provider,
      outcome: "kept",
      reason: "Ci assiste fino a primavera.",
      until: "2027-03-31",
    },
    "2026-11-21T09:41:40Z",
    elena,
    47,
  ),
  entry({ type: "provider.access-reviewed", ...provider, outcome: "removed" }, "2026-11-21T09:41:35Z", marco, 46),
  entry({ type: "provider.noted", ...provider }, "2026-11-21T09:41:30Z", marco, 45),
  entry({ type: "provider.authorised", ...provider }, "2026-11-21T09:41:20Z", giulia, 44),
  entry({ type: "provider.recorded", ...provider, receivedOn: "2026-11-18" }, "2026-11-21T09:41:10Z", giulia, 44),
  entry({ type: "enrolment.profile-kept", ...ours }, "2026-11-21T09:41:59Z", giulia, 54),
  entry({ type: "enrolment.profile-due", ...ours }, "2026-11-21T09:41:57Z", undefined, 53),
  entry({ type: "enrolment.active", ...ours }, "2026-11-21T09:41:55Z", giulia, 52),
  entry({ type: "enrolment.rejected", ...ours, reason: "Mancano i dati." }, "2026-11-21T09:41:50Z", giulia, 51),
  entry({ type: "enrolment.in-review", ...ours }, "2026-11-21T09:41:45Z", giulia, 50),
  entry({ type: "enrolment.contact-verified", ...ours }, "2026-11-21T09:41:40Z", giulia, 49),
  entry({ type: "enrolment.confirmed", ...ours, what: "signed-up" }, "2026-11-21T09:41:35Z", giulia, 48),
  entry({ type: "enrolment.submitted", ...ours }, "2026-11-21T09:41:30Z", giulia, 47),
  entry({ type: "enrolment.profile-added", ...ours, partnerId: "6123456" }, "2026-11-21T09:41:25Z", giulia, 46),
  entry({ type: "enrolment.filled-in", ...ours, part: "partner-id" }, "2026-11-21T09:41:20Z", giulia, 45),
  entry({ type: "enrolment.preparing", ...ours, path: "full" }, "2026-11-21T09:41:10Z", giulia, 44),
  entry(
    { type: "user.roles-changed", person: luke.id, name: luke.name, roles: ["sales-agent"], before: luke.roles },
    "2026-11-21T09:41:00Z",
    giulia,
    43,
  ),
  entry({ type: "user.recognised", person: luke.id, name: luke.name }, "2026-11-21T09:40:50Z", undefined, 42),
  entry(
    { type: "user.added", person: luke.id, name: luke.name, address: "luke@proseware.example", roles: luke.roles },
    "2026-11-21T09:40:40Z",
    marco,
    41,
  ),
  entry(
    {
      type: "privileges.kept",
      ...about,
      service: "azure",
      reason: "Migrazione in corso fino a primavera.",
      until: "2027-03-31",
    },
    "2026-11-21T09:40:00Z",
    elena,
    21,
  ),
  entry({ type: "removal.closed", ...request, comment: "Resta cliente." }, "2026-11-21T09:39:00Z", elena, 37),
  entry(
    {
      type: "removal.stuck",
      ...request,
      reason: "refused",
      findings: [{ kind: "subscription-active", name: "Azure plan" }],
      reference: "c1d2e3",
      source: "partner-center",
    },
    "2026-11-21T09:38:00Z",
    undefined,
    36,
  ),
  entry({ type: "removal.done-there", ...request }, "2026-11-21T09:38:00Z", marco, 36),
  entry({ type: "removal.retried", ...request }, "2026-11-21T09:37:00Z", marco, 35),
  entry(
    { type: "removal.voided", ...request, why: "customer-changed", changed: ["name", "privileges"] },
    "2026-11-21T09:36:00Z",
    undefined,
    34,
  ),
  entry({ type: "privileges.ended", ...about, service: "exchange" }, "2026-11-21T09:30:00Z", marco, 20),
  entry(
    {
      type: "removal.executed",
      ...request,
      remaining: ["exchange"],
      requestedBy: "Marco Bianchi",
      approvedBy: "Elena Ferri",
    },
    "2026-11-21T09:12:00Z",
    undefined,
    19,
  ),
  entry(
    {
      type: "removal.approved",
      ...request,
      comment: "Verificato con l’amministrazione, nulla in sospeso.",
      requestedBy: "Marco Bianchi",
    },
    "2026-11-21T09:12:00Z",
    elena,
    18,
  ),
  entry(
    {
      type: "removal.requested",
      ...request,
      noticeVersion: 3,
      noticeLanguage: "it",
      noticeHash: "ab".repeat(32),
      duty: { required: true, given: true, on: "2026-11-10" },
    },
    "2026-11-21T08:58:00Z",
    marco,
    17,
  ),
  entry({ type: "removal.voided", ...request, why: "customer-changed" }, "2026-11-18T08:58:00Z", undefined, 16),
  entry(
    { type: "removal.refused", ...request, comment: "", requestedBy: "Marco Bianchi" },
    "2026-11-12T08:58:00Z",
    elena,
    15,
  ),
  entry(
    { type: "customer.privileges-revoked", ...about, services: ["exchange", "azure"] },
    "2026-11-10T08:58:00Z",
    luke,
    14,
  ),
  entry({ type: "customer.privileges-revoked", ...about, services: ["teams"] }, "2026-11-10T08:50:00Z", undefined, 13),
  entry(
    {
      type: "customer.privileges-revoked",
      ...about,
      services: [],
      others: [{ partner: "Litware Cloud", services: ["azure", "teams"] }],
      on: "2026-11-08",
    },
    "2026-11-10T08:49:00Z",
    luke,
    13,
  ),
  entry(
    {
      type: "privileges.partner-recorded",
      ...about,
      partner: "Litware Cloud",
      transacting: true,
      services: ["azure"],
      on: "2026-11-08",
    },
    "2026-11-10T08:48:00Z",
    luke,
    13,
  ),
  entry(
    {
      type: "privileges.partner-recorded",
      ...about,
      partner: "Tailwind Advisors",
      transacting: false,
      services: ["teams"],
      on: "2026-11-08",
    },
    "2026-11-10T08:47:00Z",
    luke,
    13,
  ),
  entry(
    { type: "privileges.granted-again", ...about, services: ["exchange"], on: "2026-11-08" },
    "2026-11-10T08:46:00Z",
    luke,
    13,
  ),
  entry(
    { type: "customer.subscription-ended", ...about, subscription: "Microsoft 365 Business Basic" },
    "2026-11-02T10:04:00Z",
    undefined,
    12,
  ),
  entry(
    { type: "invitation.accepted", ...draft, services: ["exchange"], joint: "Fabrikam Distribution" },
    "2026-10-02T10:04:00Z",
    marco,
    11,
  ),
  entry({ type: "invitation.page-closed", ...draft }, "2026-10-01T22:31:00Z", marco, 38),
  entry({ type: "invitation.sent", ...draft, joint: "Fabrikam Distribution" }, "2026-10-01T22:30:00Z", marco, 10),
  entry({ type: "invitation.drafted", ...draft }, "2026-10-01T10:04:00Z", marco, 9),
  entry({ type: "invitation.edited", ...draft }, "2026-10-01T10:03:00Z", marco, 8),
  entry(
    {
      type: "invitation.drafting",
      ...draft,
      reason: "multi-partner",
      channel: "referral",
      joint: "Fabrikam Distribution",
    },
    "2026-10-01T10:02:00Z",
    marco,
    7,
  ),
  entry({ type: "invitation.discarded", ...draft }, "2026-09-30T10:02:00Z", marco, 6),
  entry({ type: "link.set", url: "https://admin.microsoft.com/" }, "2026-09-30T09:02:00Z", giulia, 5),
  entry(
    { type: "notices.subscribed", conversation: "19:relazioni", topics: ["removals", "customers"] },
    "2026-09-30T09:01:00Z",
    giulia,
    4,
  ),
  entry({ type: "notices.stopped", conversation: "19:relazioni" }, "2026-09-30T09:00:00Z", giulia, 3),
  entry({ type: "customer.imported", ...about }, "2026-09-30T08:00:00Z", undefined, 2),
  entry(
    {
      type: "person.roles-changed",
      person: luke.id,
      name: luke.name,
      roles: ["helpdesk-agent"],
      before: ["global-admin", "helpdesk-agent"],
    },
    "2026-09-30T07:30:00Z",
  ),
  entry({ type: "person.known", person: luke.id, name: luke.name, roles: luke.roles }, "2026-09-30T07:20:00Z"),
  entry(
    { type: "company.set", name: "Proseware Italia S.r.l.", changed: ["name", "language", "phone"] },
    "2026-09-30T07:15:00Z",
  ),
  entry({ type: "records.saved" }, "2026-09-30T07:10:00Z"),
];

/** A story from its beginning to its end: enough for the sample, which does not change with every event that is added. */
const ofARemoval = oneOfEach.filter(({ event: { type } }) =>
  ["removal.executed", "removal.approved", "removal.requested", "customer.imported"].includes(type),
);

const announced = (event: CoreEvent, index: number): [string, HistoryEntry][] =>
  topicOf(event) ? [[`${event.type} ${index}`, oneOfEach[index] as HistoryEntry]] : []; // the index comes from the same list

const half = Math.ceil(oneOfEach.length / 2);
const story = { customer: tailspin, total: oneOfEach.length, holds: true, may: { restore: true } };

export const eventSpecimens: Specimen[] = [
  ...specimensOf("history/history", {
    removed: (reader) =>
      historyCard(reader, {
        customer: alpineSki,
        entries: ofARemoval,
        total: ofARemoval.length,
        holds: true,
        may: { restore: true },
      }),
    "one of each event": (reader) =>
      historyCard(reader, { ...story, entries: oneOfEach.slice(0, half), hasEarlier: true }),
    "one of each event, earlier": (reader) => historyCard(reader, { ...story, entries: oneOfEach.slice(half) }),
    "hostile comment": (reader) =>
      historyCard(reader, {
        customer: cantine,
        entries: [
          entry(
            {
              type: "removal.refused",
              ...request,
              comment: "Prima chiudere https://b.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa **x**",
              requestedBy: "M",
            },
            "2026-11-12T08:58:00Z",
            elena,
          ),
        ],
        total: 1,
        holds: true,
        may: { restore: false },
      }),
    "changed behind our back": (reader) =>
      historyCard(reader, {
        customer: tailspin,
        entries: ofARemoval,
        total: ofARemoval.length,
        holds: false,
        may: { restore: false },
      }),
    none: (reader) =>
      historyCard(reader, { customer: contoso, entries: [], total: 0, holds: true, may: { restore: false } }),
  }),
  ...oneOfEach
    .flatMap((each, index) => announced(each.event, index))
    .flatMap(([name, each]) =>
      specimensOf("notices/notification", {
        [name]: (reader) => notification(reader, { entry: each, topic: topicOf(each.event) ?? "removals" }),
      }),
    ),
  ...oneOfEach
    .filter(({ event }) => event.type === "removal.executed")
    .slice(0, 1)
    .flatMap((entry) =>
      specimensOf("notices/notification", {
        "missed by a channel": (reader) => notification(reader, { entry, topic: "removals", isMissed: true }),
      }),
    ),
  ...specimensOf("notices/subscribed", {
    on: (reader) =>
      subscribedCard(reader, {
        topics: ["approvals", "removals", "invitations", "customers", "privileges"],
        isChanged: true,
      }),
    some: (reader) => subscribedCard(reader, { topics: ["approvals"], isChanged: true }),
    refused: (reader) => subscribedCard(reader, { topics: ["approvals"], isChanged: false, isRefused: true }),
    off: (reader) => subscribedCard(reader, { topics: [], isChanged: true }),
    "off before": (reader) => subscribedCard(reader, { topics: [], isChanged: false }),
  }),
  ...specimensOf("help/reply", {
    "topics that come here": (reader) => chosenTopics(reader, ["approvals", "removals"]),
    "trial notice": (reader) => trialNotice(reader, { by: cantine.name, topics: ["approvals", "removals"] }),
  }),
];
