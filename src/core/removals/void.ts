import type { Millis } from "../clock";
import type { Customer } from "../customers/customer";
import { byRapport } from "../people/actor";
import type { Change, ReadingDeps } from "../ports";
import type { Refusal } from "../refusals";
import { type Result, refused } from "../result";
import type { Tenant } from "../tenant";
import type { Removal, VoidReason } from "./removal";
import { changesSince, type ShownPart, shownOf } from "./shown";
import { inState, tellEveryone } from "./states";

/** Why a request no longer holds. */
export interface Voiding {
  why: VoidReason;
  /** What changed of what was shown. */
  changed?: ShownPart[];
}

/** Whether the customer is no longer what the requester was shown. */
export function changedSinceShown(
  deps: ReadingDeps,
  tenant: Tenant,
  removal: Removal,
  customer: Customer | undefined,
): Voiding | undefined {
  const way = deps.authority(tenant).abilities.endRelationship;
  const changed = customer ? changesSince(removal.shown, shownOf(customer, way)) : [];
  return changed && { why: "customer-changed", changed };
}

/** What is saved when a request no longer holds: it and its customer, who is free again; everybody concerned is told. */
export function voided(
  removal: Removal,
  voiding: Voiding,
  at: Millis,
  customer: Customer | undefined,
): Omit<Change<void>, "answer"> {
  return voidedChange(voidRemoval(removal, voiding, at), voiding, customer);
}

/** The same for a request that somebody was about to act on: they hear that it is no longer open. */
export function voidInstead(
  removal: Removal,
  voiding: Voiding,
  at: Millis,
  customer: Customer | undefined,
  answer = (now: Removal): Result<Removal, Refusal> => refused({ kind: "already-decided", removal: now }),
): Change<Result<Removal, Refusal>> {
  const now = voidRemoval(removal, voiding, at);
  return { ...voidedChange(now, voiding, customer), answer: answer(now) };
}

function voidRemoval({ stuck: _, ...removal }: Removal, voiding: Voiding, at: Millis): Removal {
  return { ...removal, state: "void", voided: { ...voiding, at } };
}

function voidedChange(
  removal: Removal,
  voiding: Voiding,
  customer: Customer | undefined,
): Omit<Change<void>, "answer"> {
  const { id, customer: of, customerName: name } = removal;
  return {
    ...inState(removal, customer),
    events: [byRapport({ type: "removal.voided", removal: id, customer: of, name, ...voiding })],
    effects: tellEveryone(removal, `void:${id}`),
  };
}
