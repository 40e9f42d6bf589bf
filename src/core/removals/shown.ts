import { createHash } from "node:crypto";
import type { Capability } from "../authority";
import { type Customer, grantedServices } from "../customers/customer";

/** What a request is bound to. Everything else of a customer may change without touching it. */
const shownParts = [
  "name",
  "domain",
  "tenant",
  "relationship",
  "provider",
  "subscriptions",
  "privileges",
  "way",
] as const;
export type ShownPart = (typeof shownParts)[number];

/** A digest of each part of what was shown; a part that was not shown is not there. */
export type Shown = Readonly<Partial<Record<ShownPart, string>>>;

/** What the form and the approver's card show of a customer at this moment, and of the way to end the relationship. */
export function shownOf(customer: Customer, way: Capability): Shown {
  const active = customer.subscriptions.filter(({ status }) => status === "active");
  return {
    name: digest(customer.name),
    domain: digest(customer.domain),
    ...(customer.tenantId && { tenant: digest(customer.tenantId) }),
    relationship: digest(customer.state),
    provider: digest(customer.provider?.id),
    subscriptions: digest(active.map(({ name, billedByUs }) => `${billedByUs} ${name}`).sort()),
    privileges: digest(grantedServices(customer).sort()),
    way: digest(way),
  };
}

/** Nothing when it is all the same; otherwise the parts that differ, as far as both sides know them. */
export function changesSince(shown: Shown, now: Shown): ShownPart[] | undefined {
  const different = shownParts.filter((part) => shown[part] !== now[part]);
  return different.length > 0 ? different.filter((part) => shown[part] !== undefined) : undefined;
}

const digest = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("hex")
    .slice(0, 16);
