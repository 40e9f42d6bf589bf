import type { Customer } from "../../customers/customer";
import type { Effect } from "../../effects";
import type { Queries } from "../../ports";
import type { Removal } from "../removal";
import type { RemovalId } from "../removal-id";

/** The effect by which the authority is asked to end a relationship: another one each time that a removal is taken up. */
export type Ending = Extract<Effect, { kind: "end-relationship" }>;

export const endingOf = ({ id, retries }: Removal): Ending => ({
  kind: "end-relationship",
  key: retries === 0 ? `end:${id}` : `end:${id}:${retries}`,
  removal: id,
});

/** What the authority knows a removal by, over all attempts. */
export const operationKey = (id: RemovalId): string => `end:${id}`;

/** The removal that this effect carries out, and its customer; nothing when it is over, or was taken up again since. */
export async function beingCarriedOut(
  queries: Pick<Queries, "removal" | "customer">,
  ending: Pick<Ending, "key" | "removal">,
): Promise<{ removal: Removal; customer: Customer } | undefined> {
  const removal = await queries.removal(ending.removal);
  if (removal?.state !== "approved" || endingOf(removal).key !== ending.key) return undefined;
  const customer = await queries.customer(removal.customer);
  return customer && { removal, customer };
}
