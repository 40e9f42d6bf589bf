import type { Millis } from "../clock";
import type { CustomerId, Service } from "../customers/customer";
import type { ToDecide } from "../follow-ups/to-decide";

/** Privileges that stayed after a removal and wait for a decision: end them, or keep them on purpose (R94, B6). */
export interface RemainingPrivileges extends ToDecide {
  customer: CustomerId;
  customerName: string;
  service: Service;
  grantedAt: Millis;
}
