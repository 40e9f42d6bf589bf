import { can, type Role, roles } from "../permissions";
import type { Person } from "./person";

/** The two kinds of roles of the seeds (R147); approver is the product's own. */
export const agentTypes = ["admin-agent", "sales-agent", "helpdesk-agent"] as const satisfies readonly Role[];
export const adminTypes = ["global-admin", "user-admin"] as const satisfies readonly Role[];

/**
 * The roles that somebody may give to and take from another, or from somebody new. Nobody changes their own, except that
 * a Global admin may make themselves Admin agent (R141, R144).
 */
export function rolesInHandOf(actor: Person, other?: Person): readonly Role[] {
  if (other?.id === actor.id) return mayBecomeAdminAgent(actor) ? ["admin-agent"] : [];
  return roles.filter((role) => can(actor, isAppointed(role) ? "users.appoint" : "users.manage"));
}

/** Global admin and approver are given and taken by a Global admin only (requirements 1.6). */
export const isAppointed = (role: Role): boolean => role === "global-admin" || role === "approver";

/** A Global admin who is not in the Admin agent group yet (R141). */
export const mayBecomeAdminAgent = ({ roles }: { roles: readonly Role[] }): boolean =>
  roles.includes("global-admin") && !roles.includes("admin-agent");

/** A person's roles after those in somebody's hand were set as wished, in the order of the table. */
export const withRoles = (held: readonly Role[], inHand: readonly Role[], wished: readonly Role[]): Role[] =>
  roles.filter((role) => (inHand.includes(role) ? wished.includes(role) : held.includes(role)));

/** Whether they are the same, in any order. */
export const areSameRoles = (some: readonly Role[], others: readonly Role[]): boolean =>
  some.length === others.length && some.every((role) => others.includes(role));
