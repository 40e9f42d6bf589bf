import type { Day, Millis } from "../clock";
import type { CustomerId, Service } from "../customers/customer";
import type { Language } from "../languages";
import type { PersonId } from "../people/person";
import type { RemovalId } from "./removal-id";

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
  /** The customer's revision that was examined: any later one voids the request. */
  customerRevision: number;
  state: "pending" | "approved" | "executed" | "refused" | "void";
  reason: string;
  duty: NoticeDuty;
  notice: AcceptedNotice;
  requestedBy: PersonId;
  requestedAt: Millis;
  expiresAt: Millis;
  decided?: { by: PersonId; at: Millis; comment: string };
  /** Why it no longer holds. */
  voided?: { why: VoidReason; at: Millis };
  executedAt?: Millis;
  /** Services whose privileges stay with us after the removal (R94). */
  remaining: Service[];
  revision: number;
}

export type VoidReason = "customer-changed" | "notice-changed" | "expired" | "withdrawn";

/** Something the preflight found: what stops the removal, or what remains after it; and who can solve it (B4). */
export type Finding =
  | { kind: "subscription-active"; blocks: true; name: string; billedByUs: boolean; solver: Solver }
  | { kind: "request-pending"; blocks: true; requestedBy: PersonId; solver: Solver }
  | { kind: "privileges-remain"; blocks: false; services: Service[]; solver: Solver };

export type Solver =
  | { who: "provider"; name: string }
  | { who: "us" }
  | { who: "customer" }
  | { who: "approvers" }
  | { who: "owner"; name: string };
