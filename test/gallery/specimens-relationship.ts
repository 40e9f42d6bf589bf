import { invitationText } from "../../src/chat/invitation-text";
import { legalNotice } from "../../src/chat/legal-notice";
import type { Reader } from "../../src/chat/reader";
import { invitationAcceptance } from "../../src/chat/views/invitations/accept";
import { invitationAccepted } from "../../src/chat/views/invitations/accepted";
import { invitationDraft } from "../../src/chat/views/invitations/draft";
import { invitationEditor } from "../../src/chat/views/invitations/editor";
import { invitationsList } from "../../src/chat/views/invitations/list";
import { invitationStart } from "../../src/chat/views/invitations/start";
import { invitationStatus } from "../../src/chat/views/invitations/status";
import { followUpDecided } from "../../src/chat/views/privileges/decided";
import { followUpCard } from "../../src/chat/views/privileges/follow-up";
import { followUpsList } from "../../src/chat/views/privileges/list";
import { problemOf } from "../../src/chat/views/refusals/problem";
import { removalApprover } from "../../src/chat/views/removals/approver";
import { removalBlocked } from "../../src/chat/views/removals/blocked";
import { removalForm } from "../../src/chat/views/removals/form";
import { removalsList } from "../../src/chat/views/removals/list";
import { providerText } from "../../src/chat/views/removals/provider-text";
import { removalShared } from "../../src/chat/views/removals/shared";
import { removalStatus } from "../../src/chat/views/removals/status";
import type { View } from "../../src/chat/views/view";
import { days } from "../../src/core/clock";
import { type Customer, services } from "../../src/core/customers/customer";
import { conflictsWith } from "../../src/core/invitations/draft";
import type { Invitation } from "../../src/core/invitations/invitation";
import type { FollowUp } from "../../src/core/privileges/follow-up";
import { preflight } from "../../src/core/removals/preflight";
import type { Removal } from "../../src/core/removals/removal";
import {
  cantine,
  contoso,
  fabrikamDistribution as fabrikam,
  followUp,
  invitation,
  now,
  removal,
  tailspin,
  woodgrove,
} from "../support/samples";
import { elena, everybody, marco, paula, proseware } from "../support/world";

type Make = (reader: Reader) => View;

/** Cards about invitations, removals and privileges in every state; names and texts may be swapped for awkward ones. */
interface Cast {
  customer: Customer;
  /** What people wrote: reasons, comments, paragraphs. */
  words: string;
  person: string;
}

export const usual: Cast = {
  customer: cantine,
  words: "Il cliente chiude l’attività al 31/12; accordo del 10/11 con *il titolare*, sig. D’Angelo.",
  person: marco.name,
};

const people = new Map(everybody.map(({ id, name }) => [id, name]));
const approvers = [elena.name, paula.name];
const named = <Named extends Invitation | Removal | FollowUp>(fact: Named, { id, name, domain }: Customer): Named => ({
  ...fact,
  customer: id,
  customerName: name,
  ...("domain" in fact && { domain }),
  ...("email" in fact && { email: `it@${domain}` }),
});

