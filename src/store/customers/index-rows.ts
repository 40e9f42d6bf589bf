import { type Customer, hasProviderGap, privilegeState } from "../../core/customers/customer";
import type { CustomerFilter } from "../../core/customers/queries";
import { fold, wordsOf } from "../../core/fold";
import type { TenantId } from "../../core/tenant";
import { insertRows } from "../documents";
import { type Database, flag, type Row } from "../engines/database";
import { pairsOf } from "./pairs";

/** Longer than any real word; one cut here is still found by its beginning. */
export const longestToken = 64;
const longestSortKey = 200;

export const filters: readonly CustomerFilter[] = ["all", "granted", "revoked", "none", "gap"];

/** Everything outside its document by which a customer is found, listed and counted. */
export interface CustomerIndex {
  sortKey: string;
  privilege: string;
  gap: number;
  active: boolean;
  /** Its different words in order; once it is removed, behind a mark that no word has. */
  tokens: string[];
  /** Its words in twos, to be found by both at once; none once it is removed. */
  pairs: string[];
  /** What it can be called exactly, removed or not. */
  names: string[];
}

/** The token under which a word of a removed customer is kept, out of the way of ordinary searches. */
export const ofRemoved = (word: string): string => `~${word}`;

/** By what customers are put in order. */
export const sortKeyOf = ({ name }: Customer): string => fold(name).slice(0, longestSortKey);

export function indexOf(customer: Customer): CustomerIndex {
  const { id, name, domain, alias = "" } = customer;
  const active = customer.state === "active";
  const words = [name, domain, alias].flatMap(wordsOf).map((word) => word.slice(0, longestToken));
  const names = [id, name, domain, alias].map(fold).filter((called) => called !== "");
  return {
    sortKey: sortKeyOf(customer),
    privilege: privilegeState(customer),
    gap: flag(hasProviderGap(customer)),
    active,
    tokens: [...new Set(active ? words : words.map(ofRemoved))].sort(),
    pairs: active ? pairsOf([...new Set(words)]) : [],
    names: [...new Set(names)],
  };
}

export const customerColumns = ({ active, sortKey, privilege, gap }: CustomerIndex) => ({
  active: flag(active),
  sort_key: sortKey,
  privilege,
  gap,
});

/** The lists in which the customer appears. */
const filtersOf = ({ active, privilege, gap }: CustomerIndex): string[] =>
  active ? ["all", privilege, ...(gap === 1 ? ["gap"] : [])] : [];

export function tokenRows(tenant: TenantId, id: string, index: CustomerIndex): Row[] {
  const { tokens, pairs, sortKey, privilege, gap } = index;
  const all = tokens.map((token) => ` ${token}`).join("");
  const row = (token: string, shared: number): Row => ({
    tenant,
    token,
    sort_key: sortKey,
    id,
    shared,
    tokens: all,
    privilege,
    gap,
  });
  const ofWords = tokens.map((token, position) => row(token, sharedLength(token, tokens[position - 1] ?? "")));
  return [...ofWords, ...pairs.map((pair) => row(pair, 0))];
}

const nameRows = (tenant: TenantId, id: string, { names }: CustomerIndex): Row[] =>
  names.map((name) => ({ tenant, name, id }));

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Brings words, names and counters from what they were (nothing for a new customer) to what they are. */
export async function reindex(
  db: Database,
  tenant: TenantId,
  id: string,
  before: CustomerIndex | undefined,
  after: CustomerIndex,
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (before) await forget(db, tenant, id, before);
  await insertRows(db, "customer_tokens", tokenRows(tenant, id, after));
  await insertRows(db, "customer_keys", nameRows(tenant, id, after));
  const was = before ? filtersOf(before) : [];
  const is = filtersOf(after);
  for (const filter of is.filter((name) => !was.includes(name))) await count(db, tenant, filter, 1);
  for (const filter of was.filter((name) => !is.includes(name))) await count(db, tenant, filter, -1);
}

/** Words, names and counters of customers that a tenant begins with, many at once. */
export async function loadIndex(db: Database, tenant: TenantId, customers: readonly Customer[]): Promise<void> {
  const indexed = customers.map((customer) => ({ id: customer.id, index: indexOf(customer) }));
  await insertRows(
    db,
    "customer_tokens",
    indexed.flatMap(({ id, index }) => tokenRows(tenant, id, index)),
  );
  await insertRows(
    db,
    "customer_keys",
    indexed.flatMap(({ id, index }) => nameRows(tenant, id, index)),
  );
  for (const filter of filters) {
    const total = indexed.filter(({ index }) => filtersOf(index).includes(filter)).length;
    if (total > 0) await count(db, tenant, filter, total);
  }
}

async function forget(db: Database, tenant: TenantId, id: string, { tokens, pairs, names, sortKey }: CustomerIndex) {
  if (tokens.length > 0) {
    await db.sql
      .deleteFrom("customer_tokens")
      .where("tenant", "=", tenant)
      .where("token", "in", [...tokens, ...pairs])
      .where("sort_key", "=", sortKey)
      .where("id", "=", id)
      .execute();
  }
  await db.sql
    .deleteFrom("customer_keys")
    .where("tenant", "=", tenant)
    .where("name", "in", names)
    .where("id", "=", id)
    .execute();
}

/** Adds to the counter of one list. */
const count = (db: Database, tenant: TenantId, filter: string, by: number): Promise<unknown> =>
  db.sql
    .updateTable("customer_counts")
    .set(({ eb }) => ({ total: eb("total", "+", by) }))
    .where("tenant", "=", tenant)
    .where("filter", "=", filter)
    .execute();
