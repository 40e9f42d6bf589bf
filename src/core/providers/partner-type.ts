import { can, type Permission, permissions, type Role } from "../permissions";
import type { Refusal } from "../refusals";
import type { Tenant } from "../tenant";

type Partner = Pick<Tenant, "partnerType">;

/** Whether we work with indirect providers: a direct partner orders from Microsoft itself (R58, R189). */
export const worksWithProviders = ({ partnerType }: Partner): boolean => partnerType === "indirect-reseller";

/** Why partners of our type do not do this, if that is so. */
export const notForPartner = (tenant: Partner, permission: Permission): Refusal | undefined =>
  "only" in permissions[permission] && !worksWithProviders(tenant)
    ? { kind: "not-for-direct-partner", what: "providers" }
    : undefined;

/** Whether somebody with these roles may do this, at a partner of our type. */
export const mayAt = (tenant: Partner, actor: { roles: readonly Role[] }, permission: Permission): boolean =>
  can(actor, permission) && !notForPartner(tenant, permission);
