import type { PersonId } from "../people/person";
import type { ProviderId } from "../providers/provider";
import { type Customer, hasProviderGap, type PrivilegeState, privilegeState, type Service } from "./customer";

/** A fact of a customer by which lists and searches are narrowed. */
export type Facet =
  | `privilege:${PrivilegeState}`
  /** It has an account and no relationship yet. Lists are of those who have one, but where they are narrowed by this. */
  | "no-relationship"
  /** The provider cannot order yet. */
  | "gap"
  /** A request to remove it waits, is being carried out, or is stuck. */
  | "pending"
  /** It has a provider, whichever. */
  | "provider"
  | `provider:${ProviderId}`
  /** It uses the service. */
  | `service:${Service}`
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
  if (provider) facets.push("provider", `provider:${provider.id}`);
  if (owner !== undefined) facets.push("owner", `owner:${owner}`);
  for (const service of new Set(services)) facets.push(`service:${service}`);
  return facets;
}

/** Of these a customer has one at most. */
const single = ["privilege:", "provider:", "owner:"];

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
