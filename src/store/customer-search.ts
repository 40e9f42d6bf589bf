import { type RawBuilder, sql } from "kysely";
import type { Customer } from "../core/customers/customer";
import type { TenantId } from "../core/people/person";
import type { CustomerFilter, CustomerPage, CustomerQuery } from "../core/ports";
import { longestToken } from "./customer-index";
import type { Database, Engine, Value } from "./database";
import { parseAll } from "./documents";
import { type Counted, type Fetch, type Mark, readMark, readPage, writeMark } from "./paging";
import { type Prepared, prepare } from "./prepared";

/** Matches are counted exactly up to here: nobody pages through more, and counting on would cost by size. */
export const countedUpTo = 200;
const mostWords = 8;
/** Sorts after everything that begins with a word. */
const afterAll = "\u{10ffff}";

interface Match {
  token: string;
  sort_key: string;
  id: string;
  document: string;
}

/**
 * Active customers of whom every one of these folded words begins a word, in order of the matched word, then name.
 * The rarest word is looked up, the others are checked on its rows, so that the cost follows the matches shown and
 * not the number of customers.
 */
export async function searchCustomers(
  db: Database,
  tenant: TenantId,
  words: string[],
  { filter = "all", limit, cursor }: Omit<CustomerQuery, "words">,
): Promise<CustomerPage> {
  const [rarest, ...others] = await rarestFirst(db, tenant, withoutPrefixes(words));
  if (rarest === undefined) return nobody;
  const bound = [tenant, rarest, `${rarest}${afterAll}`, rarest.length];
  const checks = others.map((word) => ` ${word}`);
  const fetch: Fetch<Match> = (way, key, count) =>
    matches(filter, others.length, way, key !== undefined).all(
      db,
      ...bound,
      count,
      ...(key ?? ["", "", ""]),
      ...checks,
    );
  const mark = readMark(cursor, 3);
  const page = await readPage(mark, limit, fetch, ({ token, sort_key, id }) => [token, sort_key, id]);
  const onlyPage = mark === undefined && page.next === undefined ? page.rows.length : undefined;
  const counted = mark?.counted ?? (await countMatches(db, filter, bound, checks, onlyPage));
  return {
    customers: parseAll<Customer>(page.rows),
    from: page.from,
    ...counted,
    ...(page.next && { next: writeMark({ ...page.next, counted }) }),
    ...(page.previous && { previous: writeMark({ ...page.previous, counted }) }),
  };
}

const nobody: CustomerPage = { customers: [], from: 0, total: 0, more: false };

/** A word that begins another one is matched wherever the other is. */
function withoutPrefixes(words: string[]): string[] {
  const different = [...new Set(words.map((word) => word.slice(0, longestToken)))].slice(0, mostWords);
  return different.filter((word) => !different.some((other) => other !== word && other.startsWith(word)));
}

const frequency = prepare<{ rows: number }>(
  (_db, arg) => sql`
    select count(*) as rows from (
      select 1 as one from customer_tokens
      where tenant = ${arg(0)} and token >= ${arg(1)} and token < ${arg(2)} limit ${sql.lit(countedUpTo)}) as some_rows`,
);

async function rarestFirst(db: Database, tenant: TenantId, words: string[]): Promise<string[]> {
  if (words.length < 2) return words;
  const counted: { word: string; rows: number }[] = [];
  for (const word of words) {
    const found = await frequency.first(db, tenant, word, `${word}${afterAll}`);
    counted.push({ word, rows: found?.rows ?? 0 });
  }
  return counted.sort((a, b) => a.rows - b.rows).map(({ word }) => word);
}

/** Arguments 0 to 3 find the rows of the rarest word, one per customer; those from `first` are the other words. */
function condition(
  arg: (index: number) => RawBuilder<Value>,
  filter: CustomerFilter,
  others: number,
  first: number,
  engine: Engine,
) {
  const position = sql.raw(engine === "sqlite" ? "instr" : "strpos");
  const checks = Array.from({ length: others }, (_, n) => sql` and ${position}(tokens, ${arg(first + n)}) > 0`);
  const listed =
    filter === "all" ? sql`` : filter === "gap" ? sql` and gap = 1` : sql` and privilege = ${sql.lit(filter)}`;
  return sql`tenant = ${arg(0)} and token >= ${arg(1)} and token < ${arg(2)} and shared < ${arg(3)}${listed}${sql.join(checks, sql``)}`;
}

const built = new Map<string, Prepared<unknown>>();

function matches(filter: CustomerFilter, others: number, way: Mark["way"], hasKey: boolean): Prepared<Match> {
  const direction = sql.raw(way === "next" ? "asc" : "desc");
  const compare = sql.raw(way === "next" ? ">" : "<");
  return kept(`${filter} ${others} ${way} ${hasKey}`, () =>
    prepare<Match>((_db, arg, engine) => {
      const after = hasKey ? sql` and (token, sort_key, id) ${compare} (${arg(5)}, ${arg(6)}, ${arg(7)})` : sql``;
      return sql`
        select found.token, found.sort_key, found.id, customers.document from (
          select token, sort_key, id from customer_tokens
          where ${condition(arg, filter, others, 8, engine)}${after}
          order by token ${direction}, sort_key ${direction}, id ${direction} limit ${arg<number>(4)}) as found
        join customers on customers.tenant = ${arg(0)} and customers.id = found.id
        order by found.token ${direction}, found.sort_key ${direction}, found.id ${direction}`;
    }),
  );
}

const counts = (filter: CustomerFilter, others: number): Prepared<{ rows: number }> =>
  kept(`count ${filter} ${others}`, () =>
    prepare<{ rows: number }>(
      (_db, arg, engine) => sql`
        select count(*) as rows from (
          select 1 as one from customer_tokens where ${condition(arg, filter, others, 4, engine)}
          limit ${sql.lit(countedUpTo + 1)}) as some_rows`,
    ),
  );

/** `known`: the number when one page holds them all. */
async function countMatches(
  db: Database,
  filter: CustomerFilter,
  bound: Value[],
  checks: string[],
  known: number | undefined,
): Promise<Counted> {
  const rows = known ?? (await counts(filter, checks.length).first(db, ...bound, ...checks))?.rows ?? 0;
  return { total: Math.min(rows, countedUpTo), more: rows > countedUpTo };
}

function kept<Found>(name: string, make: () => Prepared<Found>): Prepared<Found> {
  const known = built.get(name);
  if (known) return known as Prepared<Found>; // one name is only ever used for one kind of row
  const made = make();
  built.set(name, made);
  return made;
}
