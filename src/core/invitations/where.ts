import { type Cloud, clouds } from "../clouds";
import type { Refusal } from "../refusals";

/** Whether a provider can be invited for together with us: not where an acceptance gives privileges only (R33, C12). */
export const isJointPossible = (cloud: Cloud): boolean => clouds[cloud].jointAcceptance === "provider-can-order";

/** Why no customer is invited in this cloud, or not together with a provider, if that is so. */
export function notInvitedIn(cloud: Cloud, isJoint: boolean): Refusal | undefined {
  if (!clouds[cloud].open) return { kind: "inviting-not-here", cloud, what: "any" };
  return isJoint && !isJointPossible(cloud) ? { kind: "inviting-not-here", cloud, what: "joint" } : undefined;
}
