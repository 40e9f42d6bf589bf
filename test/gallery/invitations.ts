import { invitationText, proposedParagraphs } from "../../src/chat/texts/invitation-text";
import { invitationAcceptance } from "../../src/chat/views/invitations/accept";
import { invitationAccepted } from "../../src/chat/views/invitations/accepted";
import { invitationDraft } from "../../src/chat/views/invitations/draft";
import { invitationEditor } from "../../src/chat/views/invitations/editor";
import { invitationsList } from "../../src/chat/views/invitations/list";
import { invitationPreview } from "../../src/chat/views/invitations/preview";
import { invitationStart } from "../../src/chat/views/invitations/start";
import { invitationStatus } from "../../src/chat/views/invitations/status";
import { problemOf } from "../../src/chat/views/refusals/refusal-views";
import { days } from "../../src/core/clock";
import { services } from "../../src/core/customers/customer";
import { conflictsWith } from "../../src/core/invitations/draft";
import type { Invitation } from "../../src/core/invitations/invitation";
import { outlookAddress } from "../../src/core/invitations/mail";
import { contoso, fabrikamDistribution as fabrikam, invitation, now, woodgrove } from "../support/samples";
import { elena, marco, proseware } from "../support/world";
import { about, type Cards, type Cast, pageOf, specimensFrom, ten, usual } from "./cast";

