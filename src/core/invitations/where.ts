import { type Cloud, clouds } from "../clouds";
import { can, type Role } from "../permissions";
import { worksWithProviders } from "../providers/partner-type";
import type { Refusal } from "../refusals";
import type { Tenant } from "../tenant";

/** Whether a provider can be invited for together with us: not where an acceptance gives privileges only (R33, C12). */
export const isJointPossible = (cloud: Cloud): boolean => clouds[cloud].jointAcceptance === "provider-can-order";

/** What accepting an invitation gives. */
export type Gives = "relationship" | "relationship-and-orders" | "privileges-only";

/** What accepting gives in a cloud, where the invitation is for us alone, or jointly (R33, R87, R88, C12). */
export const givenBy = (cloud: Cloud, isJoint: boolean): Gives =>
  !isJointPossible(cloud) ? "privileges-only" : isJoint ? "relationship-and-orders" : "relationship";

/** Whether somebody with these roles can invite: nobody where the cloud is closed. */
export const mayInvite = ({ cloud }: Pick<Tenant, "cloud">, actor: { roles: readonly Role[] }): boolean =>
  clouds[cloud].open && can(actor, "invitations.write");

/** Whether we, in our cloud, can invite for a provider as well: a direct partner has none (R189). */
export const mayInviteJointly = (tenant: Pick<Tenant, "cloud" | "partnerType">): boolean =>
  worksWithProviders(tenant) && clouds[tenant.cloud].open && isJointPossible(tenant.cloud);

/** Why we invite no customer in our cloud, or not together with a provider, if that is so. */
export function notInvitedBy(tenant: Pick<Tenant, "cloud" | "partnerType">, isJoint: boolean): Refusal | undefined {
  const { cloud } = tenant;
  if (!clouds[cloud].open) return { kind: "inviting-not-here", cloud, what: "any" };
  if (isJoint && !worksWithProviders(tenant)) return { kind: "not-for-direct-partner", what: "joint" };
  return isJoint && !isJointPossible(cloud) ? { kind: "inviting-not-here", cloud, what: "joint" } : undefined;
}
