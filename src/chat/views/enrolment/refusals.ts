import { countryName } from "../../../core/enrolment/countries";
import type { EnrolmentRefusal } from "../../../core/enrolment/refusals";
import type { Reader } from "../../texts/reader";
import type { TextKey } from "../../texts/texts";
import type { Problem } from "../problem";
import type { RefusalViews } from "../refusals/refusal-text";

/** Refusals on the way into the programme, in words. */
export const enrolmentRefusals: RefusalViews<EnrolmentRefusal> = {
  "enrolment-not-active": {
    text: (reader, { state, next }) => ({
      title: reader.text("refusal.enrolment-not-active.title"),
      why: reader.text("refusal.enrolment-not-active.why", { state: reader.text(`enrolment.is.${state}`) }),
      facts: [],
      next: reader.text("refusal.enrolment-not-active.next", {
        next: reader.text(`enrolment.next.${next ?? "active"}`),
      }),
    }),
  },
  "enrolment-step-closed": {
    text: (reader, { state }) => ({
      title: reader.text("refusal.enrolment-step-closed.title"),
      why: reader.text("refusal.enrolment-step-closed.why", { state: reader.text(`enrolment.is.${state}`) }),
      facts: [],
      next: reader.text("refusal.enrolment-step-closed.next"),
    }),
  },
  "enrolment-incomplete": {
    text: (reader, { missing }) => ({
      title: reader.text("refusal.enrolment-incomplete.title"),
      why: reader.text("refusal.enrolment-incomplete.why", {
        missing: reader.and(missing.map((part) => reader.text(`enrolment.change.${part}`))),
      }),
      facts: [],
      next: reader.text("refusal.enrolment-incomplete.next"),
    }),
  },
  "enrolment-not-here": {
    text: (reader, { why }) => ({
      title: reader.text("refusal.enrolment-not-here.title"),
      why: reader.text(`refusal.enrolment-not-here.${why}`),
      facts: [],
      next: reader.text(`refusal.enrolment-not-here.${why}.next`),
    }),
  },
  "checklist-incomplete": {
    problem: (reader, { missing }) => ({
      text: reader.text("problem.checklist-incomplete", {
        missing: reader.and(missing.map((each) => reader.text(`field.${each}`))),
      }),
      ...(missing[0] && { field: missing[0] }),
    }),
  },
  "work-account-unsure": {
    problem: (reader) => ({ text: reader.text("problem.work-account-unsure"), field: "workAccount" }),
  },
  "partner-id-unfit": { problem: (reader, { typed }) => typedProblem(reader, "partner-id-unfit", typed, "partnerId") },
  "profiles-full": {
    problem: (reader, { limit }) => ({ text: reader.text("problem.profiles-full", { limit }), field: "partnerId" }),
  },
  "profile-name-needed": needed("problem.profile-name-needed", "profileName"),
  "country-unknown": { problem: (reader, { typed }) => typedProblem(reader, "country-unknown", typed, "country") },
  "profile-needed": needed("problem.profile-needed", "profile"),
  "profile-unfit": {
    problem: (reader, { profile, country }) => ({
      text: reader.text("problem.profile-unfit", {
        id: profile.partnerId,
        name: profile.name,
        active: reader.text(profile.active ? "enrolment.profile.active" : "enrolment.profile.inactive"),
        its: countryName(reader.language, profile.country),
        ours: countryName(reader.language, country),
      }),
      field: "profile",
    }),
  },
  "legal-name-needed": needed("problem.legal-name-needed", "legalName"),
  "business-address-needed": needed("problem.business-address-needed", "businessAddress"),
  "contact-name-needed": needed("problem.contact-name-needed", "contactName"),
  "contact-address-unfit": {
    problem: (reader, { typed }) => typedProblem(reader, "contact-address-unfit", typed, "contactAddress"),
  },
  "contact-web-mail": {
    problem: (reader, { domain, service }) => ({
      text: reader.text("problem.contact-web-mail", { domain, service }),
      field: "contactAddress",
    }),
  },
  "support-needed": needed("problem.support-needed", "support"),
  "rejection-reason-needed": needed("problem.rejection-reason-needed", "why"),
};

function needed(key: TextKey, field: NonNullable<Problem["field"]>) {
  return { problem: (reader: Reader): Problem => ({ text: reader.text(key), field }) };
}

/** What was typed and does not fit, or that nothing was. */
function typedProblem(
  reader: Reader,
  kind: "partner-id-unfit" | "country-unknown" | "contact-address-unfit",
  typed: string,
  field: NonNullable<Problem["field"]>,
): Problem {
  return { text: reader.text(typed ? `problem.${kind}` : `problem.${kind}.none`, { typed }), field };
}
