import { countryName } from "../../../core/enrolment/countries";
import type { BusinessProfile, Checklist, PrimaryContact } from "../../../core/enrolment/enrolment";
import type { PartnerProfile } from "../../../core/enrolment/partner-profile";
import type { TickedChecklist, TypedProfile } from "../../../core/enrolment/prepare";
import type { Reader } from "../../texts/reader";
import type { TextKey } from "../../texts/texts";
import { type Problem, problemLine } from "../problem";
import { sentences } from "../sentences";
import { type View, view } from "../view";
import { profileLine } from "./sections";

/** What every form of the enrolment needs: the revision on which it rests, and what is wrong with it. */
interface Form {
  revision: number;
  problem?: Problem | undefined;
}

const form = (reader: Reader, name: string, title: TextKey, how: string, facts: Form, data: object): View => {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  return view(reader, name, {
    spoken: sentences(reader.text("enrolment.form.spoken", { title: reader.text(title), problem: spokenProblem, how })),
    ...problem,
    revision: facts.revision,
    ...data,
  });
};

/** The checklist: ticks, and never what is ticked (R115–R118, R125). */
export const checklistForm = (reader: Reader, { ticked, ...facts }: Form & { ticked: TickedChecklist }): View =>
  form(reader, "enrolment/checklist", "enrolment.checklist.title", reader.text("enrolment.checklist.how"), facts, {
    workAccount: ticked.workAccount ?? "",
    membership: String(ticked.membership),
    businessData: String(ticked.businessData),
    left: {
      membership: String(ticked.membership),
      businessData: String(ticked.businessData),
      ...(ticked.workAccount && { workAccount: ticked.workAccount }),
    },
  });

/** What was kept of the checklist, as it is ticked. */
export const tickedIn = (checklist: Checklist | undefined): TickedChecklist => ({
  workAccount: checklist?.workAccount,
  membership: checklist !== undefined,
  businessData: checklist !== undefined,
});

interface ChoiceFacts extends Form {
  profiles: readonly PartnerProfile[];
  chosen: string;
  /** Two letters: of the tenant. */
  country: string;
}

/** Which of the profiles that are known is tied to the account (R128, R131–R133). */
export function partnerIdForm(reader: Reader, { profiles, chosen, country, ...facts }: ChoiceFacts): View {
  const how = reader.text("enrolment.partner-id.how", { country: countryName(reader.language, country) });
  return form(reader, "enrolment/partner-id", "enrolment.partner-id.title", how, facts, {
    how,
    chosen,
    choices: profiles.map((profile) => ({
      title: `${profile.partnerId} · ${profileLine(reader, profile)}`,
      value: profile.partnerId,
    })),
    left: { profile: chosen },
  });
}

/** The form to add a profile, or to put one right. */
export const addProfileForm = (reader: Reader, { typed, ...facts }: Form & { typed: TypedProfile }): View =>
  form(
    reader,
    "enrolment/add-profile",
    "enrolment.add-profile.title",
    reader.text("enrolment.add-profile.how"),
    facts,
    {
      partnerId: typed.partnerId,
      profileName: typed.name,
      country: typed.country,
      active: String(typed.active),
      left: { active: String(typed.active) },
    },
  );

/** Who the organisation is, and why that is asked (R120, R121). */
export const businessForm = (reader: Reader, { business, ...facts }: Form & { business: BusinessProfile }): View =>
  form(reader, "enrolment/business", "enrolment.business.title", reader.text("enrolment.business.how"), facts, {
    legalName: business.legalName,
    businessAddress: business.address,
  });

/** Whom Microsoft can reach, and what that person is for (R134–R137). */
export const contactForm = (reader: Reader, { contact, ...facts }: Form & { contact: PrimaryContact }): View =>
  form(reader, "enrolment/contact", "enrolment.contact.title", reader.text("enrolment.contact.how"), facts, {
    contactWho: contact.who,
    contactName: contact.name,
    contactAddress: contact.address,
    left: { contactWho: contact.who },
  });

/** How customers reach support: all that the short way asks for (R112). */
export const supportForm = (reader: Reader, { support, ...facts }: Form & { support: string }): View =>
  form(reader, "enrolment/support", "enrolment.support.title", reader.text("enrolment.support.how"), facts, {
    support,
  });

/** Why Microsoft said no. */
export const rejectionForm = (reader: Reader, { why, ...facts }: Form & { why: string }): View =>
  form(reader, "enrolment/rejection", "enrolment.rejecting.title", reader.text("enrolment.rejecting.how"), facts, {
    why,
  });
