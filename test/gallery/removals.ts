import { legalNotice } from "../../src/chat/texts/legal-notice";
import { problemOf } from "../../src/chat/views/refusals/refusal-views";
import { removalApprover } from "../../src/chat/views/removals/approver";
import { removalBlocked } from "../../src/chat/views/removals/blocked";
import { owedNotice } from "../../src/chat/views/removals/duty/owed-notice";
import { type RemovalTyped, removalForm } from "../../src/chat/views/removals/form";
import { removalsList } from "../../src/chat/views/removals/list";
import { providerText } from "../../src/chat/views/removals/provider-text";
import { removalShared } from "../../src/chat/views/removals/shared";
import type { StandingFacts } from "../../src/chat/views/removals/standing";
import { removalStatus } from "../../src/chat/views/removals/status";
import { removalReached, removalUnreached } from "../../src/chat/views/removals/unreached";
import { days } from "../../src/core/clock";
import type { Customer } from "../../src/core/customers/customer";
import { preflight } from "../../src/core/removals/preflight";
import type { Removal, Stuck, VoidReason } from "../../src/core/removals/removal";
import type { OpenState } from "../../src/core/removals/removal-id";
import { type ShownPart, shownOf } from "../../src/core/removals/shown";
import { anOwedNotice } from "../support/builders";
import { contoso, fabrikamDistribution as fabrikam, now, removal } from "../support/samples";
import { elena, marco, paula, proseware } from "../support/world";
import { about, approvers, type Cards, type Cast, pageOf, specimensFrom, ten, usual } from "./cast";

/** Where a person ends a relationship, as an authority may say. */
const link = "https://partner.microsoft.com/dashboard/commerce2/customers";

/** Cards about removals, in every state a request can have. */
const installUrl = "https://teams.microsoft.com/l/app/d0000000-0000-4000-8000-000000000001";

