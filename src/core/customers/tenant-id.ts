import { tenantOf } from "../providers/provider";
import type { ProviderQueries } from "../providers/queries";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Tenant } from "../tenant";

/** What stands where there is no id. */
const nobodys = /^(?:0{8}|f{8})(?:-(?:0{4}|f{4})){3}-(?:0{12}|f{12})$/;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A Microsoft tenant id as it is kept, of what a person typed; nothing where nothing was. */
export const tenantIdIn = (typed: string | undefined): string | undefined =>
  typed
    ?.trim()
    .replace(/^[{(](.*)[)}]$/s, "$1")
    .toLowerCase() || undefined;

/** The tenant id that a person typed as it is kept, if any. */
export async function fitTenantId(
  queries: Parameters<typeof unfitTenantId>[0],
  typed: string | undefined,
): Promise<Result<string | undefined, Refusal>> {
  const tenantId = tenantIdIn(typed);
  const unfit = tenantId && (await unfitTenantId(queries, tenantId));
  return unfit ? refused(unfit) : ok(tenantId);
}

/** Why an id is no customer's: ours and those of the providers are seen in the same places, and get copied. */
export async function unfitTenantId(
  queries: Pick<ProviderQueries, "providers"> & { readonly tenant: Tenant },
  tenantId: string,
): Promise<Refusal | undefined> {
  if (!guid.test(tenantId)) return { kind: "tenant-id-invalid", typed: tenantId };
  if (nobodys.test(tenantId)) return { kind: "tenant-id-foreign", typed: tenantId };
  if (tenantId === queries.tenant.id) return { kind: "tenant-id-foreign", typed: tenantId, of: queries.tenant.name };
  const provider = (await queries.providers()).find((each) => tenantOf(each) === tenantId);
  return provider && { kind: "tenant-id-foreign", typed: tenantId, of: provider.name };
}
