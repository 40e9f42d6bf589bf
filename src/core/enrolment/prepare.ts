import { canonicalJson } from "../history/chain";
import { addressIn } from "../people/addresses";
import type { Person } from "../people/person";
import type { Deps, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { changeEnrolment, type Made } from "./change";
import { countryIn } from "./countries";
import type { BusinessProfile, Checklist, Enrolment, EnrolmentPath, Part, PrimaryContact } from "./enrolment";
import { canBeTied, isPartnerId, type PartnerProfile } from "./partner-profile";
import { stepTo } from "./step";
import { webMailOf } from "./web-mail";

type Outcome = Promise<Result<Enrolment, Refusal>>;
interface Seen {
  revision: number;
}

/** Begins to prepare, on the short way or the full one (R112, R113); after a rejection, with what was filled in. */
export const beginPreparing = (
  { clock }: Pick<Deps, "clock">,
  store: TenantStore,
  actor: Person,
  seen: Seen,
  path: EnrolmentPath,
): Outcome =>
  changeEnrolment(store, actor, seen, (enrolment) => {
    if (enrolment.state === "preparing" && enrolment.path === path) return ok({ already: true });
    const happened = [{ type: "enrolment.preparing", path }] as const;
    // The other way may be taken as long as nothing is handed in.
    if (enrolment.state === "preparing") return ok({ enrolment: { ...enrolment, path }, happened });
    const { submitted: _, rejectedFor: __, ...kept } = enrolment;
    const next = stepTo({ ...kept, verified: {} }, "preparing", clock.now());
    return next.ok ? ok({ enrolment: { ...next.value, path }, happened }) : next;
  });

/** What is ticked on the checklist; whether there is a work account may be unknown (R114–R118). */
export interface TickedChecklist {
  workAccount: Checklist["workAccount"] | "unsure" | undefined;
  membership: boolean;
  businessData: boolean;
}

/** Keeps the checklist once everything on it is at hand (R125). */
export const keepChecklist = (store: TenantStore, actor: Person, seen: Seen, ticked: TickedChecklist): Outcome =>
  fill(store, actor, seen, "checklist", () => {
    const { workAccount, membership, businessData } = ticked;
    if (workAccount === "unsure") return refused({ kind: "work-account-unsure" });
    if (workAccount && membership && businessData) return ok({ checklist: { workAccount, membership, businessData } });
    const missing = (["workAccount", "membership", "businessData"] as const).filter((each) => !ticked[each]);
    return refused({ kind: "checklist-incomplete", missing });
  });

/** A profile as typed. */
export interface TypedProfile {
  partnerId: string;
  name: string;
  country: string;
  active: boolean;
}

/** An organisation has a few, one for each place where it is; more do not fit on its card. */
const mostProfiles = 12;

/** Adds a profile of the organisation to those that are known, or puts right the one of that id (R131). */
export const addProfile = (store: TenantStore, actor: Person, seen: Seen, typed: TypedProfile): Outcome =>
  changeEnrolment(store, actor, seen, (enrolment): Result<Made, Refusal> => {
    const profile = profileIn(typed);
    if (!profile.ok) return profile;
    if (enrolment.state !== "preparing") return refused({ kind: "enrolment-step-closed", state: enrolment.state });
    const { partnerId } = profile.value;
    const before = enrolment.profiles.find((each) => each.partnerId === partnerId);
    if (isSame(before, profile.value)) return ok({ already: true });
    const { chosen, ...rest } = enrolment;
    const others = enrolment.profiles.filter((each) => each !== before);
    if (others.length >= mostProfiles) return refused({ kind: "profiles-full", limit: mostProfiles });
    const profiles = [...others, profile.value];
    // What was tied as it was may not fit as it is.
    const kept = chosen === partnerId ? rest : enrolment;
    return ok({ enrolment: { ...kept, profiles }, happened: [{ type: "enrolment.profile-added", partnerId }] });
  });

function profileIn({ partnerId: id, name, country: typed, active }: TypedProfile): Result<PartnerProfile, Refusal> {
  const partnerId = id.trim();
  if (!isPartnerId(partnerId)) return refused({ kind: "partner-id-unfit", typed: partnerId });
  if (!name.trim()) return refused({ kind: "profile-name-needed" });
  const country = countryIn(typed);
  if (!country) return refused({ kind: "country-unknown", typed: typed.trim() });
  return ok({ partnerId, name: name.trim(), country, active });
}

/** Chooses the profile whose id is tied to the account: active, and in the country of the tenant (R119, R131, R133). */
export const chooseProfile = (store: TenantStore, actor: Person, seen: Seen, partnerId: string): Outcome =>
  fill(store, actor, seen, "partner-id", ({ profiles }, country) => {
    const profile = profiles.find((each) => each.partnerId === partnerId);
    if (!profile) return refused({ kind: "profile-needed" });
    return canBeTied(profile, { country })
      ? ok({ chosen: partnerId })
      : refused({ kind: "profile-unfit", profile, country });
  });

/** Keeps who the organisation is (R120, R134). */
export const keepBusiness = (store: TenantStore, actor: Person, seen: Seen, typed: BusinessProfile): Outcome =>
  fill(store, actor, seen, "business", () => {
    const business = { legalName: typed.legalName.trim(), address: typed.address.trim() };
    if (!business.legalName) return refused({ kind: "legal-name-needed" });
    return business.address ? ok({ business }) : refused({ kind: "business-address-needed" });
  });

/** Keeps whom Microsoft can reach: with an address of the organisation, none of web mail (R134–R137). */
export const keepContact = (store: TenantStore, actor: Person, seen: Seen, typed: PrimaryContact): Outcome =>
  fill(store, actor, seen, "contact", () => {
    const name = typed.name.trim();
    if (!name) return refused({ kind: "contact-name-needed" });
    const address = addressIn(typed.address);
    if (!address) return refused({ kind: "contact-address-unfit", typed: typed.address.trim() });
    const service = webMailOf(address);
    const domain = address.slice(address.lastIndexOf("@") + 1);
    return service
      ? refused({ kind: "contact-web-mail", domain, service })
      : ok({ contact: { who: typed.who, name, address } });
  });

/** Keeps how customers reach support: all that the short way asks for (R112). */
export const keepSupport = (store: TenantStore, actor: Person, seen: Seen, typed: string): Outcome =>
  fill(store, actor, seen, "support", () =>
    typed.trim() ? ok({ support: typed.trim() }) : refused({ kind: "support-needed" }),
  );

/** Fills in a part while the application is being prepared. */
const fill = (
  store: TenantStore,
  actor: Person,
  seen: Seen,
  part: Part,
  read: (enrolment: Enrolment, country: string) => Result<Partial<Enrolment>, Refusal>,
): Outcome =>
  changeEnrolment(store, actor, seen, (enrolment, { country }): Result<Made, Refusal> => {
    if (enrolment.state !== "preparing") return refused({ kind: "enrolment-step-closed", state: enrolment.state });
    const filled = read(enrolment, country);
    if (!filled.ok) return filled;
    const after = { ...enrolment, ...filled.value };
    return ok(
      isSame(enrolment, after)
        ? { already: true }
        : { enrolment: after, happened: [{ type: "enrolment.filled-in", part }] },
    );
  });

const isSame = (before: unknown, after: unknown): boolean => canonicalJson(before) === canonicalJson(after);
