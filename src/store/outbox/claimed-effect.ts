import type { Millis } from "../../core/clock";
import type { Effect } from "../../core/effects";
import type { TenantId } from "../../core/tenant";

/** An effect that a worker has leased for `leaseMs`. */
export interface ClaimedEffect {
  tenant: TenantId;
  /** Place in the tenant's outbox. */
  id: number;
  effect: Effect;
  /** How often it has been claimed, this time included. */
  attempts: number;
  /** Since when it is to be carried out. */
  since: Millis;
  /** Of each try before this one whose message may be shown without our knowing: what that message carries unseen. */
  perhaps: readonly string[];
  /** Of the turn from which it follows; none when it follows from nothing that a person did. */
  reference?: string;
}
