import type { Customer, Service } from "../customers/customer";
import { refreshed } from "../follow-ups/again";
import { isOfPrivileges } from "../follow-ups/follow-up";
import type { Person } from "../people/person";
import type { Change, Queries } from "../ports";

/**
 * What was still to be decided about privileges that the customer grants anew is decided no more: ending them now would
 * take the new ones away (C10, B21). What stayed of other services is still asked about.
 */
export async function overtakenBy(
  queries: Queries,
  { id }: Customer,
  granted: readonly Service[],
  by: { actor: Person; at: number },
): Promise<Pick<Change<unknown>, "followUps" | "effects">> {
  const all = (await queries.followUpsOf(id)).filter(isOfPrivileges);
  const overtaken = all
    .filter(({ state, service }) => (state === "open" || state === "kept") && granted.includes(service))
    .map((followUp) => ({ ...followUp, state: "overtaken" as const, decided: { by: by.actor.id, at: by.at } }));
  return { followUps: overtaken, effects: overtaken.map(refreshed) };
}
