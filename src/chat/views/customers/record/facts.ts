import type { Day } from "../../../../core/clock";
import { type Customer, privilegeState } from "../../../../core/customers/customer";
import type { RecordPart } from "../../../../core/customers/record-part";
import type { Permission } from "../../../../core/permissions";
import type { Provider, ProviderId } from "../../../../core/providers/provider";
import type { Tenant } from "../../../../core/tenant";

/** What a customer's record is made from. */
export interface RecordFacts {
  customer: Customer;
  tenant: Tenant;
  provider?: Provider;
  /** The provider that cannot order for it, and with which it can be invited. */
  joint?: ProviderId;
  /** Name of the person who looks after the customer. */
  owner?: string;
  /** Name of the person who allowed the customer to buy for itself. */
  permitter?: string;
  /** Name of the person who said that it is ours, though the portal's list did not have it. */
  keeper?: string;
  now: number;
  /** Privileges that stayed after the removal and wait for a decision. */
  openFollowUps: number;
  /** The day by which legal notice is owed after a removal. */
  owedBy?: Day;
  /** The part that was asked for: said first. */
  part?: RecordPart;
  /** What the person who looks may do. */
  may(permission: Permission): boolean;
}

/** How a relationship that has not ended stands, the exception first. */
export function activeState(customer: Customer) {
  if (privilegeState(customer) === "revoked") return "revoked";
  return customer.openRemoval ? (`removal.${customer.openRemoval.state}` as const) : "active";
}
