import { distance } from "fastest-levenshtein";
import { sql } from "kysely";
import type { Customer } from "../../core/customers/customer";
import { wordsSought } from "../../core/customers/names";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { searchCustomers } from "./search";

/** How many different words are compared for each one typed. */
const candidates = 60;
const mostWords = 4;
/** How many spellings of each word are tried. */
const spellings = 3;

/**
 * Active customers whose words are spelled almost like these, nearest first. The spelling may differ in one letter
 * of three, after the first two letters; each word is replaced by its nearest ones and the result searched.
 */
export async function customersNear(db: Database, tenant: TenantId, words: string, limit: number): Promise<Customer[]> {
  let readings: Reading[] = [{ words: [], distance: 0 }];
  for (const word of wordsSought(words).slice(0, mostWords)) {
    const near = await nearestTokens(db, tenant, word);
    readings = readings.flatMap((reading) =>
      near.map((token) => ({ words: [...reading.words, token.word], distance: reading.distance + token.distance })),
    );
  }
  const found = new Map<string, Customer>();
  for (const reading of readings.sort((a, b) => a.distance - b.distance)) {
    if (reading.words.length === 0 || found.size >= limit) break;
    const page = await searchCustomers(db, tenant, reading.words, [], { limit });
    for (const customer of page.customers) found.set(customer.id, customer);
  }
  return [...found.values()].slice(0, limit);
}

interface Reading {
  words: string[];
  distance: number;
}

interface Spelling {
  word: string;
  distance: number;
}

async function nearestTokens(db: Database, tenant: TenantId, word: string): Promise<Spelling[]> {
  const tolerated = Math.max(1, Math.floor(word.length / 3));
  let near: Spelling[] = [];
  // A misspelling keeps the letters before it: the longest beginning finds the nearest words first, often at once.
  for (const letters of new Set([Math.min(4, word.length - 1), 3, 2])) {
    if (letters < 2 || letters > word.length || near.some((spelling) => spelling.distance <= 1)) continue;
    const beginning = word.slice(0, letters);
    const tokens = await different.all(db, tenant, beginning, `${beginning}\u{10ffff}`);
    near = tokens
      .map(({ token }) => ({ word: token, distance: distance(word, token) }))
      .filter((spelling) => spelling.distance <= tolerated)
      .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  }
  return near.slice(0, spellings);
}

/** The different words in a range, found by stepping from one to the next: a common one costs no more than a rare one. */
const different = prepare<{ token: string }>(
  (_db, arg) => sql`
    with recursive steps(token) as (
      select min(token) from customer_tokens where tenant = ${arg(0)} and token >= ${arg(1)} and token < ${arg(2)}
      union all
      select (select min(following.token) from customer_tokens as following
              where following.tenant = ${arg(0)} and following.token > steps.token and following.token < ${arg(2)})
      from steps where steps.token is not null)
    select token from steps where token is not null limit ${sql.lit(candidates)}`,
);
