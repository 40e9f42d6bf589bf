import { linksList } from "../../src/chat/views/links/list";
import { failureCard } from "../../src/chat/views/refusals/failure";
import { notAMemberCard } from "../../src/chat/views/refusals/not-a-member";
import { outdatedCard } from "../../src/chat/views/refusals/outdated";
import { refusalCard } from "../../src/chat/views/refusals/refusal";
import { type TypedWords, typedWords, withTypedWords } from "../../src/chat/views/typed-words";
import { shown } from "../../src/chat/views/view";
import type { LinkFault } from "../../src/core/invitations/links/link-guard";
import type { Refusal } from "../../src/core/refusals";
import { cantine, fabrikamDistribution, northwindDistribuzione, now, removal, tailspin } from "../support/samples";
import { fabrikam, giulia, jointLink, northwind, ownLink } from "../support/world";
import { type Specimen, specimensOf } from "./specimen";

const typed: TypedWords[] = [
  { field: "reason", words: "**x** [a](https://b.example)\n${x} #help" },
  { field: "typed", words: cantine.name },
];

/** Every way in which a link can be wrong. */
export const everyFault: LinkFault[] = [
  { kind: "missing" },
  { kind: "changed" },
  { kind: "second-link", host: "b.example" },
  { kind: "look-alike", host: "admin.micros0ft.com", ours: "admin.microsoft.com" },
  { kind: "other-partner", partner: "99999999-9999-4999-8999-999999999999" },
  { kind: "wrong-kind", expected: "single" },
  { kind: "wrong-kind", expected: "joint" },
  { kind: "other-provider", provider: "" },
  { kind: "other-provider", provider: northwind },
  { kind: "not-https" },
  { kind: "unknown-host", host: "b.example" },
  { kind: "not-a-link" },
  { kind: "other-wish", wish: "granular-privileges" },
  { kind: "other-wish", wish: "delegated-administration" },
  { kind: "other-wish", wish: "not-an-invitation" },
  { kind: "other-wish", wish: "without-privileges" },
];

