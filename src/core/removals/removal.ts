import type { Objection } from "../authority";
import type { Day, Millis } from "../clock";
import type { Cloud } from "../clouds";
import type { Customer, CustomerId, Service } from "../customers/customer";
import type { Language } from "../languages";
import type { PersonId } from "../people/person";
import type { Tenant } from "../tenant";
import type { OpenState, RemovalId } from "./removal-id";
import type { Shown, ShownPart } from "./shown";

/** Whether the agreement with the customer asks for legal notice, as the requester declared it (R97). */
export type NoticeDuty = { required: false } | { required: true; given: boolean; on: Day };

/** The legal notice exactly as the requester accepted it: evidence (R95–R98, B5). */
export interface AcceptedNotice {
  version: number;
  language: Language;
  /** SHA-256 of the accepted wording, hex. */
  hash: string;
  by: PersonId;
  at: Millis;
}

/** A request to end a reseller relationship, bound to what the requester was shown. */
export interface Removal {
  id: RemovalId;
  customer: CustomerId;
  customerName: string;
  domain: string;
  /** What the requester was shown: a change of any of it voids the request. */
  shown: Shown;
  state: OpenState | "executed" | "refused" | "void" | "closed";
  reason: string;
  duty: NoticeDuty;
  notice: AcceptedNotice;
  requestedBy: PersonId;
  requestedAt: Millis;
  expiresAt: Millis;
  decided?: { by: PersonId; at: Millis; comment: string };
  /** Why it no longer holds; for a changed customer, what changed, as far as it is known. */
  voided?: { why: VoidReason; at: Millis; changed?: ShownPart[] };
  /** How often somebody took it up again after it had got stuck. */
  retries: number;
  /** Why the authority has not ended the relationship, while nobody tries. */
  stuck?: Stuck;
  /** Who left the relationship as it was, after the removal had got stuck. */
  closed?: { by: PersonId; at: Millis; comment: string };
  executedAt?: Millis;
  /** Who ended it; the ledger where none is named. What the ledger ends is recorded, and done by a person elsewhere. */
  endedBy?: Customer["source"];
  /** Who has done it in Partner Center as well, and says so. */
  doneThere?: { by: PersonId; at: Millis };
  /** Services whose privileges stay with us after the removal (R94). */
  remaining: Service[];
  revision: number;
}

export type VoidReason = "customer-changed" | "notice-changed" | "expired" | "withdrawn";

export interface Stuck {
  reason: StuckReason;
  /** What the authority found, when it refused. */
  findings: Objection[];
  /** Under this name the authority finds the last call again. */
  reference: string;
  source: Customer["source"];
  since: Millis;
}

/** Why a removal got stuck: the authority refused it, or could not answer, or we failed, until nobody tried any more. */
export const stuckReasons = ["refused", "busy", "unreachable", "signed-out", "no-answer", "failure"] as const;
export type StuckReason = (typeof stuckReasons)[number];

/**
 * Something the preflight found: what stops the removal, what remains after it, or what there is to know; and who can
 * solve it (B4).
 */
export type Finding =
  | {
      kind: "subscription-active";
      blocks: true;
      name: string;
      billedByUs: boolean;
      solver: Solver<"provider" | "us" | "customer">;
    }
  | { kind: "request-open"; blocks: true; state: OpenState; solver: Solver<"approvers" | "nobody"> }
  | {
      kind: "not-for-partner-type";
      blocks: true;
      partnerType: Tenant["partnerType"];
      solver: Solver<"provider" | "nobody">;
    }
  | { kind: "not-in-cloud"; blocks: true; cloud: Cloud; solver: Solver<"nobody"> }
  | { kind: "in-the-portal"; blocks: false; link: string; solver: Solver<"requester"> }
  | { kind: "privileges-remain"; blocks: false; services: Service[]; solver: Solver<"owner" | "us"> };

type Named = "provider" | "owner";

/** Who can solve it; a provider and an owner by name. */
export type Solver<Who extends string> = Who extends Named ? { who: Who; name: string } : { who: Who };
