import { type RawBuilder, sql } from "kysely";
import { type Condition, deniedBy, wantedBy } from "../../core/customers/facets";
import { anyOf } from "../engines/any-of";
import type { Engine } from "../engines/database";

/** What is looked up of a customer on a walk: whether it has one of these facets, or none of them. */
export interface Check {
  anyOf: readonly string[];
  holds: boolean;
}

/** The different conditions as they are looked up. */
export function checksOf(conditions: readonly Condition[]): Check[] {
  const checks = conditions.map((condition): Check => {
    const denied = deniedBy(condition);
    if (denied.length > 0) return { anyOf: denied, holds: false };
    return { anyOf: [...new Set(wantedBy(condition))], holds: true };
  });
  const different = new Map(checks.map((check) => [JSON.stringify(check), check]));
  return [...different.values()].toSorted((one, other) => (shapeOfCheck(one) < shapeOfCheck(other) ? -1 : 1));
}

/** Checks of one shape differ in their value alone. */
export const shapeOfCheck = ({ anyOf, holds }: Check): string =>
  `${holds ? "" : "!"}${anyOf.length === 1 ? "=" : "in"}`;

/** The value of a check, as `checkOn` binds it. */
export const valueOfCheck = ({ anyOf }: Check): string => (anyOf.length === 1 && anyOf[0]) || JSON.stringify(anyOf);

/** Whether a row of `walked`, of this tenant, passes the check with this value. */
export function checkOn(
  engine: Engine,
  { anyOf: facets, holds }: Check,
  tenant: RawBuilder<unknown>,
  value: RawBuilder<string>,
): RawBuilder<boolean> {
  const facet = facets.length === 1 ? sql`facet = ${value}` : sql`facet in ${anyOf(engine, value)}`;
  // Looked up row by row: without the offset PostgreSQL may read all customers of the facet and join them.
  return sql`${holds ? sql`` : sql`not`} exists (
    select 1 from customer_facets where tenant = ${tenant} and ${facet}
    and sort_key = walked.sort_key and id = walked.id limit 1 offset 0)`;
}
