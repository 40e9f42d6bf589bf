import type { Service } from "../customers/customer";
import { webMailOf } from "../enrolment/web-mail";
import { addressesIn } from "../invitations/address";
import { typedName } from "../invitations/typed-name";
import type { Queries } from "../ports";
import { tenantOf } from "../providers/provider";
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

/** What stands where there is no id. */
const nobodys = /^(?:0{8}|f{8})(?:-(?:0{4}|f{4})){3}-(?:0{12}|f{12})$/;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who accepted, made fit to be compared; refused is what names nobody, or somebody who is no customer. */
export async function appearedAs(queries: Queries, typed: TypedAppearance): Promise<Result<Appeared, Refusal>> {
  const name = typedName(typed.name);
  if (!name.ok) return name;
  const domain = typedDomain(typed.domain);
  if (!domain.ok) return domain;
  const tenantId = await typedTenantId(queries, typed.tenantId ?? "");
  if (!tenantId.ok) return tenantId;
  const { services } = typed;
  return ok({ name: name.value, domain: domain.value, ...(tenantId.value && { tenantId: tenantId.value }), services });
}

const host = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u;
const longest = 253;

/** A customer's own domain, in lower case, from what was typed: the domain, an address of it, or that of its pages. */
export function typedDomain(typed: string): Result<string, Refusal> {
  const address = addressesIn(typed)[0]?.address?.domain;
  const domain = (
    address ??
    typed
      .trim()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/iu, "")
      .replace(/[/?#].*$/su, "")
  )
    .toLowerCase()
    .replace(/\.$/u, "");
  if (domain.length > longest || !host.test(domain)) return refused({ kind: "domain-unfit", typed });
  const webMail = webMailOf(domain);
  return webMail === undefined ? ok(domain) : refused({ kind: "domain-unfit", typed, webMail });
}

/**
 * A tenant id in lower case, none where none was typed. Ours, those of the providers, and what stands for none are seen in
 * the same places and get copied: they are no customer's.
 */
export async function typedTenantId(queries: Queries, typed: string): Promise<Result<string | undefined, Refusal>> {
  const id = typed.trim().toLowerCase();
  if (!id) return ok(undefined);
  if (!guid.test(id)) return refused({ kind: "tenant-id-invalid", typed: id });
  if (nobodys.test(id)) return refused({ kind: "tenant-id-foreign", typed: id });
  if (id === queries.tenant.id) return refused({ kind: "tenant-id-foreign", typed: id, of: queries.tenant.name });
  const provider = (await queries.providers()).find((each) => tenantOf(each) === id);
  return provider ? refused({ kind: "tenant-id-foreign", typed: id, of: provider.name }) : ok(id);
}
