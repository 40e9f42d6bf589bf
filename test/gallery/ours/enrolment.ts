import { type EnrolmentFacts, enrolmentCard } from "../../../src/chat/views/enrolment/card";
import {
  addProfileForm,
  businessForm,
  checklistForm,
  contactForm,
  partnerIdForm,
  rejectionForm,
  supportForm,
} from "../../../src/chat/views/enrolment/forms";
import { profileReview } from "../../../src/chat/views/enrolment/profile-review";
import { enrolmentStory } from "../../../src/chat/views/history/story";
import { problemOf } from "../../../src/chat/views/refusals/refusal-views";
import { clouds } from "../../../src/core/clouds";
import { type Enrolment, type EnrolmentState, notStarted } from "../../../src/core/enrolment/enrolment";
import { aProfileReview } from "../../support/builders";
import { entry, now } from "../../support/samples";
import { elena, giulia, marco, proseware } from "../../support/world";
import { type Cards, type Cast, specimensFrom, usual } from "../cast";

const day = 86_400_000;
const { enrolment: place } = clouds.public;
const portal = place.how === "here" ? place.portal : "";

/** Cards about the way into the programme. */
function enrolmentCards({ customer, person: name, words }: Cast = usual): Cards {
  const profiles = [
    { partnerId: "6123456", name: customer.name, country: "IT", active: true },
    { partnerId: "5123456", name: "Proseware Deutschland GmbH", country: "DE", active: false },
  ];
  const review = aProfileReview({ name: customer.name, openedAt: now - 2 * day, revision: 1 });
  const filled: Enrolment = {
    ...notStarted(now - 9 * day),
    state: "preparing",
    path: "full",
    checklist: { workAccount: "none-yet", membership: true, businessData: true },
    profiles,
    chosen: "6123456",
    business: {
      legalName: customer.name,
      address: "Via Roma 1, 20121 Milano",
    },
    contact: { who: "other", name, address: `ada.verdi.amministrazione@${customer.domain}` },
    support: "+39 02 1234567, assistenza@proseware.example",
    revision: 7,
  };
  const entries = [
    entry({ type: "enrolment.preparing", enrolment: "own", name, path: "full" }, "2026-11-12T09:40:00Z", giulia, 1),
  ];
  const facts = (enrolment: Enrolment, different: Partial<EnrolmentFacts> = {}): EnrolmentFacts => ({
    standing: { state: enrolment.state, enrolment },
    tenant: { name: customer.name, partnerId: "" },
    now,
    portal,
    submittedBy: name,
    globalAdmins: [giulia.name],
    agents: [],
    looks: { name: giulia.name, isAgent: false },
    entries,
    hasEarlier: false,
    may: { write: true, becomeAgent: true, addUser: false },
    ...different,
  });
  const submitted = { by: giulia.id, at: now - 5 * day };
  const at = (state: EnrolmentState, different: Partial<Enrolment> = {}): Enrolment => ({
    ...filled,
    submitted,
    state,
    since: now - 3 * day,
    ...different,
  });
  const both = { "signed-up": now - 4 * day, "of-organisation": now - 3 * day };
  const reader = { write: false, becomeAgent: false, addUser: false };
  const agents = [marco.name, elena.name];
  return {
    "enrolment/enrolment": (of) => enrolmentCard(of, facts(filled)),
    "enrolment/enrolment not started": (of) => enrolmentCard(of, facts(notStarted(now), { entries: [] })),
    "enrolment/enrolment not started for who reads": (of) =>
      enrolmentCard(of, facts(notStarted(now), { entries: [], may: reader, globalAdmins: [] })),
    "enrolment/enrolment begun": (of) =>
      enrolmentCard(of, facts({ ...notStarted(now), state: "preparing", path: "full" })),
    "enrolment/enrolment short way": (of) =>
      enrolmentCard(of, facts({ ...notStarted(now), state: "preparing", path: "short" })),
    "enrolment/enrolment submitted": (of) =>
      enrolmentCard(of, facts(at("submitted", { verified: { "signed-up": now - 4 * day } }))),
    "enrolment/enrolment contact verified": (of) =>
      enrolmentCard(of, facts(at("contact-verified", { verified: both }))),
    "enrolment/enrolment in review": (of) => enrolmentCard(of, facts(at("in-review", { verified: both }))),
    "enrolment/enrolment rejected": (of) =>
      enrolmentCard(of, facts(at("rejected", { rejectedFor: words }), { hasEarlier: true })),
    "enrolment/history": (of) =>
      enrolmentStory(of, { name: customer.name }, { entries, total: entries.length, holds: true, hasEarlier: false }),
    "enrolment/enrolment active": (of) => enrolmentCard(of, facts(at("active", { verified: both }))),
    "enrolment/enrolment active from before": (of) =>
      enrolmentCard(of, {
        ...facts(filled, {
          tenant: proseware,
          entries: [],
          agents,
          looks: { name, isAgent: true },
          may: { ...reader, addUser: true },
        }),
        standing: { state: "active" },
      }),
    "enrolment/checklist": (of) =>
      checklistForm(of, {
        revision: 2,
        ticked: { workAccount: undefined, membership: false, businessData: true },
        problem: problemOf(of, { kind: "checklist-incomplete", missing: ["workAccount", "membership"] }),
      }),
    "enrolment/partner-id": (of) => partnerIdForm(of, { revision: 2, profiles, chosen: "6123456", country: "IT" }),
    "enrolment/partner-id refused": (of) =>
      partnerIdForm(of, {
        revision: 2,
        profiles,
        chosen: "5123456",
        country: "IT",
        problem: problemOf(of, {
          kind: "profile-unfit",
          profile: { partnerId: "5123456", name: customer.name, country: "DE", active: false },
          country: "IT",
        }),
      }),
    "enrolment/add-profile": (of) =>
      addProfileForm(of, {
        revision: 2,
        typed: { partnerId: "12", name, country: "Italia", active: true },
        problem: problemOf(of, { kind: "partner-id-unfit", typed: "12" }),
      }),
    "enrolment/business": (of) =>
      businessForm(of, {
        revision: 2,
        business: { legalName: customer.name, address: "Via Roma 1\n20121 Milano" },
      }),
    "enrolment/contact": (of) =>
      contactForm(of, {
        revision: 2,
        contact: { who: "applicant", name, address: "ada@gmail.com" },
        problem: problemOf(of, { kind: "contact-web-mail", domain: "gmail.com", service: "Gmail" }),
      }),
    "enrolment/profile-review": (of) => profileReview(of, { review, tenant: proseware }),
    "enrolment/profile-review refused": (of) =>
      profileReview(of, {
        review,
        tenant: { ...proseware, cloud: "china" },
        problem: problemOf(of, { kind: "changed-meanwhile", what: "follow-up" }),
      }),
    "enrolment/profile-review done": (of) =>
      profileReview(of, {
        review: { ...review, state: "ended", decided: { by: giulia.id, at: now } },
        tenant: proseware,
        by: name,
      }),
    "enrolment/support": (of) => supportForm(of, { revision: 2, support: words }),
    "enrolment/rejection": (of) => rejectionForm(of, { revision: 2, why: words }),
  };
}

export const enrolmentSpecimens = specimensFrom(enrolmentCards());