export function invitationSpecimens({ customer, words, person }: Cast = usual): Record<string, Make> {
  const conflicts = conflictsWith(woodgrove);
  const draft: Invitation = { ...named(invitation, customer), paragraphs: [invitation.paragraphs[0], words] };
  const drafted: Invitation = { ...draft, state: "drafted", draftedAt: now - days(3) };
  const sent: Invitation = { ...drafted, state: "sent", sent: { by: marco.id, at: now - days(6) } };
  const accepted: Invitation = {
    ...sent,
    state: "accepted",
    accepted: { by: elena.id, at: now, customer: customer.id },
  };
  const joint: Invitation = { ...sent, provider: fabrikam.id };
  const pageUrl = `https://rapport.example/drafts/${draft.page}`;
  const text = invitationText(draft, proseware);
  const shown = { by: person, sentBy: person, acceptedBy: person, pageUrl, may: { write: true } };
  const start = { providers: [fabrikam], reason: "multi-partner", channel: "marketing" } as const;
  const form = { invitation: sent, name: customer.name, tenantId: customer.id };
  return {
    "invitations/start": (reader) =>
      invitationStart(reader, { ...start, email: draft.email, customerName: customer.name, customer, conflicts }),
    "invitations/start, first": (reader) =>
      invitationStart(reader, { ...start, providers: [], email: "", customerName: "", reason: "new", conflicts: [] }),
    "invitations/start, refused": (reader) => {
      const problem = problemOf(reader, { kind: "address-invalid", typed: words }) ?? "";
      const typed = {
        email: words,
        customerName: customer.name,
        conflicts: [],
        provider: fabrikam,
        problem: { text: problem },
      };
      return invitationStart(reader, { ...start, ...typed });
    },
    "invitations/draft": (reader) =>
      invitationDraft(reader, {
        invitation: draft,
        text,
        tenantShort: proseware.shortName,
        cloud: "public",
        by: person,
        conflicts,
        pageUrl,
      }),
    "invitations/draft, joint": (reader) =>
      invitationDraft(reader, {
        invitation: { ...draft, reason: "new", provider: fabrikam.id },
        text: invitationText(draft, proseware, fabrikam),
        provider: fabrikam,
        tenantShort: proseware.shortName,
        cloud: "china",
        by: person,
        conflicts: [],
        pageUrl,
      }),
    "invitations/editor": (reader) => invitationEditor(reader, { invitation: draft, text }),
    "invitations/editor, link refused": (reader) => {
      const host = "admin.rnicrosoft.com";
      const found = `https://${host}/Adminportal/Home?partnerId=6123456`;
      const fault = { kind: "look-alike", host, ours: "admin.microsoft.com" } as const;
      return invitationEditor(reader, {
        invitation: draft,
        text,
        typed: [words, `${words} ${found}`],
        fault: { paragraph: 2, fault, found },
      });
    },
    "invitations/editor, too long": (reader) =>
      invitationEditor(reader, {
        invitation: draft,
        text,
        typed: [words.repeat(16), ""],
        fault: { paragraph: 1, tooLong: { limit: 1200, length: words.length * 16 } },
      }),
    "invitations/status, drafted": (reader) => invitationStatus(reader, { ...shown, invitation: drafted }),
    "invitations/status, sent": (reader) =>
      invitationStatus(reader, { ...shown, invitation: joint, provider: fabrikam }),
    "invitations/status, accepted": (reader) => invitationStatus(reader, { ...shown, invitation: accepted }),
    "invitations/status, discarded": (reader) =>
      invitationStatus(reader, { ...shown, invitation: { ...draft, state: "discarded" } }),
    "invitations/list": (reader) =>
      invitationsList(reader, {
        invitations: [invitation, sent, drafted, named(sent, contoso)],
        people,
        now,
        mayWrite: true,
      }),
    "invitations/list, empty": (reader) => invitationsList(reader, { invitations: [], people, now, mayWrite: true }),
    "invitations/list, too many": (reader) =>
      invitationsList(reader, { invitations: Array.from({ length: 40 }, () => sent), people, now, mayWrite: false }),
    "invitations/accept": (reader) =>
      invitationAcceptance(reader, {
        ...form,
        invitation: joint,
        services: services.filter((service) => service !== "azure"),
        held: conflicts,
      }),
    "invitations/accept, refused": (reader) => {
      const problem = problemOf(reader, { kind: "tenant-id-invalid", typed: words }) ?? "";
      return invitationAcceptance(reader, {
        ...form,
        tenantId: words,
        services: [...services],
        held: [],
        chosen: ["exchange"],
        problem,
      });
    },
    "invitations/accepted": (reader) => invitationAccepted(reader, { customer, invitation: joint, provider: fabrikam }),
  };
}

