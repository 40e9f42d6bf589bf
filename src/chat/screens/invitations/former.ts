import type { Customer, Service } from "../../../core/customers/customer";
import { isOfPrivileges } from "../../../core/follow-ups/follow-up";
import type { InvitationLink } from "../../../core/invitations/invitation";
import { mayInviteJointly } from "../../../core/invitations/where";
import type { Queries } from "../../../core/ports";
import type { Provider } from "../../../core/providers/provider";
import type { Tenant } from "../../../core/tenant";

/** Where a former customer was written to last, and its provider, where one can be invited with us: as the form begins. */
export async function lastInvitationTo(store: Queries, customer: Customer) {
  const [{ email }, providers, links] = await Promise.all([
    knownOfFormer(store, customer),
    store.providers(),
    store.links(),
  ]);
  return { email, provider: invitable(store.tenant, providers, links).find(({ id }) => id === customer.provider?.id) };
}

/** The providers that can be invited together with us: those that we have authorised, and whose joint link is known. */
export const invitable = (
  tenant: Tenant,
  providers: readonly Provider[],
  links: readonly InvitationLink[],
): Provider[] =>
  providers.filter(
    ({ id, state }) =>
      state === "authorised" && mayInviteJointly(tenant) && links.some(({ provider }) => provider === id),
  );

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
