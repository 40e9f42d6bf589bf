import { distance } from "fastest-levenshtein";
import { sql } from "kysely";
import type { Customer } from "../../core/customers/customer";
import { wordsSought } from "../../core/customers/names";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { customersMentioned } from "./called";
import { afterAll, ofRemoved } from "./keys";
import { searchCustomers } from "./search";

/** How many different words are compared for each one typed. */
const candidates = 60;
const mostWords = 4;
/** How many spellings of each word are tried. */
const spellings = 3;

/** So many of those found by one spelling are compared: whoever is called just that is among them. */
const compared = 25;

/**
 * Customers, either removed ones or the others, whose words are spelled almost like these, nearest first. The spelling may differ in one letter
 * of three, after the first two letters; each word is replaced by its nearest ones and the result searched. Of those
 * that one spelling finds, whose whole name or domain is nearest comes first, then whose name is shorter.
 */
export async function customersNear(
  db: Database,
  tenant: TenantId,
  words: string,
  limit: number,
  removed: boolean,
): Promise<Customer[]> {
  const typed = wordsSought(words).slice(0, mostWords);
  let readings: Reading[] = [{ words: [], distance: 0 }];
  for (const word of typed) {
    const near = await nearestTokens(db, tenant, word, removed);
    readings = readings.flatMap((reading) =>
      near.map((token) => ({ words: [...reading.words, token.word], distance: reading.distance + token.distance })),
    );
  }
  if (readings.every(({ words }) => words.length === 0)) return [];
  const called = await calledSo(db, tenant, readings, removed);
  const found = new Map<string, Near>();
  let farthest = 0;
  for (const reading of readings.sort((a, b) => a.distance - b.distance)) {
    if (found.size >= limit && reading.distance > farthest) break;
    farthest = reading.distance;
    // Of many that one spelling finds, the first alone might leave out who is called just that.
    for (const customer of [...called(reading), ...(await foundBy(db, tenant, reading, removed))])
      if (!found.has(customer.id)) found.set(customer.id, nearTo(customer, typed.join(" "), reading.distance));
  }
  const nearest = [...found.values()].sort(
    (a, b) => a.spelling - b.spelling || a.whole - b.whole || a.customer.name.length - b.customer.name.length,
  );
  return nearest.slice(0, limit).map(({ customer }) => customer);
}

/** A customer, how far its words are from what was typed, and how far all that it is called. */
interface Near {
  customer: Customer;
  spelling: number;
  whole: number;
}

function nearTo(customer: Customer, typed: string, spelling: number): Near {
  const { name, domain, alias = "" } = customer;
  const [label = ""] = domain.split(".");
  const called = [name, domain, label, alias].map((each) => wordsSought(each).join(" "));
  return { customer, spelling, whole: Math.min(...called.map((each) => distance(typed, each))) };
}

/** Who is called just what each of these readings says. */
async function calledSo(db: Database, tenant: TenantId, readings: readonly Reading[], removed: boolean) {
  const namesOf = ({ words }: Reading): string[] => [words.join(" "), words.join(".")];
  const called = await customersMentioned(db, tenant, readings.flatMap(namesOf));
  const isSought = ({ state }: Customer): boolean => (state === "removed") === removed;
  return (reading: Reading): Customer[] =>
    namesOf(reading)
      .flatMap((name) => called.get(name) ?? [])
      .filter(isSought);
}

/** The first of those whose words begin as this reading says. */
async function foundBy(db: Database, tenant: TenantId, { words }: Reading, removed: boolean): Promise<Customer[]> {
  const sought = removed ? words.map(ofRemoved) : words;
  return (await searchCustomers(db, tenant, sought, [], { limit: compared })).customers;
}

interface Reading {
  words: string[];
  distance: number;
}

interface Spelling {
  word: string;
  distance: number;
}

async function nearestTokens(db: Database, tenant: TenantId, word: string, removed: boolean): Promise<Spelling[]> {
  const kept = (text: string): string => (removed ? ofRemoved(text) : text);
  const tolerated = Math.max(1, Math.floor(word.length / 3));
  let near: Spelling[] = [];
  // A misspelling keeps the letters before it: the longest beginning finds the nearest words first, often at once.
  for (const letters of new Set([Math.min(4, word.length - 1), 3, 2])) {
    if (letters < 2 || letters > word.length || near.some((spelling) => spelling.distance <= 1)) continue;
    const beginning = word.slice(0, letters);
    const tokens = await different.all(db, tenant, kept(beginning), kept(beginning) + afterAll);
    near = tokens
      .map(({ token }) => token.slice(kept("").length))
      .map((token) => ({ word: token, distance: distance(word, token) }))
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
