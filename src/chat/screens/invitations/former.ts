import type { Customer, Service } from "../../../core/customers/customer";
import { isOfPrivileges } from "../../../core/follow-ups/follow-up";
import type { Queries } from "../../../core/ports";

/** What is known of a former customer: where it was written to last, and what was ended since it was removed. */
export async function knownOfFormer(
  store: Queries,
  { id, removedAt = 0 }: Customer,
): Promise<{ email: string; ended: Service[] }> {
  const [[last], followUps] = await Promise.all([store.invitations({ customer: id }), store.followUpsOf(id)]);
  const ended = followUps
    .filter(isOfPrivileges)
    .filter(({ state, decided }) => state === "ended" && (decided?.at ?? 0) >= removedAt);
  return { email: last?.email ?? "", ended: ended.map(({ service }) => service) };
}
