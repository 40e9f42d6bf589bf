import type { Customer, Service } from "../customers/customer";
import type { Effect } from "../effects";
import { refreshed } from "../follow-ups/again";
import type { FollowUp } from "../follow-ups/follow-up";
import { isOfPrivileges, isUndecided } from "../follow-ups/follow-up";
import type { Person } from "../people/person";
import type { Queries } from "../ports";

interface Closed {
  followUps: FollowUp[];
  effects: Effect[];
}
interface By {
  actor: Person;
  at: number;
}

/**
 * What was still to be decided about privileges that the customer grants anew is decided no more: ending them now would
 * take the new ones away (C10, B21). What stayed of other services is still asked about.
 */
export const overtakenBy = (
  queries: Queries,
  customer: Customer,
  granted: readonly Service[],
  by: By,
): Promise<Closed> => closedAs("overtaken", queries, customer, granted, by);

/** Nothing is to be decided any more about what stayed of these services. */
export async function closedAs(
  state: "ended" | "overtaken",
  queries: Queries,
  { id }: Customer,
  services: readonly Service[],
  { actor, at }: By,
): Promise<Closed> {
  const all = services.length > 0 ? (await queries.followUpsOf(id)).filter(isOfPrivileges) : [];
  const closed = all
    .filter((followUp) => isUndecided(followUp) && services.includes(followUp.service))
    .map((followUp) => ({ ...followUp, state, decided: { by: actor.id, at } }));
  return { followUps: closed, effects: closed.map(refreshed) };
}
