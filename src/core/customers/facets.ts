import { type Day, days, isoDay, type Millis } from "../clock";
import type { PersonId } from "../people/person";
import type { ProviderId } from "../providers/provider";
import {
  type Customer,
  type Grant,
  grantedServices,
  hasProviderGap,
  ourGrants,
  type PrivilegeState,
  privilegeState,
  revokedServices,
  type Service,
} from "./customer";

/** A fact of a customer by which lists and searches are narrowed. */
export type Facet =
  | `privilege:${PrivilegeState}`
  /** We hold privileges for the service, or the customer took them away and has not granted them again. */
  | `${Grant["state"]}:${Service}`
  /** It has an account and no relationship yet. Lists are of those who have one, but where they are narrowed by this. */
  | "no-relationship"
  /** The provider cannot order yet. */
  | "gap"
  /** A request to remove it waits, is being carried out, or is stuck. */
  | "pending"
  /** The portal's list did not have it, and nobody has said that it is ours all the same. */
  | "unlisted"
  /** It has a provider, whichever. */
  | "provider"
  | `provider:${ProviderId}`
  /** It uses the service. */
  | `service:${Service}`
  /** On this day the customer took privileges of ours away, and on none after. */
  | `lost:${Day}`
  /** Somebody looks after it. */
  | "owner"
  /** The person looks after it. */
  | `owner:${PersonId}`;

/** What a list is narrowed by: a facet that holds, one that does not hold, or several of which one holds at least. */
export type Condition = Facet | { not: Facet } | { anyOf: readonly Facet[] };

/** Everything that holds for a customer, each once. */
export function facetsOf(customer: Customer): Facet[] {
  const { provider, owner, services, openRemoval } = customer;
  const facets: Facet[] = [`privilege:${privilegeState(customer)}`];
  if (customer.state === "no-relationship") facets.push("no-relationship");
  if (hasProviderGap(customer)) facets.push("gap");
  if (openRemoval) facets.push("pending");
  if (customer.unlisted && !customer.unlisted.kept) facets.push("unlisted");
  if (provider) facets.push("provider", `provider:${provider.id}`);
  if (owner !== undefined) facets.push("owner", `owner:${owner}`);
  const lost = lastLoss(customer);
  if (lost !== undefined) facets.push(`lost:${lost}`);
  for (const service of new Set(services)) facets.push(`service:${service}`);
  for (const service of new Set(grantedServices(customer))) facets.push(`granted:${service}`);
  for (const service of new Set(revokedServices(customer))) facets.push(`revoked:${service}`);
  return facets;
}

/** On which day the customer took privileges of ours away the last time, as it was seen, of those that are still gone. */
function lastLoss(customer: Customer): Day | undefined {
  const losses = ourGrants(customer).filter(({ state }) => state === "revoked");
  const days = losses.map(({ since, revoked }) => revoked?.on ?? isoDay(revoked?.at ?? since));
  return days.sort().at(-1);
}

/** Whoever took privileges of ours away within so many days, today among them; days are those of UTC. */
export const lostWithin = (count: number, now: Millis): Condition => ({
  anyOf: Array.from({ length: count }, (_, ago) => `lost:${isoDay(now - days(ago))}` as const),
});

/** The day of a loss, which is what the facet is about; a forged one is none. */
export function dayOfLoss(facet: Facet): Day | undefined {
  const day = facet.startsWith("lost:") ? facet.slice("lost:".length) : "";
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? undefined : day;
}

/** Of these a customer has one at most. */
const single = ["privilege:", "provider:", "owner:", "lost:"];

/** Whether these facets are of one kind, and a customer has one of it at most. */
export const excludeOneAnother = (facets: readonly Facet[]): boolean =>
  single.some((kind) => facets.every((facet) => facet.startsWith(kind)));

/** The facets of which one has to hold; none for what must not hold. */
export function wantedBy(condition: Condition): readonly Facet[] {
  if (typeof condition === "string") return [condition];
  return "anyOf" in condition ? condition.anyOf : [];
}

/** The facets that must not hold. */
export const deniedBy = (condition: Condition): readonly Facet[] =>
  typeof condition === "object" && "not" in condition ? [condition.not] : [];

/** Whether no customer can fulfil all of these different conditions. */
export function contradict(conditions: readonly Condition[]): boolean {
  const denied = conditions.flatMap(deniedBy);
  const wanted = conditions.map(wantedBy).filter((facets) => facets.length > 0);
  const left = wanted.map((facets) => facets.filter((facet) => !denied.includes(facet)));
  return left.some(
    (facets, at) =>
      facets.length === 0 ||
      left
        .slice(at + 1)
        .some((others) => excludeOneAnother([...facets, ...others]) && !facets.some((facet) => others.includes(facet))),
  );
}

/** Whether it narrows a list by who looks after a customer. */
export const isAboutOwner = (condition: Condition): boolean => isOf(condition, "owner:");
/** Whether it narrows a list by how a customer's privileges stand. */
export const isAboutPrivileges = (condition: Condition): boolean =>
  ["privilege:", "granted:", "revoked:"].some((kind) => isOf(condition, kind));
/** Whether it is of those who took privileges away, for everything or for a service. */
export const isAboutLosses = (condition: Condition): boolean =>
  condition === "privilege:revoked" || isOf(condition, "revoked:");
const isOf = (condition: Condition, kind: string): boolean =>
  typeof condition === "string" && condition.startsWith(kind);
