import type { Day } from "../clock";
import type { Cloud } from "../clouds";
import type { Service } from "../customers/customer";

/** A service with whoever holds it. */
export interface Held {
  service: Service;
  partner: "us" | { name: string };
}

/** Ways to say no to a decision on privileges that stayed, and to what somebody saw of privileges. */
export type PrivilegeRefusal =
  | { kind: "follow-up-closed"; state: "ended" | "kept" | "overtaken" }
  | { kind: "keep-needs-reason" }
  | { kind: "keep-needs-date"; latest: Day }
  | { kind: "privileges-unchosen"; field: "taken" | "services" }
  /** `earliest`: what is known began or ended on that day, and this cannot have been before. */
  | { kind: "seen-on-unfit"; field: "seenOn" | "endedOn"; earliest?: Day; latest: Day }
  /** In a cloud that is closed, nothing is recorded any more. */
  | { kind: "privileges-not-here"; cloud: Cloud }
  | { kind: "partner-name-needed" }
  /** Who is recorded as another partner is called as we are. */
  | { kind: "partner-is-us"; name: string }
  /** A second CSP partner for a service: first the other's privileges have to end (R21, R49, C11). */
  | { kind: "second-holder"; partner: "us" | { name: string }; held: Held[] }
  /** It is CSP partner by what is known, and was seen as an adviser: since when it only advises has to be said. */
  | { kind: "csp-to-adviser"; partner: "us" | { name: string }; services: Service[] };