export function removalCards({ customer, words, person }: Cast = usual): Cards {
  const owed = {
    mayDecide: true,
    mayCorrect: true,
    notice: anOwedNotice("r4k7q2m9-notice", {
      removal: "r4k7q2m9",
      customer: customer.id,
      customerName: customer.name,
      due: "2026-11-30",
      openedAt: now - days(6),
    }),
    assignedTo: person,
    today: "2026-11-21",
  };
  const pending: Removal = { ...about(customer, removal), reason: words };
  const comment = { by: elena.id, at: now + 60_000 * 30, comment: words };
  const clean: Customer = { ...customer, subscriptions: [] };
  const here = { tenant: proseware, way: { how: "here" } as const };
  const portal = { tenant: proseware, way: { how: "in-the-portal", link } as const };
  const findings = preflight(clean, { ...here, provider: fabrikam, owner: person });
  const inPortal = preflight(clean, { ...portal, provider: fabrikam, owner: person });
  const notice = legalNotice();
  const ask = { customer: clean, findings, shown: shownOf(clean, here.way), approvers, now };
  const standing = { requestedBy: person, decidedBy: elena.name, approvers };
  const end = (given: Partial<Removal>): Removal => ({ ...pending, decided: comment, ...given });
  const isVoid = (why: VoidReason, changed: ShownPart[] = []): Cards[string] => {
    const { decided: _, ...voided } = end({ state: "void", voided: { why, at: now, changed } });
    return (reader) => removalStatus(reader, { ...standing, removal: voided });
  };
  const stuck = (given: Partial<Stuck>, more: Partial<StandingFacts> = {}): Cards[string] => {
    const why: Stuck = {
      reason: "refused",
      findings: [],
      reference: "end:r4k7q2m9",
      source: "partner-center",
      since: now,
    };
    const removal = end({ state: "stuck", stuck: { ...why, ...given } });
    return (reader) => removalStatus(reader, { ...standing, may: { tryAgain: true, close: true }, ...more, removal });
  };
  const blockedBy = (facts: Parameters<typeof preflight>[1], state?: OpenState): Cards[string] => {
    const asked = { ...clean, ...(state && { openRemoval: { id: removal.id, state } }) };
    const findings = preflight(asked, facts);
    return (reader) => removalBlocked(reader, { customer: asked, findings, provider: fabrikam });
  };
  return {
    "removals/form": (reader) => removalForm(reader, { ...ask, notice: notice.in(reader.language) }),
    "removals/form in the portal": (reader) =>
      removalForm(reader, { ...ask, findings: inPortal, notice: notice.in(reader.language) }),
    "removals/form refused": (reader) => {
      const problem = problemOf(reader, { kind: "name-mismatch", typed: words, name: customer.name });
      const typed = {
        acks: ["read", "faith"],
        duty: "due",
        dutyOn: "2026-12-01",
        reason: words,
        typedName: words,
      } satisfies RemovalTyped;
      return removalForm(reader, { ...ask, approvers: [], notice: notice.in(reader.language), typed, problem });
    },
    "removals/blocked": (reader) =>
      removalBlocked(reader, {
        customer,
        findings: preflight(customer, { ...here, provider: fabrikam }),
        provider: fabrikam,
      }),
    "removals/blocked waiting": blockedBy(here, "pending"),
    "removals/blocked under way": blockedBy(here, "approved"),
    "removals/blocked stuck": blockedBy(here, "stuck"),
    "removals/blocked partner type": blockedBy({
      ...here,
      way: { how: "not-for-this-partner-type" },
      provider: fabrikam,
    }),
    "removals/blocked cloud": blockedBy({
      tenant: { ...proseware, cloud: "germany" },
      way: { how: "not-in-this-cloud" },
    }),
    "removals/blocked much": (reader) => {
      const subscriptions = Array.from({ length: 30 }, () => contoso.subscriptions).flat();
      const many: Customer = { ...customer, subscriptions, openRemoval: { id: removal.id, state: "pending" } };
      return removalBlocked(reader, { customer: many, findings: preflight(many, here), provider: fabrikam });
    },
    "removals/provider-text": (reader) =>
      providerText(reader, {
        customer,
        provider: fabrikam,
        tenant: proseware,
        subscriptions: contoso.subscriptions.slice(0, 2),
      }),
    "removals/provider-text nothing left": (reader) =>
      providerText(reader, { customer, provider: fabrikam, tenant: proseware, subscriptions: [] }),
    "removals/shared": (reader) =>
      removalShared(reader, {
        removal: pending,
        requestedBy: person,
        approvers,
        actors: [elena, paula],
      }),
    "removals/shared stuck": (reader) =>
      removalShared(reader, {
        removal: end({
          state: "stuck",
          stuck: { reason: "unreachable", findings: [], reference: "c1", source: "partner-center", since: now },
        }),
        requestedBy: person,
        approvers,
        actors: [marco, elena, paula],
      }),
    "removals/approver": (reader) =>
      removalApprover(reader, { removal: pending, customer: clean, requestedBy: person, findings, now }),
    "removals/approver in the portal": (reader) =>
      removalApprover(reader, { removal: pending, customer: clean, requestedBy: person, findings: inPortal, now }),
    "removals/approver refused": (reader) => {
      const due: Removal = {
        ...pending,
        duty: { required: true, given: false, on: "2026-12-01" },
        expiresAt: now + days(1),
      };
      const problem = problemOf(reader, { kind: "comment-needed" });
      return removalApprover(reader, {
        removal: due,
        customer: clean,
        requestedBy: person,
        findings: [],
        now,
        problem,
      });
    },
    "removals/status": (reader) => removalStatus(reader, { ...standing, removal: pending, may: { withdraw: true } }),
    "removals/status nobody": (reader) => removalStatus(reader, { ...standing, removal: pending, approvers: [] }),
    "removals/status left to do, read by who does not": (reader) =>
      removalStatus(reader, {
        ...standing,
        removal: end({ state: "executed", executedAt: now + 60_000 * 31 }),
        partnerCenter: "https://partner.microsoft.com/dashboard",
      }),
    "removals/status approved": (reader) => removalStatus(reader, { ...standing, removal: end({ state: "approved" }) }),
    "removals/status executed": (reader) =>
      removalStatus(reader, { ...standing, removal: end({ state: "executed", executedAt: now + 60_000 * 31 }) }),
    "removals/status executed, left to do": (reader) =>
      removalStatus(reader, {
        ...standing,
        removal: end({ state: "executed", executedAt: now + 60_000 * 31 }),
        partnerCenter: "https://partner.microsoft.com/dashboard",
        may: { confirm: true },
      }),
    "removals/status executed, done there": (reader) =>
      removalStatus(reader, {
        ...standing,
        removal: end({ state: "executed", executedAt: now, doneThere: { by: elena.id, at: now } }),
        doneBy: elena.name,
      }),
    "removals/status executed by Partner Center": (reader) =>
      removalStatus(reader, {
        ...standing,
        removal: end({ state: "executed", executedAt: now, endedBy: "partner-center" }),
      }),
    "removals/status refused": (reader) => removalStatus(reader, { ...standing, removal: end({ state: "refused" }) }),
    "removals/status to ask again": (reader) =>
      removalStatus(reader, { ...standing, may: { ask: true }, removal: end({ state: "refused" }) }),
    "removals/status closed": (reader) =>
      removalStatus(reader, { ...standing, closedBy: elena.name, removal: end({ state: "closed", closed: comment }) }),
    "removals/status stuck refused": stuck({
      findings: [
        { kind: "subscription-active", name: "Microsoft 365 Business Premium" },
        { kind: "not-allowed" },
        { kind: "said", words },
      ],
    }),
    "removals/status stuck in the portal": stuck({ findings: [{ kind: "to-do-in-portal", link }] }),
    "removals/status stuck busy": stuck({ reason: "busy" }),
    "removals/status stuck unreachable": stuck({ reason: "unreachable" }, { may: { tryAgain: true } }),
    "removals/status stuck signed out": stuck({ reason: "signed-out" }, { problem: { text: words } }),
    "removals/status stuck no answer": stuck({ reason: "no-answer", source: "ledger" }, { may: {} }),
    "removals/status stuck failure": stuck({ reason: "failure", source: "ledger" }),
    "removals/status customer changed": isVoid("customer-changed"),
    "removals/status changed in this": isVoid("customer-changed", ["name", "domain", "privileges", "way"]),
    "removals/status notice changed": isVoid("notice-changed"),
    "removals/status expired": isVoid("expired"),
    "removals/status withdrawn": isVoid("withdrawn"),
    "removals/list": (reader) =>
      removalsList(reader, {
        unreached: new Map([[removal.id, ["Elena Ferri", "Paula Hall"]]]),
        ...pageOf([
          end({
            state: "stuck",
            stuck: { reason: "busy", findings: [], reference: "c1", source: "partner-center", since: now - days(2) },
          }),
          { ...removal, expiresAt: now + days(1) },
          pending,
        ]),
      }),
    "help/reply request not delivered": (reader) =>
      removalUnreached(reader, {
        removal: pending,
        unreached: [
          { person: elena, why: "no-chat" },
          { person: paula, why: "no-chat", opening: "not-installed" },
          { person: elena, why: "no-chat", opening: "no-answer" },
          { person: paula, why: "chat-closed" },
          { person: elena, why: "chat-lost" },
          { person: paula, why: "not-allowed" },
        ],
        names: new Map([[elena.id, `${person} (elena.ferri@proseware.example)`]]),
        installUrl,
      }),
    "help/reply request not delivered, Rapport not installed": (reader) =>
      removalUnreached(reader, {
        removal: pending,
        unreached: (["under-way", "not-consented", "not-in-catalogue"] as const).map((install) => ({
          person: elena,
          why: "no-chat",
          install,
        })),
        names: new Map([[elena.id, `${person} (elena.ferri@proseware.example)`]]),
        installUrl,
      }),
    "help/reply request delivered since": (reader) => removalReached(reader, pending),
    "help/reply request over before it was delivered": (reader) =>
      removalReached(reader, { ...pending, state: "refused" }),
    "removals/owed-notice": (reader) => owedNotice(reader, owed),
    "removals/owed-notice for who may not record it": (reader) => owedNotice(reader, { ...owed, mayDecide: false }),
    "removals/owed-notice late, refused": (reader) =>
      owedNotice(reader, {
        ...owed,
        notice: { ...owed.notice, due: "2026-11-10" },
        typed: "2026-12-24",
        problem: problemOf(reader, { kind: "notice-date-unfit", earliest: "2025-11-20", latest: "2026-11-21" }),
      }),
    "removals/owed-notice given": (reader) =>
      owedNotice(reader, {
        ...owed,
        notice: { ...owed.notice, state: "ended", given: "2026-11-20", decided: { by: elena.id, at: now } },
        by: person,
      }),
    "removals/owed-notice given, corrected": (reader) =>
      owedNotice(reader, {
        ...owed,
        notice: { ...owed.notice, state: "ended", given: "2026-11-20", decided: { by: elena.id, at: now } },
        by: person,
        typed: "2026-12-24",
        problem: problemOf(reader, { kind: "notice-date-unfit", earliest: "2025-11-20", latest: "2026-11-21" }),
      }),
    "removals/list empty": (reader) => removalsList(reader, { ...pageOf<Removal>([]), unreached: new Map() }),
    "removals/list empty, before the enrolment": (reader) =>
      removalsList(reader, { ...pageOf<Removal>([]), mayEnrol: true, unreached: new Map() }),
    "removals/list middle page": (reader) => removalsList(reader, { ...pageOf(ten(pending)), unreached: new Map() }),
  };
}

export const removalSpecimens = specimensFrom(removalCards());