export function removalSpecimens({ customer, words, person }: Cast = usual): Record<string, Make> {
  const pending: Removal = { ...named(removal, customer), reason: words };
  const comment = { by: elena.id, at: now + 60_000 * 30, comment: words };
  const clean: Customer = { ...customer, subscriptions: [] };
  const findings = preflight(clean, { provider: fabrikam, owner: person });
  const notice = legalNotice();
  const ask = { customer: clean, findings, approvers, now };
  const standing = { requestedBy: person, decidedBy: elena.name, approvers };
  const end = (given: Partial<Removal>): Removal => ({ ...pending, decided: comment, ...given });
  const isVoid = (why: NonNullable<Removal["voided"]>["why"]): Make => {
    const { decided: _, ...voided } = end({ state: "void", voided: { why, at: now } });
    return (reader) => removalStatus(reader, { ...standing, removal: voided });
  };
  return {
    "removals/form": (reader) => removalForm(reader, { ...ask, notice: notice.in(reader.language) }),
    "removals/form, refused": (reader) => {
      const problem = problemOf(reader, { kind: "name-mismatch", typed: words, name: customer.name }) ?? "";
      const typed = {
        ackRead: true,
        ackFaith: true,
        ackIndemnity: false,
        duty: "due",
        dutyOn: "2026-12-01",
        reason: words,
        typedName: words,
      } as const;
      return removalForm(reader, { ...ask, approvers: [], notice: notice.in(reader.language), typed, problem });
    },
    "removals/blocked": (reader) =>
      removalBlocked(reader, { customer, findings: preflight(customer, { provider: fabrikam }), provider: fabrikam }),
    "removals/blocked, much": (reader) => {
      const subscriptions = Array.from({ length: 30 }, () => contoso.subscriptions).flat();
      const many = { ...customer, subscriptions };
      return removalBlocked(reader, { customer: many, findings: preflight(many, { pending }), provider: fabrikam });
    },
    "removals/provider-text": (reader) =>
      providerText(reader, {
        customer,
        provider: fabrikam,
        tenant: proseware,
        subscriptions: contoso.subscriptions.slice(0, 2),
      }),
    "removals/provider-text, nothing left": (reader) =>
      providerText(reader, { customer, provider: fabrikam, tenant: proseware, subscriptions: [] }),
    "removals/shared": (reader) =>
      removalShared(reader, {
        removal: pending,
        requestedBy: person,
        approvers,
        approverMris: ["29:elena", "29:paula"],
      }),
    "removals/approver": (reader) =>
      removalApprover(reader, { removal: pending, customer: clean, requestedBy: person, findings, now }),
    "removals/approver, refused": (reader) => {
      const due: Removal = {
        ...pending,
        duty: { required: true, given: false, on: "2026-12-01" },
        expiresAt: now + days(1),
      };
      const problem = problemOf(reader, { kind: "comment-needed" }) ?? "";
      return removalApprover(reader, {
        removal: due,
        customer: clean,
        requestedBy: person,
        findings: [],
        now,
        problem,
      });
    },
    "removals/status": (reader) => removalStatus(reader, { ...standing, removal: pending, mayWithdraw: true }),
    "removals/status, nobody": (reader) => removalStatus(reader, { ...standing, removal: pending, approvers: [] }),
    "removals/status, approved": (reader) =>
      removalStatus(reader, { ...standing, removal: end({ state: "approved" }) }),
    "removals/status, executed": (reader) =>
      removalStatus(reader, { ...standing, removal: end({ state: "executed", executedAt: now + 60_000 * 31 }) }),
    "removals/status, refused": (reader) => removalStatus(reader, { ...standing, removal: end({ state: "refused" }) }),
    "removals/status, customer changed": isVoid("customer-changed"),
    "removals/status, notice changed": isVoid("notice-changed"),
    "removals/status, expired": isVoid("expired"),
    "removals/status, withdrawn": isVoid("withdrawn"),
    "removals/list": (reader) =>
      removalsList(reader, { removals: [{ ...removal, expiresAt: now + days(1) }, pending], people, now }),
    "removals/list, empty": (reader) => removalsList(reader, { removals: [], people, now }),
    "removals/list, too many": (reader) =>
      removalsList(reader, { removals: Array.from({ length: 40 }, () => pending), people, now }),
  };
}

export function privilegeSpecimens({ customer, words, person }: Cast = usual): Record<string, Make> {
  const open: FollowUp = { ...named(followUp, customer), openedAt: now - days(6) };
  const decided = { by: elena.id, at: now };
  const facts = { followUp: open, tenantShort: proseware.shortName, assignedTo: person };
  return {
    "privileges/follow-up": (reader) => followUpCard(reader, facts),
    "privileges/follow-up, refused": (reader) => {
      const problem = problemOf(reader, { kind: "keep-needs-date", latest: "2027-11-21" }) ?? "";
      return followUpCard(reader, { ...facts, typed: { why: words, until: "2029-01-01" }, problem });
    },
    "privileges/decided": (reader) =>
      followUpDecided(reader, {
        followUp: { ...open, state: "kept", decided: { ...decided, reason: words, until: "2027-06-30" } },
        by: person,
      }),
    "privileges/decided, ended": (reader) =>
      followUpDecided(reader, { followUp: { ...open, state: "ended", decided }, by: person }),
    "privileges/list": (reader) =>
      followUpsList(reader, {
        followUps: [open, { ...named(followUp, tailspin), service: "azure", openedAt: now - 1 }],
        people,
        now,
      }),
    "privileges/list, empty": (reader) => followUpsList(reader, { followUps: [], people, now }),
    "privileges/list, too many": (reader) =>
      followUpsList(reader, { followUps: Array.from({ length: 40 }, () => open), people, now }),
  };
}