/** Every refusal there is, with awkward facts. */
export const everyRefusal: Refusal[] = [
  {
    kind: "needs-role",
    permission: "removals.request",
    held: ["sales-agent"],
    holders: ["Giulia Rossi", "Marco Bianchi", "Elena Ferri"],
  },
  { kind: "needs-role", permission: "removals.approve", held: [], holders: [] },
  { kind: "not-a-member" },
  { kind: "not-recognised" },
  { kind: "needs-role", permission: "users.appoint", held: ["user-admin"], holders: ["Giulia Rossi"] },
  { kind: "provider-name-needed" },
  { kind: "provider-name-taken", name: cantine.name },
  { kind: "provider-known", provider: "p1", name: cantine.name },
  { kind: "provider-received-unfit", latest: "2026-11-21" },
  { kind: "provider-link-unfit" },
  { kind: "provider-has-not-invited", name: cantine.name },
  { kind: "consent-needed" },
  { kind: "authorising-not-here", why: "not-for-this-partner-type" },
  { kind: "authorising-not-here", why: "not-in-this-cloud" },
  { kind: "user-name-needed" },
  { kind: "user-address-unfit", typed: "**x** [a](https://b.example)" },
  { kind: "user-address-unfit", typed: "" },
  { kind: "user-address-taken", address: "ada@proseware.example", by: "p1", name: cantine.name },
  { kind: "user-address-other", name: cantine.name, address: "ada@proseware.example" },
  { kind: "user-roles-needed" },
  { kind: "user-not-in-roster" },
  { kind: "own-roles" },
  { kind: "last-global-admin", name: cantine.name },
  { kind: "role-by-setting", name: cantine.name },
  { kind: "sign-in-shown", name: cantine.name, at: now },
  { kind: "sign-in-expired", name: cantine.name },
  { kind: "sign-in-over", name: cantine.name },
  { kind: "sign-in-of-another", name: cantine.name },
  ...(["customer", "invitation", "removal", "provider", "follow-up", "user"] as const).map((what) => ({
    kind: "not-found" as const,
    what,
    words: "**x** [a](https://b.example)",
  })),
  ...(["customer", "invitation", "removal", "follow-up", "user", "enrolment"] as const).map((what) => ({
    kind: "changed-meanwhile" as const,
    what,
  })),
  { kind: "notice-date-unfit", latest: "2026-11-21" },
  { kind: "buying-not-here", cloud: "china" },
  { kind: "buying-needs-relationship", name: cantine.name, customer: cantine.id },
  { kind: "customer-removed", name: cantine.name, customer: cantine.id, removedAt: now - 3e9 },
  { kind: "no-relationship", name: cantine.name, customer: cantine.id },
  { kind: "customer-domain-unfit", typed: "**x** [a](https://b.example)", wrong: "no-domain" },
  { kind: "customer-domain-unfit", typed: "", wrong: "no-domain" },
  { kind: "customer-domain-unfit", typed: "gmail.com", wrong: "web-mail" },
  { kind: "domain-in-use", domain: cantine.domain, customer: cantine.id, name: cantine.name },
  { kind: "tenant-id-in-use", tenantId: cantine.id, customer: cantine.id, name: cantine.name },
  { kind: "owner-unfit", name: cantine.name },
  { kind: "accounts-read-only", cloud: "germany" },
  { kind: "address-invalid", typed: "it@woodgrove" },
  { kind: "link-missing", holders: ["Giulia Rossi"] },
  { kind: "link-missing", provider: "Fabrikam Distribution", holders: [] },
  ...everyFault.map((fault) => ({ kind: "link-unfit" as const, fault, typed: `${ownLink}&x=1` })),
  { kind: "provider-not-authorised", provider: northwindDistribuzione.name },
  {
    kind: "text-unfit",
    fault: { kind: "second-link", host: "b.example" },
    paragraph: 1,
    found: "https://b.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  },
  { kind: "text-unfit", fault: { kind: "missing" }, paragraph: 1, found: "" },
  { kind: "input-unfit", field: "p2", wrong: "too-long", limit: 1200, length: 1412 },
  { kind: "input-unfit", field: "duty_on", wrong: "no-date", typed: "2027-02-30" },
  { kind: "input-unfit", field: "reason", wrong: "no-choice", typed: "**x** [a](https://b.example)" },
  { kind: "input-unfit", field: "comment", wrong: "unreadable" },
  { kind: "input-unfit", field: "reason", wrong: "password" },
  ...(["sent", "accepted", "discarded"] as const).map((state) => ({
    kind: "invitation-closed" as const,
    invitation: "i1",
    state,
  })),
  { kind: "invitation-not-drafted", invitation: "i1" },
  { kind: "page-of-another", sender: "Marco Bianchi" },
  { kind: "name-needed" },
  { kind: "name-too-long", limit: 200, length: 5000 },
  { kind: "tenant-id-foreign", typed: "11111111-1111-4111-8111-111111111111", of: "Proseware Italia S.r.l." },
  { kind: "tenant-id-foreign", typed: "00000000-0000-0000-0000-000000000000" },
  { kind: "tenant-id-invalid", typed: "3301" },
  { kind: "domain-taken", domain: cantine.domain, name: cantine.name },
  { kind: "service-held", service: "azure", partner: "Litware Cloud" },
  { kind: "privileges-unchosen", field: "taken" },
  { kind: "seen-on-unfit", field: "seenOn", latest: "2026-11-21" },
  { kind: "privileges-not-here", cloud: "germany" },
  { kind: "partner-name-needed" },
  { kind: "partner-is-us", name: "Proseware Italia S.r.l." },
  {
    kind: "second-holder",
    partner: { name: "Litware Cloud" },
    held: [
      { service: "exchange", partner: "us" },
      { service: "azure", partner: { name: "Tailwind" } },
    ],
  },
  {
    kind: "removal-blocked",
    customer: cantine.id,
    name: cantine.name,
    findings: [
      {
        kind: "subscription-active",
        blocks: true,
        name: "Microsoft 365 Business Premium",
        billedByUs: true,
        solver: { who: "provider", name: "Fabrikam Distribution" },
      },
      {
        kind: "subscription-active",
        blocks: true,
        name: "Power BI Pro",
        billedByUs: false,
        solver: { who: "customer" },
      },
      { kind: "request-open", blocks: true, state: "stuck", solver: { who: "approvers" } },
      {
        kind: "not-for-partner-type",
        blocks: true,
        partnerType: "indirect-reseller",
        solver: { who: "provider", name: "Fabrikam Distribution" },
      },
      { kind: "not-in-cloud", blocks: true, cloud: "germany", solver: { who: "nobody" } },
      { kind: "in-the-portal", blocks: false, link: "https://partner.microsoft.com/", solver: { who: "requester" } },
      {
        kind: "privileges-remain",
        blocks: false,
        services: ["exchange", "azure"],
        solver: { who: "owner", name: "Sara Conti" },
      },
    ],
  },
  { kind: "shown-changed", changed: ["name", "provider"] },
  { kind: "shown-changed", changed: [] },
  { kind: "notice-not-accepted", missing: ["read", "faith", "indemnity"] },
  { kind: "notice-outdated", shown: 2, current: 3 },
  { kind: "duty-unanswered" },
  { kind: "duty-date-needed" },
  { kind: "duty-date-unfit", given: true },
  { kind: "duty-date-unfit", given: false },
  { kind: "reason-needed" },
  { kind: "name-mismatch", typed: "tailspin", name: "Tailspin Toys" },
  { kind: "own-request", removal: removal.id, approvers: ["Paula Hall"], stuck: false },
  { kind: "own-request", removal: removal.id, approvers: ["Paula Hall"], stuck: true },
  { kind: "not-involved", removal: removal.id, people: ["Elena Ferri", "Marco Bianchi"] },
  { kind: "comment-needed" },
  ...(["approved", "stuck", "executed", "refused", "closed"] as const).map((state) => ({
    kind: "already-decided" as const,
    removal: { ...removal, state },
  })),
  { kind: "already-decided", removal: { ...removal, state: "void", voided: { why: "expired", at: now } } },
  {
    kind: "already-decided",
    removal: { ...removal, state: "void", voided: { why: "customer-changed", at: now, changed: ["domain"] } },
  },
  { kind: "no-approver" },
  { kind: "follow-up-closed", state: "ended" },
  { kind: "follow-up-closed", state: "kept" },
  { kind: "keep-needs-reason" },
  { kind: "keep-needs-date", latest: "2027-11-21" },
  { kind: "not-a-channel" },
  { kind: "topic-unknown", typed: "**tutto**" },
  { kind: "language-unknown", typed: "klingon" },
  { kind: "enrolment-not-active", state: "preparing", next: "partner-id" },
  { kind: "enrolment-not-active", state: "in-review", next: "decide" },
  { kind: "enrolment-step-closed", state: "active" },
  { kind: "enrolment-incomplete", missing: ["checklist", "partner-id", "contact"] },
  { kind: "not-for-direct-partner", what: "providers" },
  { kind: "not-for-direct-partner", what: "joint" },
  { kind: "inviting-not-here", cloud: "germany", what: "any" },
  { kind: "inviting-not-here", cloud: "china", what: "joint" },
  { kind: "enrolment-not-here", cloud: "china", why: "own-portal" },
  { kind: "enrolment-not-here", cloud: "germany", why: "closed" },
  { kind: "checklist-incomplete", missing: ["workAccount", "membership", "businessData"] },
  { kind: "work-account-unsure" },
  { kind: "partner-id-unfit", typed: "**x**" },
  { kind: "partner-id-unfit", typed: "" },
  { kind: "profiles-full", limit: 12 },
  { kind: "profile-name-needed" },
  { kind: "country-unknown", typed: "**x** [a](https://b.example)" },
  { kind: "country-unknown", typed: "" },
  { kind: "profile-needed" },
  {
    kind: "profile-unfit",
    profile: { partnerId: "5123456", name: cantine.name, country: "DE", active: false },
    country: "IT",
  },
  { kind: "legal-name-needed" },
  { kind: "business-address-needed" },
  { kind: "contact-name-needed" },
  { kind: "contact-address-unfit", typed: "ada@proseware" },
  { kind: "contact-address-unfit", typed: "" },
  { kind: "contact-web-mail", domain: "gmail.com", service: "Gmail" },
  { kind: "support-needed" },
  { kind: "rejection-reason-needed" },
];

const own = { url: ownLink, setBy: giulia.id, setAt: now, revision: 0 };

export const refusalSpecimens: Specimen[] = [
  ...everyRefusal.flatMap((refusal, index) =>
    specimensOf("refusals/refusal", {
      [`${refusal.kind} ${index}`]: (reader) =>
        refusalCard(reader, { refusal, asked: index % 2 === 0 ? `rimuovi ${tailspin.name} **x**` : "" }),
    }),
  ),
  ...(["outside", "defect", "storage"] as const).flatMap((kind) =>
    specimensOf("refusals/failure", { [kind]: (reader) => failureCard(reader, { reference: "r4k7q2m9", kind }) }),
  ),
  ...specimensOf("refusals/outdated", {
    unknown: (reader) => outdatedCard(reader, {}),
    "a customer’s": (reader) => outdatedCard(reader, { what: cantine.name }),
    "with what was typed": (reader) => withTypedWords(reader, shown(outdatedCard(reader, {})), typed),
  }),
  ...specimensOf("refusals/typed", { "into a form that is gone": (reader) => typedWords(reader, typed) }),
  ...specimensOf("refusals/not-a-member", {
    tenant: (reader) => notAMemberCard(reader, { reason: "tenant" }),
    person: (reader) => notAMemberCard(reader, { reason: "person" }),
  }),
  ...specimensOf("links/list", {
    "all set": (reader) =>
      linksList(reader, {
        own,
        joint: [
          { provider: fabrikamDistribution, link: { ...own, provider: fabrikam, url: jointLink } },
          { provider: northwindDistribuzione },
        ],
        maySet: true,
        saved: true,
      }),
    "with marks": (reader) =>
      linksList(reader, { own: { ...own, url: `${ownLink}&note=_a_*b*` }, joint: [], maySet: false }),
    "none set": (reader) => linksList(reader, { joint: [], maySet: false }),
  }),
];
