import { createHash } from "node:crypto";
import type { Sealed } from "../core/history/chain";
import type { Keyring } from "../core/history/keyring";
import type { TenantId } from "../core/tenant";

/** The seal of an organisation as it is stored: it is none of the things of which its history tells. */
export function sealTenant(keys: Keyring, tenant: TenantId, document: string): Sealed {
  const seal = keys.seal(keys.current, textOf(tenant, document));
  if (seal === undefined) throw new Error("a keyring has its own current key");
  return { key: keys.current, seal };
}

/** Whether it bears its seal; `undefined` where the key is not here. */
export function isTenantSealed(
  keys: Keyring,
  {
    tenant,
    document,
    seal_key: key,
    seal,
  }: { tenant: TenantId; document: string; seal_key: string | null; seal: string | null },
): boolean | undefined {
  if (key === null || seal === null || typeof document !== "string") return false; // SQLite keeps bytes there, too
  const sealed = keys.seal(key, textOf(tenant, document));
  return sealed === undefined ? undefined : sealed === seal;
}

const textOf = (tenant: TenantId, document: string): string =>
  `tenant:${tenant}:${createHash("sha256").update(document).digest("hex")}`;
