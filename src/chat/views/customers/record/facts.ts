import type { Day } from "../../../../core/clock";
import { type Customer, privilegeState } from "../../../../core/customers/customer";
import type { RecordPart } from "../../../../core/customers/record-part";
import type { Permission } from "../../../../core/permissions";
import { type Ordering, orderingOf } from "../../../../core/providers/ordering";
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

/** What keeps the provider of a customer from ordering for it. */
export function orderingLack({ customer, provider }: RecordFacts): Exclude<Ordering, "can"> | undefined {
  if (customer.state !== "active" || !customer.provider) return undefined;
  const ordering = orderingOf(customer, provider);
  return ordering === "can" ? undefined : ordering;
}

/** How a relationship that has not ended stands, the exception first. */
export function activeState(facts: RecordFacts) {
  const { customer } = facts;
  if (privilegeState(customer) === "revoked") return "revoked";
  if (customer.openRemoval) return `removal.${customer.openRemoval.state}` as const;
  const lack = orderingLack(facts);
  return lack ? (`provider.${lack}` as const) : "active";
}
