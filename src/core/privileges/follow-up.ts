import type { Day, Millis } from "../clock";
import type { CustomerId, Service } from "../customers/customer";
import type { PersonId } from "../people/person";

/** Privileges that stayed after a removal and wait for a decision: end them, or keep them on purpose (R94, B6). */
export interface FollowUp {
  id: string;
  customer: CustomerId;
  customerName: string;
  service: Service;
  grantedAt: Millis;
  openedAt: Millis;
  assignedTo: PersonId;
  state: "open" | "ended" | "kept";
  decided?: { by: PersonId; at: Millis; reason?: string; until?: Day };
  revision: number;
}
