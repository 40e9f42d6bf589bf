import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Customer } from "../../core/customers/customer";
import type { CustomerFilter, CustomerPage, CustomerQuery } from "../../core/customers/queries";
import type { TenantId } from "../../core/tenant";
import { parseAll } from "../documents";
import type { Database } from "../engines/database";
import { type Prepared, prepare } from "../engines/prepared";
import type { Schema } from "../engines/schema";
import { type Fetch, type Mark, readMark, readPage, writeMark } from "../paging";
import { sortKeyOf } from "./index-rows";

const total = prepare<{ total: number }>((db, arg) =>
  db.selectFrom("customer_counts").select("total").where("tenant", "=", arg(0)).where("filter", "=", arg(1)),
);

/** Active customers in order of name: every page costs the same, however many there are. */
export async function listCustomers(db: Database, tenant: TenantId, query: CustomerQuery): Promise<CustomerPage> {
  const { filter = "all", limit, cursor } = query;
  const fetch: Fetch<Customer> = async (way, key, count) =>
    parseAll(await pageQuery(filter, way, key !== undefined).all(db, tenant, count, ...(key ?? [])));
  const page = await readPage(readMark(cursor, 2), limit, fetch, (customer) => [sortKeyOf(customer), customer.id]);
  const counted = await total.first(db, tenant, filter);
  return {
    customers: page.rows,
    from: page.from,
    total: counted?.total ?? 0,
    more: false,
    ...(page.next && { next: writeMark(page.next) }),
    ...(page.previous && { previous: writeMark(page.previous) }),
  };
}

const pageQueries = new Map<string, Prepared<{ document: string }>>();

/** The query for one kind of page: there are twenty, each built once. */
function pageQuery(filter: CustomerFilter, way: Mark["way"], hasKey: boolean): Prepared<{ document: string }> {
  const name = `${filter} ${way} ${hasKey}`;
  const known = pageQueries.get(name);
  if (known) return known;
  const direction = way === "next" ? "asc" : "desc";
  const made = prepare<{ document: string }>((db, arg) => {
    let query = listed(db, filter, arg(0));
    if (hasKey)
      query = query.where(sql<boolean>`(sort_key, id) ${sql.raw(way === "next" ? ">" : "<")} (${arg(2)}, ${arg(3)})`);
    return query.orderBy("sort_key", direction).orderBy("id", direction).limit(arg<number>(1));
  });
  pageQueries.set(name, made);
  return made;
}

function listed(db: Kysely<Schema>, filter: CustomerFilter, tenant: RawBuilder<string>) {
  const active = db.selectFrom("customers").select("document").where("tenant", "=", tenant).where("active", "=", 1);
  if (filter === "all") return active;
  return filter === "gap" ? active.where("gap", "=", 1) : active.where("privilege", "=", filter);
}
