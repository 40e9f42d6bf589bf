import type { RecordedEvent } from "../events";
import type { Person } from "../people/person";
import { can } from "../permissions";
import type { Queries } from "../ports";

/** Who hears in private that a customer took privileges away: whoever looks after it, unless they saw it themselves. */
export async function ownerToTell(
  queries: Pick<Queries, "customer" | "person">,
  { event, by }: RecordedEvent,
): Promise<Person | undefined> {
  if (event.type !== "customer.privileges-revoked") return undefined;
  const owner = (await queries.customer(event.customer))?.owner;
  const person = owner !== undefined && owner !== by ? await queries.person(owner) : undefined;
  return person && can(person, "customers.read") ? person : undefined;
}
