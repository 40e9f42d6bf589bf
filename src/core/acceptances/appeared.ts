import type { Service } from "../customers/customer";
import { domainIn } from "../customers/domain";
import { fitTenantId } from "../customers/tenant-id";
import { allFit } from "../forms/all-fit";
import { typedName } from "../invitations/typed-name";
import type { Queries } from "../ports";
import { usOf } from "../privileges/ourselves";
import type { Refusal } from "../refusals";
import { ok, type Result } from "../result";
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
  const fit = allFit({
    name: typedName(typed.name),
    domain: domainIn(typed.domain, await usOf(queries)),
    tenantId: await fitTenantId(queries, typed.tenantId),
  });
  if (!fit.ok) return fit;
  const { name, domain, tenantId } = fit.value;
  return ok({ name, domain, ...(tenantId && { tenantId }), services: typed.services });
}
