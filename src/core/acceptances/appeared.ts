import type { Service } from "../customers/customer";
import { domainIn } from "../customers/domain";
import { tenantIdIn, unfitTenantId } from "../customers/tenant-id";
import { typedName } from "../invitations/typed-name";
import type { Queries } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Appeared } from "./acceptance";

/** Who accepted, as it was typed or imported. */
export interface TypedAppearance {
  /** The customer's name as it appeared. */
  name: string;
  /** The customer's domain; an address of it will do. */
  domain: string;
  /** The customer's Microsoft tenant id, where it is known. */
  tenantId?: string | undefined;
  /** Services for which the customer granted us privileges. */
  services: Service[];
}

/** Who accepted, made fit to be compared; refused is what names nobody, or somebody who is no customer. */
export async function appearedAs(queries: Queries, typed: TypedAppearance): Promise<Result<Appeared, Refusal>> {
  const name = typedName(typed.name);
  if (!name.ok) return name;
  const domain = domainIn(typed.domain);
  if (!domain.ok) return domain;
  const tenantId = tenantIdIn(typed.tenantId);
  const unfit = tenantId && (await unfitTenantId(queries, tenantId));
  if (unfit) return refused(unfit);
  const { services } = typed;
  return ok({ name: name.value, domain: domain.value, ...(tenantId && { tenantId }), services });
}
