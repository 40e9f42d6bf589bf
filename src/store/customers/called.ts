import { sql } from "kysely";
import type { Customer } from "../../core/customers/customer";
import { nameKey } from "../../core/customers/names";
import type { TenantId } from "../../core/tenant";
import { parse } from "../documents";
import { anyOf } from "../engines/any-of";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";

/** More than a long message has. */
const mostPieces = 600;

const called = prepare<{ name: string; document: string }>(
  (_db, arg, engine) => sql`
    select keys.name, found.document from customer_keys as keys
    join customers as found on found.tenant = keys.tenant and found.id = keys.id
    where keys.tenant = ${arg(0)} and keys.name in ${anyOf(engine, arg(1))} order by keys.name, keys.id`,
);

/** The customers that are called exactly as these pieces say, by piece. */
export async function customersMentioned(
  db: Database,
  tenant: TenantId,
  pieces: readonly string[],
): Promise<ReadonlyMap<string, Customer[]>> {
  const keys = pieces.slice(0, mostPieces).map((piece) => ({ piece, key: nameKey(piece) }));
  const asked = new Set(keys.map(({ key }) => key).filter((key) => key !== ""));
  const byKey = new Map([...asked].map((key): [string, Customer[]] => [key, []]));
  for (const row of await called.all(db, tenant, JSON.stringify([...asked]))) byKey.get(row.name)?.push(parse(row));
  const mentioned = keys.map(({ piece, key }) => [piece, byKey.get(key) ?? []] as const);
  return new Map(mentioned.filter(([, customers]) => customers.length > 0));
}
