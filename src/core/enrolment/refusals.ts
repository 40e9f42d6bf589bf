import type { Cloud } from "../clouds";
import type { EnrolmentState, NextStep, Part } from "./enrolment";
import type { PartnerProfile } from "./partner-profile";

/** Ways to say no on the way into the programme, and to what has to wait for its end. */
export type EnrolmentRefusal =
  /** Only an active reseller invites customers and authorises providers. */
  | { kind: "enrolment-not-active"; state: EnrolmentState; next?: NextStep }
  /** That does not follow from the present state. */
  | { kind: "enrolment-step-closed"; state: EnrolmentState }
  | { kind: "enrolment-incomplete"; missing: Part[] }
  /** In 21Vianet it is done in that cloud's own portal; in the German cloud no more (requirements 1.7). */
  | { kind: "enrolment-not-here"; cloud: Cloud; why: "own-portal" | "closed" }
  /** Ticks of the checklist that are missing (R125). */
  | { kind: "checklist-incomplete"; missing: ("workAccount" | "membership" | "businessData")[] }
  | { kind: "work-account-unsure" }
  | { kind: "partner-id-unfit"; typed: string }
  | { kind: "profiles-full"; limit: number }
  | { kind: "profile-name-needed" }
  | { kind: "country-unknown"; typed: string }
  | { kind: "profile-needed" }
  /** R133: which profile, and in which country the tenant is. */
  | { kind: "profile-unfit"; profile: PartnerProfile; country: string }
  | { kind: "legal-name-needed" }
  | { kind: "business-address-needed" }
  | { kind: "contact-name-needed" }
  | { kind: "contact-address-unfit"; typed: string }
  /** R137: the domain, and the web mail service that it belongs to or passes for. */
  | { kind: "contact-web-mail"; domain: string; service: string }
  | { kind: "support-needed" }
  | { kind: "rejection-reason-needed" };
