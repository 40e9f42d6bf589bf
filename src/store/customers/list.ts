import { sql } from "kysely";
import type { CustomerPage } from "../../core/customers/queries";
import type { TenantId } from "../../core/tenant";
import { anyOf } from "../engines/any-of";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { customersAlong, type PageQuery } from "./walk";

const counters = prepare<{ facet: string; total: number }>(
  (_db, arg, engine) => sql`
    select facet, total from customer_counts where tenant = ${arg(0)} and facet in ${anyOf(engine, arg(1))}`,
);

/**
 * Customers with all of these facets (at least one), in order of name: those of the rarest are gone along, and the other
 * facets checked on each.
 */
export async function listCustomers(
  db: Database,
  tenant: TenantId,
  facets: readonly string[],
  query: PageQuery,
): Promise<CustomerPage> {
  const counted = await counters.all(db, tenant, JSON.stringify(facets));
  const totals = new Map(counted.map(({ facet, total }) => [facet, total]));
  const totalOf = (facet: string): number => totals.get(facet) ?? 0;
  const [rarest = "", ...others] = facets.toSorted((one, other) => totalOf(one) - totalOf(other));
  const walk = { along: "facet", bounds: [tenant, rarest], words: [], facets: others } as const;
  return customersAlong(db, walk, query, others.length === 0 ? totalOf(rarest) : undefined);
}
