import { sql } from "kysely";
import type { Customer } from "../../core/customers/customer";
import type { CustomerPage } from "../../core/customers/queries";
import { fold } from "../../core/fold";
import type { TenantId } from "../../core/tenant";
import { anyOf } from "../engines/any-of";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import type { Check } from "./checks";
import { everybody } from "./index-rows";
import { afterAll, ofUnrelated } from "./keys";
import { customersAlong, nobody, type PageQuery } from "./walk";

const counters = prepare<{ facet: string; total: number }>(
  (_db, arg, engine) => sql`
    select facet, total from customer_counts where tenant = ${arg(0)} and facet in ${anyOf(engine, arg(1))}`,
);

/**
 * Customers who pass all of these checks, in order of name: those of the rarest facet, or of a few that are rare
 * together, are gone along, and the other checks made on each. Where none says what has to hold, it is a walk along all.
 *
 * @param all the facet that everybody has
 */
export async function listCustomers(
  db: Database,
  tenant: TenantId,
  all: string,
  checks: readonly Check[],
  query: PageQuery,
): Promise<CustomerPage> {
  const wanted = checks.filter(({ holds }) => holds);
  const facets = [...(wanted.length > 0 ? [] : [all]), ...checks.flatMap(({ anyOf }) => anyOf)];
  const counted = await counters.all(db, tenant, JSON.stringify(facets));
  const totals = new Map(counted.map(({ facet, total }) => [facet, total]));
  const totalOf = (facets: readonly string[]): number =>
    facets.reduce((sum, facet) => sum + (totals.get(facet) ?? 0), 0);
  const [rarest] = wanted.toSorted((one, other) => totalOf(one.anyOf) - totalOf(other.anyOf));
  const along = rarest?.anyOf ?? [all];
  const others = checks.filter((check) => check !== rarest);
  const total = along.length === 1 ? totalBeside(totalOf(along), rarest, others, totalOf) : undefined;
  if (total === 0) return nobody;
  return customersAlong(db, { along: "facet", bounds: [tenant, ...along], words: [], checks: others }, query, total);
}

/** Customers with a relationship or without one, whose name begins so. */
export async function customersBeginning(
  db: Database,
  tenant: TenantId,
  words: string,
  limit: number,
): Promise<Customer[]> {
  const start = fold(words);
  if (start === "") return [];
  const bounds = [tenant, start, start + afterAll, everybody, ofUnrelated(everybody)];
  const walk = { along: "names", bounds, words: [], checks: [] } as const;
  // How many there are in all is asked by nobody, and not counted.
  return (await customersAlong(db, walk, { limit }, 0)).customers;
}

/** How many there are, where it follows from the counters: of one facet, or of everybody but those who have one. */
function totalBeside(
  total: number,
  rarest: Check | undefined,
  others: readonly Check[],
  totalOf: (facets: readonly string[]) => number,
): number | undefined {
  const [only, ...further] = others;
  if (only === undefined) return total;
  return rarest === undefined && further.length === 0 ? total - totalOf(only.anyOf) : undefined;
}
