import type { PersonId } from "../people/person";
import type { ProviderId } from "../providers/provider";
import { type Customer, hasProviderGap, type PrivilegeState, privilegeState, type Service } from "./customer";

/** A fact of a customer by which lists and searches are narrowed. */
export type Facet =
  | `privilege:${PrivilegeState}`
  /** The provider cannot order yet. */
  | "gap"
  /** A request to remove it waits, is being carried out, or is stuck. */
  | "pending"
  | `provider:${ProviderId}`
  /** It uses the service. */
  | `service:${Service}`
  /** The person looks after it. */
  | `owner:${PersonId}`;

/** Everything that holds for a customer, each once. */
export function facetsOf(customer: Customer): Facet[] {
  const { provider, owner, services, openRemoval } = customer;
  const facets: Facet[] = [`privilege:${privilegeState(customer)}`];
  if (hasProviderGap(customer)) facets.push("gap");
  if (openRemoval) facets.push("pending");
  if (provider) facets.push(`provider:${provider.id}`);
  if (owner !== undefined) facets.push(`owner:${owner}`);
  for (const service of new Set(services)) facets.push(`service:${service}`);
  return facets;
}

/** Of these a customer has one at most. */
const single = ["privilege:", "provider:", "owner:"];

/** Whether no customer can have all of these different facets. */
export const excludeEachOther = (facets: readonly Facet[]): boolean =>
  single.some((kind) => facets.filter((facet) => facet.startsWith(kind)).length > 1);
