import type { Millis } from "../clock";
import type { PersonId } from "../people/person";
import type { PartnerProfile } from "./partner-profile";

/** How far a reseller has come on its way into the programme. */
export type EnrolmentState =
  | "not-started"
  | "preparing"
  | "submitted"
  | "contact-verified"
  | "in-review"
  | "active"
  | "rejected";

/** Which state may follow which; nothing else may (R138, R139). */
export const stepsFrom: Readonly<Record<EnrolmentState, readonly EnrolmentState[]>> = {
  "not-started": ["preparing"],
  preparing: ["submitted"],
  submitted: ["contact-verified"],
  "contact-verified": ["in-review"],
  "in-review": ["active", "rejected"],
  active: [],
  rejected: ["preparing"],
};

/** Who is in CSP already may need to give the support contact alone (R112); everybody else enrols as a whole (R113). */
export type EnrolmentPath = "short" | "full";

/** What the primary contact confirms to Microsoft by mail (R138). */
export const verifications = ["signed-up", "of-organisation"] as const;
export type Verification = (typeof verifications)[number];

/** What is at hand before the way into the programme begins; credentials are ticked and never known here (R114–R118). */
export interface Checklist {
  /** Without a work account, one is made during enrolment (R116, R127). */
  workAccount: "at-hand" | "none-yet";
  membership: true;
  businessData: true;
}

/** Whom Microsoft can reach about the application (R135): the applicant, or somebody else of the organisation (R136). */
export interface PrimaryContact {
  who: "applicant" | "other";
  name: string;
  address: string;
}

export interface BusinessProfile {
  legalName: string;
  address: string;
}

/** The way of a reseller into the programme, as its people tell it: one per tenant. */
export interface Enrolment {
  id: typeof theOne;
  state: EnrolmentState;
  /** Since when it is in this state. */
  since: Millis;
  path?: EnrolmentPath;
  checklist?: Checklist;
  /** Those of the organisation that are known here. */
  profiles: PartnerProfile[];
  /** The partner id of the one that is tied to the account (R119). */
  chosen?: string;
  business?: BusinessProfile;
  contact?: PrimaryContact;
  /** How customers reach the reseller's support. */
  support?: string;
  submitted?: { by: PersonId; at: Millis };
  /** When each was seen to be confirmed. */
  verified: Partial<Record<Verification, Millis>>;
  /** Why Microsoft said no the last time. */
  rejectedFor?: string;
  revision: number;
}

export const theOne = "own";

/** The enrolment of a reseller that has done nothing yet. */
export const notStarted = (at: Millis): Enrolment => ({
  id: theOne,
  state: "not-started",
  since: at,
  profiles: [],
  verified: {},
  revision: 0,
});

/** What has to be filled in, in this order, before the application can be handed in. */
export const parts = ["checklist", "partner-id", "business", "contact", "support"] as const;
export type Part = (typeof parts)[number];

const partsOf: Readonly<Record<EnrolmentPath, readonly Part[]>> = {
  full: parts,
  short: ["support"],
};

/** The parts of this way into the programme. */
export const partsFor = ({ path }: Pick<Enrolment, "path">): readonly Part[] => (path ? partsOf[path] : []);

/** Those that are not filled in yet. */
export const missingParts = (enrolment: Enrolment): Part[] =>
  partsFor(enrolment).filter((part) => !isFilledIn(enrolment, part));

/** Whether a part is filled in. */
export function isFilledIn(enrolment: Enrolment, part: Part): boolean {
  switch (part) {
    case "checklist":
      return enrolment.checklist !== undefined;
    case "partner-id":
      return enrolment.chosen !== undefined;
    case "business":
      return enrolment.business !== undefined;
    case "contact":
      return enrolment.contact !== undefined;
    case "support":
      return enrolment.support !== undefined;
  }
}

/** The one thing to do next; nothing where all is done. */
export type NextStep = "start" | Part | "submit" | "verify" | "begin-review" | "decide" | "prepare-again";

/** What is to be done now, in this state. */
export function nextStep(enrolment: Enrolment): NextStep | undefined {
  switch (enrolment.state) {
    case "not-started":
      return "start";
    case "preparing":
      return missingParts(enrolment)[0] ?? "submit";
    case "submitted":
      return "verify";
    case "contact-verified":
      return "begin-review";
    case "in-review":
      return "decide";
    case "rejected":
      return "prepare-again";
    case "active":
      return undefined;
  }
}
