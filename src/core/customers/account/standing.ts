import { clouds } from "../../clouds";
import { orderingOf } from "../../providers/ordering";
import type { Provider } from "../../providers/provider";
import type { Tenant } from "../../tenant";
import { type Customer, grantedServices, privilegeState } from "../customer";

/** What the account is the starting point for (R184). */
export const areas = ["selling", "billing", "support"] as const;
export type Area = (typeof areas)[number];

/** What can be done for a customer, and what keeps the rest from it. */
export type Point =
  | { why: "no-relationship" | "removed"; sign: "no" }
  | { why: "unconfirmed"; sign: "no" }
  /** In a cloud that is closed nothing is ordered, and no portal is opened. */
  | { why: "closed"; sign: "no" }
  | { why: "through-provider" | "ourselves"; sign: "yes" }
  | { why: "provider-unauthorised" | "provider-cannot-order" | "no-provider"; sign: "no" }
  | { why: "billed-by-us"; sign: "yes"; subscriptions: readonly string[] }
  | { why: "billed-by-others"; sign: "no"; subscriptions: readonly string[] }
  | { why: "nothing-billed"; sign: "no" }
  | { why: "portals"; sign: "yes" }
  | { why: "privileges-gone"; sign: "care" }
  | { why: "no-privileges"; sign: "no" };

/** What is possible for a customer in selling, billing and support, and why the rest is not (R61–R63, R80, R184). */
export function standingOf(
  customer: Customer,
  { partnerType, cloud }: Pick<Tenant, "partnerType" | "cloud">,
  provider?: Provider,
): Record<Area, readonly Point[]> {
  if (!clouds[cloud].open) {
    const point = { why: "closed", sign: "no" } as const;
    return { selling: [point], billing: billingOf(customer), support: [point] };
  }
  if (customer.state !== "active") {
    const point = { why: customer.state, sign: "no" } as const;
    return { selling: [point], billing: [point], support: [point] };
  }
  return {
    selling: [orderingPoint(customer, partnerType, provider), ...unconfirmed(customer)],
    billing: billingOf(customer),
    support: supportOf(customer),
  };
}

const unconfirmed = ({ tenantId }: Customer): Point[] => (tenantId ? [] : [{ why: "unconfirmed", sign: "no" }]);

function orderingPoint(customer: Customer, partnerType: Tenant["partnerType"], provider?: Provider): Point {
  if (partnerType === "direct") return { why: "ourselves", sign: "yes" };
  if (!customer.provider) return { why: "no-provider", sign: "no" };
  const ordering = orderingOf(customer, provider);
  if (ordering === "can") return { why: "through-provider", sign: "yes" };
  return { why: ordering === "unauthorised" ? "provider-unauthorised" : "provider-cannot-order", sign: "no" };
}

function billingOf({ subscriptions }: Customer): Point[] {
  const active = subscriptions.filter(({ status }) => status !== "ended");
  const named = (byUs: boolean): string[] =>
    active.filter(({ billedByUs }) => billedByUs === byUs).map(({ name }) => name);
  const [ours, others] = [named(true), named(false)];
  return [
    ...(ours.length > 0 ? [{ why: "billed-by-us", sign: "yes", subscriptions: ours } as const] : []),
    ...(others.length > 0 ? [{ why: "billed-by-others", sign: "no", subscriptions: others } as const] : []),
    ...(active.length === 0 ? [{ why: "nothing-billed", sign: "no" } as const] : []),
  ];
}

function supportOf(customer: Customer): Point[] {
  const state = privilegeState(customer);
  if (state === "revoked") return [{ why: "privileges-gone", sign: "care" }];
  if (grantedServices(customer).length === 0) return [{ why: "no-privileges", sign: "no" }];
  return [{ why: "portals", sign: "yes" }, ...unconfirmed(customer)];
}