/** Cards about invitations, from the first form to the recorded acceptance. */
export function invitationCards({ customer, words, person, language = "it" }: Cast = usual): Cards {
  const conflicts = conflictsWith(woodgrove);
  const [greeting] = proposedParagraphs(language, { tenant: proseware, actor: marco, customerName: customer.name });
  const draft: Invitation = { ...about(customer, invitation), language, paragraphs: [greeting, words] };
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
  const outlook = outlookAddress({ email: draft.email, subject: text.subject, body: "…" }) ?? "";
  const shown = {
    by: person,
    sentBy: person,
    acceptedBy: person,
    pageUrl,
    isPageOpen: true,
    may: { write: true, closePage: true },
  };
  const start = {
    providers: [fabrikam],
    mayComeByProvider: true,
    gives: "relationship-and-orders",
    reason: "multi-partner",
    channel: "marketing",
  } as const;
  const seen = { tenant: proseware };
  const form = { invitation: sent, name: customer.name, domain: customer.domain, tenantId: customer.id };
  return {
    "invitations/start": (reader) =>
      invitationStart(reader, { ...start, email: draft.email, customerName: customer.name, customer, conflicts }),
    "invitations/start on a message with others": (reader) =>
      invitationStart(reader, {
        ...start,
        email: draft.email,
        customerName: customer.name,
        conflicts,
        others: ["bea@litware.example", "info@tailwind.example"],
      }),
    "invitations/start with one of many providers": (reader) => {
      const many = Array.from({ length: 40 }, (_, n) => ({ ...fabrikam, id: `p${n}`, name: `${fabrikam.name} ${n}` }));
      const chosen = { ...start, providers: many, provider: many[35]!, providerName: words };
      return invitationStart(reader, { ...chosen, email: draft.email, customerName: customer.name, conflicts });
    },
    "invitations/start first": (reader) =>
      invitationStart(reader, { ...start, providers: [], email: "", customerName: "", reason: "new", conflicts: [] }),
    "invitations/start of a direct partner": (reader) => {
      const alone = { ...start, providers: [], mayComeByProvider: false, gives: "relationship" } as const;
      return invitationStart(reader, { ...alone, email: draft.email, customerName: customer.name, conflicts: [] });
    },
    "invitations/start invited already": (reader) =>
      invitationStart(reader, {
        ...start,
        email: draft.email,
        customerName: customer.name,
        customer,
        conflicts: [],
        open: {
          id: draft.id,
          name: customer.name,
          email: draft.email,
          state: "sent",
          at: Date.parse("2026-11-11T09:00:00Z"),
          by: "Marco Bianchi",
        },
      }),
    "invitations/start draft there": (reader) =>
      invitationStart(reader, {
        ...start,
        email: draft.email,
        customerName: customer.name,
        conflicts: [],
        open: { id: draft.id, name: customer.name, email: draft.email, state: "draft", at: now, by: person },
        problem: problemOf(reader, { kind: "draft-open", name: customer.name, by: person }),
      }),
    "invitations/start restore": (reader) =>
      invitationStart(reader, {
        ...start,
        reason: "restore",
        email: draft.email,
        customerName: customer.name,
        customer: { ...customer, state: "removed", removedAt: now - days(30) },
        former: { ended: ["teams", "sharepoint"] },
        conflicts,
      }),
    "invitations/start refused": (reader) => {
      const problem = problemOf(reader, { kind: "address-invalid", typed: words });
      const typed = {
        email: words,
        customerName: customer.name,
        conflicts: [],
        provider: fabrikam,
        problem,
      };
      return invitationStart(reader, { ...start, ...typed });
    },
    "invitations/start of another": (reader) => {
      const { id, name, domain } = contoso;
      const problem = problemOf(reader, { kind: "name-in-use", customer: id, name, domain, wasRemoved: false });
      const typed = { email: "ada@аррӏе.example", customerName: customer.name, conflicts: [], problem };
      return invitationStart(reader, { ...start, ...typed, owner: contoso, besides: [`name:${id}`] });
    },
    "invitations/start of a removed one": (reader) => {
      const { id, name, domain } = contoso;
      const problem = problemOf(reader, { kind: "name-in-use", customer: id, name, domain, wasRemoved: true });
      const typed = { email: "ada@contoso-spa.example", customerName: customer.name, conflicts: [], problem };
      return invitationStart(reader, { ...start, ...typed, owner: { id, name, state: "removed" } });
    },
    "invitations/draft in other letters": (reader) => {
      const other = { ...draft, email: "ada@аррӏе.example", domain: "аррӏе.example" };
      return invitationDraft(reader, {
        ...{ invitation: other, text, tenantShort: proseware.shortName, cloud: "public", by: person, conflicts },
        ...{ pageUrl, isPageOpen: true, mayWrite: true },
      });
    },
    "invitations/preview": (reader) => invitationPreview(reader, { ...seen, invitation: sent, customer: reader }),
    "invitations/preview joint": (reader) =>
      invitationPreview(reader, { ...seen, invitation: joint, provider: fabrikam, customer: reader }),
    "invitations/preview privileges only": (reader) => {
      const tenant = { ...proseware, cloud: "china" } as const;
      return invitationPreview(reader, { tenant, invitation: sent, customer: reader });
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
        outlook,
        mayWrite: true,
        isPageOpen: true,
      }),
    "invitations/draft of a message": (reader) =>
      invitationDraft(reader, {
        ...{ invitation: draft, text, tenantShort: proseware.shortName, cloud: "public", by: person, conflicts: [] },
        ...{ pageUrl, isPageOpen: true, mayWrite: true, left: ["bea@litware.example", "info@tailwind.example"] },
      }),
    "invitations/draft read only": (reader) =>
      invitationDraft(reader, {
        invitation: draft,
        text,
        tenantShort: proseware.shortName,
        cloud: "public",
        by: person,
        conflicts,
        pageUrl,
        mayWrite: false,
        isPageOpen: true,
      }),
    "invitations/draft joint": (reader) =>
      invitationDraft(reader, {
        invitation: { ...draft, reason: "new", provider: fabrikam.id },
        text: invitationText(draft, proseware, fabrikam),
        provider: fabrikam,
        tenantShort: proseware.shortName,
        cloud: "china",
        by: person,
        conflicts: [],
        pageUrl,
        mayWrite: true,
        isPageOpen: true,
      }),
    "invitations/draft page closed": (reader) =>
      invitationDraft(reader, {
        invitation: { ...draft, pageClosedAt: now - days(1) },
        text,
        tenantShort: proseware.shortName,
        cloud: "public",
        by: person,
        conflicts: [],
        pageUrl,
        mayWrite: true,
        isPageOpen: false,
      }),
    "invitations/editor": (reader) => invitationEditor(reader, { invitation: draft, text }),
    "invitations/editor link refused": (reader) => {
      const host = "admin.rnicrosoft.com";
      const found = `https://${host}/Adminportal/Home?partnerId=6123456`;
      const fault = { kind: "look-alike", host, ours: "admin.microsoft.com" } as const;
      return invitationEditor(reader, {
        invitation: draft,
        text,
        typed: [greeting, `${words} ${found}`],
        fault: { paragraph: 2, fault, found },
      });
    },
    "invitations/editor too long": (reader) =>
      invitationEditor(reader, {
        invitation: draft,
        text,
        typed: [words.repeat(16), ""],
        problem: problemOf(reader, { kind: "input-unfit", field: "p1", ...tooLong(words.length * 16) }),
      }),
    "invitations/editor changed meanwhile": (reader) =>
      invitationEditor(reader, {
        invitation: draft,
        text,
        typed: [words, words],
        problem: problemOf(reader, { kind: "changed-meanwhile", what: "invitation" }),
      }),
    "invitations/status drafted": (reader) => invitationStatus(reader, { ...shown, outlook, invitation: drafted }),
    "invitations/status not sent": (reader) =>
      invitationStatus(reader, { ...shown, asksNotSent: true, invitation: sent }),
    "invitations/status drafted, page closed": (reader) =>
      invitationStatus(reader, {
        ...shown,
        invitation: { ...drafted, pageClosedAt: now - days(1) },
        isPageOpen: false,
      }),
    "invitations/status sent": (reader) =>
      invitationStatus(reader, { ...shown, invitation: joint, provider: fabrikam }),
    "invitations/status sent, page closed": (reader) =>
      invitationStatus(reader, { ...shown, invitation: sent, isPageOpen: false }),
    "invitations/status accepted": (reader) => invitationStatus(reader, { ...shown, invitation: accepted }),
    "invitations/status discarded": (reader) =>
      invitationStatus(reader, { ...shown, invitation: { ...draft, state: "discarded" } }),
    "invitations/list": (reader) =>
      invitationsList(reader, { ...pageOf([invitation, sent, drafted, about(contoso, sent)]), mayWrite: true }),
    "invitations/list empty": (reader) => invitationsList(reader, { ...pageOf<Invitation>([]), mayWrite: true }),
    "invitations/list empty, before the enrolment": (reader) =>
      invitationsList(reader, { ...pageOf<Invitation>([]), mayWrite: false, mayEnrol: true }),
    "invitations/list middle page": (reader) => invitationsList(reader, { ...pageOf(ten(sent)), mayWrite: true }),
    "invitations/list too many fit": (reader) =>
      invitationsList(reader, { ...pageOf([]), page: { rows: ten(sent), from: 1, total: 40 }, mayWrite: false }),
    "invitations/accept": (reader) =>
      invitationAcceptance(reader, {
        cloud: "public",
        ...form,
        invitation: joint,
        services: services.filter((service) => service !== "azure"),
        held: conflicts,
      }),
    "invitations/accept of any": (reader) =>
      invitationAcceptance(reader, {
        cloud: "public",
        name: customer.name,
        domain: "",
        tenantId: "",
        open: [sent, joint],
        services: [...services],
        held: [],
      }),
    "invitations/accept refused": (reader) => {
      const problem = problemOf(reader, { kind: "tenant-id-invalid", typed: words });
      return invitationAcceptance(reader, {
        cloud: "public",
        ...form,
        tenantId: words,
        domain: words,
        services: [...services],
        held: [],
        chosen: ["exchange"],
        problem,
      });
    },
    "invitations/accept with services held": (reader) =>
      invitationAcceptance(reader, {
        cloud: "public",
        ...form,
        services: [...services],
        held: [],
        chosen: ["exchange", "azure"],
        problem: problemOf(reader, { kind: "service-held", held: [{ service: "azure", partner: words }] }),
        rest: { leaveOut: ["azure"] },
      }),
    "invitations/accept of another": (reader) => {
      const { id, name, domain } = customer;
      const problem = problemOf(reader, {
        kind: "acceptance-of-another",
        by: "tenant",
        customer: id,
        name,
        domain,
        invited: words,
      });
      return invitationAcceptance(reader, {
        cloud: "public",
        ...form,
        tenantId: id,
        services: [...services],
        held: [],
        chosen: ["exchange"],
        problem,
        other: id,
      });
    },
    "invitations/accepted by who is back": (reader) => {
      const back = { ...customer, since: now, managedSince: now };
      return invitationAccepted(reader, { customer: back, invitation: joint, provider: fabrikam });
    },
    "invitations/accepted by another": (reader) => invitationAccepted(reader, { customer, invitation: joint }, true),
    "invitations/accepted": (reader) => invitationAccepted(reader, { customer, invitation: joint, provider: fabrikam }),
  };
}

const tooLong = (length: number) => ({ wrong: "too-long", limit: 1200, length }) as const;

export const invitationSpecimens = specimensFrom(invitationCards());
