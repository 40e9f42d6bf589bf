import { countryName } from "../../../core/enrolment/countries";
import {
  type Enrolment,
  isFilledIn,
  type Part,
  partsFor,
  type Verification,
  verifications,
} from "../../../core/enrolment/enrolment";
import type { PartnerProfile } from "../../../core/enrolment/partner-profile";
import type { Reader } from "../../texts/reader";
import { addressFact, type Fact, fact, plainFact } from "../facts";
import { type Sign, sign } from "../signs";

/** "Proseware Italia · Italy · active". */
export const profileLine = (reader: Reader, { name, country, active }: PartnerProfile): string =>
  reader.text("enrolment.profile.line", {
    name,
    country: countryName(reader.language, country),
    active: reader.text(active ? "enrolment.profile.active" : "enrolment.profile.inactive"),
  });

/** Whether the card has a section for this part: of the way that was chosen, as long as it leads to something. */
const isPartOf = (enrolment: Enrolment | undefined, part: Part): boolean =>
  enrolment !== undefined && partsFor(enrolment).includes(part);

/** The three things to have at hand, ticked or not (R114–R120). */
function checklistSigns(reader: Reader, { checklist }: Pick<Enrolment, "checklist">): Sign[] {
  const mark = checklist ? "✓" : "";
  const account = checklist?.workAccount ?? "open";
  return [
    sign(account === "none-yet" ? "!" : mark, {
      text: reader.text("enrolment.checklist.work-account"),
      detail: reader.text(`enrolment.checklist.work-account.${account}`),
    }),
    sign(mark, {
      text: reader.text("enrolment.checklist.membership"),
      detail: reader.text("enrolment.checklist.membership.why"),
    }),
    sign(mark, {
      text: reader.text("enrolment.checklist.business"),
      detail: reader.text("enrolment.checklist.business.why"),
    }),
  ];
}

/** The partner id that is tied to the account, and the other profiles that are known (R119, R131). */
function partnerIdFacts(reader: Reader, { profiles, chosen }: Enrolment): Fact[] {
  const tied = profiles.find(({ partnerId }) => partnerId === chosen);
  const others = profiles.filter((profile) => profile !== tied);
  return [
    fact(
      reader,
      "enrolment.partner-id",
      tied ? tied.partnerId : reader.text("enrolment.partner-id.none"),
      tied ? ` · ${profileLine(reader, tied)}` : "",
    ),
    ...others.map((profile) => plainFact(profile.partnerId, profileLine(reader, profile))),
  ];
}

/** What the sections of the way into the programme say, each with whether it is there. */
export function sections(reader: Reader, enrolment: Enrolment | undefined) {
  const has = (part: Part): boolean => isPartOf(enrolment, part);
  const { business, contact, support, state } = enrolment ?? {};
  return {
    hasChecklist: state === "not-started" || has("checklist"),
    checklist: enrolment ? checklistSigns(reader, enrolment) : [],
    hasPartnerId: has("partner-id"),
    partnerId: enrolment ? partnerIdFacts(reader, enrolment) : [],
    partnerIdWhy: reader.text("enrolment.partner-id.tied"),
    hasBusiness: has("business"),
    hasBusinessFacts: has("business") && business !== undefined,
    business: business
      ? [
          fact(reader, "enrolment.business.legal-name", business.legalName),
          fact(reader, "enrolment.business.address", business.address),
        ]
      : [],
    noBusiness: has("business") && !business,
    hasContact: has("contact"),
    hasContactFacts: has("contact") && contact !== undefined,
    contact: contact
      ? [
          fact(reader, "enrolment.contact.name", contact.name, reader.text(`enrolment.contact.who.${contact.who}`)),
          addressFact(reader, "enrolment.contact.address", contact.address),
        ]
      : [],
    contactWhy: reader.text(contact ? "enrolment.contact.why" : "enrolment.contact.none"),
    hasSupport: has("support"),
    hasSupportFacts: has("support") && support !== undefined,
    support: support === undefined ? [] : [fact(reader, "enrolment.support.contact", support)],
    noSupport: has("support") && support === undefined,
  };
}

/** What the primary contact has confirmed, with the day (R138). */
export function verificationSigns(reader: Reader, { verified }: Pick<Enrolment, "verified">): Sign[] {
  const signOf = (what: Verification): Sign => {
    const at = verified[what];
    return sign(at === undefined ? "" : "✓", {
      text: reader.text(`enrolment.verification.${what}`),
      detail:
        at === undefined
          ? reader.text("enrolment.verification.open")
          : reader.text("enrolment.verification.on", { date: reader.date(at) }),
    });
  };
  return verifications.map(signOf);
}

/** The steps of the portal itself, which are gone there and never here (R124–R134). */
export function portalSteps(reader: Reader, { path, checklist, chosen }: Enrolment): Sign[] {
  const isToCreate = checklist?.workAccount === "none-yet";
  const steps =
    path === "short"
      ? ([
          reader.text("enrolment.portal.welcome"),
          reader.text("enrolment.portal.sign-in"),
          reader.text("enrolment.portal.enrol-short"),
        ] as const)
      : ([
          reader.text("enrolment.portal.welcome"),
          reader.text(isToCreate ? "enrolment.portal.create-one" : "enrolment.portal.sign-in"),
          reader.text("enrolment.portal.membership"),
          reader.text("enrolment.portal.profile", { id: chosen ?? "" }),
          reader.text("enrolment.portal.enrol"),
        ] as const);
  return steps.map((text, at) => sign(String(at + 1), { text }));
}

/** The parts that are filled in and may be changed. */
export const changeableParts = (enrolment: Enrolment): Part[] =>
  partsFor(enrolment).filter((part) => isFilledIn(enrolment, part));
