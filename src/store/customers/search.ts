import { sql } from "kysely";
import type { CustomerPage } from "../../core/customers/queries";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import type { Check } from "./checks";
import { afterAll } from "./keys";
import { pairsOf } from "./pairs";
import { longestToken } from "./tokens";
import { customersAlong, nobody, type PageQuery } from "./walk";

/** A word that has fewer rows than this is rare enough: beyond, it is not asked which is the rarest. */
const rare = 20;
const mostWords = 8;

/**
 * Customers of whom every one of these folded words begins a word and who pass all of these checks, in order of the
 * matched word, then name. The rarest word, or pair of words, is looked up and the others are checked on its rows, so
 * that the cost follows the matches shown and not the number of customers.
 */
export async function searchCustomers(
  db: Database,
  tenant: TenantId,
  words: readonly string[],
  checks: readonly Check[],
  query: PageQuery,
): Promise<CustomerPage> {
  const rarest = await rarestOf(db, tenant, withoutPrefixes(words));
  if (rarest === undefined) return nobody;
  const { token, others } = rarest;
  const bounds = [tenant, token, token + afterAll, token.length];
  return customersAlong(db, { along: "tokens", bounds, words: others, checks }, query);
}

/** A word that begins another one is matched wherever the other is. */
function withoutPrefixes(words: readonly string[]): string[] {
  const different = [...new Set(words.map((word) => word.slice(0, longestToken)))].slice(0, mostWords);
  return different.filter((word) => !different.some((other) => other !== word && other.startsWith(word)));
}

/** One way to look customers up, and the words that are then left to be checked. */
interface Lookup {
  token: string;
  others: string[];
}

const frequency = prepare<{ rows: number }>(
  (_db, arg) => sql`
    select count(*) as rows from (
      select 1 as one from customer_tokens
      where tenant = ${arg(0)} and token >= ${arg(1)} and token < ${arg(2)} limit ${sql.lit(rare)}) as some_rows`,
);

/** A rare word, or else the rarest pair: where every word has many rows, few customers may have two of them. */
async function rarestOf(db: Database, tenant: TenantId, words: string[]): Promise<Lookup | undefined> {
  const single = await rarestAmong(
    db,
    tenant,
    words.map((word) => ({ token: word, others: words.filter((other) => other !== word) })),
  );
  if (single === undefined || single.rows < rare) return single;
  const pairs = pairsOf(words).map((pair) => ({ token: pair, others: words }));
  return (await rarestAmong(db, tenant, pairs)) ?? single;
}

async function rarestAmong(db: Database, tenant: TenantId, lookups: Lookup[]) {
  const counted: (Lookup & { rows: number })[] = [];
  for (const lookup of lookups) {
    // There is nothing to choose from among one.
    const found =
      lookups.length > 1 ? await frequency.first(db, tenant, lookup.token, lookup.token + afterAll) : undefined;
    counted.push({ ...lookup, rows: found?.rows ?? rare });
  }
  return counted.sort((a, b) => a.rows - b.rows || b.token.length - a.token.length)[0];
}
