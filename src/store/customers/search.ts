import { type RawBuilder, sql } from "kysely";
import type { Customer } from "../../core/customers/customer";
import type { CustomerFilter, CustomerPage, CustomerQuery } from "../../core/customers/queries";
import type { TenantId } from "../../core/tenant";
import { parseAll } from "../documents";
import type { Database, Engine, Value } from "../engines/database";
import { type Prepared, prepare } from "../engines/prepared";
import { type Counted, type Fetch, type Mark, type Page, readMark, readPage, writeMark } from "../paging";
import { longestToken } from "./index-rows";
import { pairsOf } from "./pairs";

/**
 * At most so many rows of the rarest word are looked at to count the matches: nobody pages through more, and counting on
 * would cost by size.
 */
export const countedUpTo = 200;
/** A word that has fewer rows than this is rare enough: beyond, it is not asked which is the rarest. */
const rare = 20;
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
 * The rarest word, or pair of words, is looked up and the others are checked on its rows, so that the cost follows the
 * matches shown and not the number of customers.
 */
export async function searchCustomers(
  db: Database,
  tenant: TenantId,
  words: string[],
  { filter = "all", limit, cursor }: Omit<CustomerQuery, "words">,
): Promise<CustomerPage> {
  const rarest = await rarestOf(db, tenant, withoutPrefixes(words));
  if (rarest === undefined) return nobody;
  const { token, others } = rarest;
  const bound = [tenant, token, `${token}${afterAll}`, token.length];
  const beginnings = others.map((word) => ` ${word}`);
  const fetch: Fetch<Match> = (way, key, count) =>
    matches(filter, others.length, way, key !== undefined).all(
      db,
      ...bound,
      count,
      ...(key ?? ["", "", ""]),
      ...beginnings,
    );
  const mark = readMark(cursor, 3);
  const page = await readPage(mark, limit, fetch, ({ token, sort_key, id }) => [token, sort_key, id]);
  const counted = mark?.counted ?? (await countPage(db, filter, bound, beginnings, page));
  return {
    customers: parseAll<Customer>(page.rows),
    from: page.from,
    ...counted,
    ...(page.next && { next: writeMark({ ...page.next, counted }) }),
    ...(page.previous && { previous: writeMark({ ...page.previous, counted }) }),
  };
}

/** On the first page of a search; a list of one page needs no counting. */
async function countPage(db: Database, filter: CustomerFilter, bound: Value[], others: string[], page: Page<Match>) {
  const shown = page.from + page.rows.length - 1;
  const isWhole = page.from <= 1 && page.next === undefined;
  return isWhole ? { total: page.rows.length, more: false } : countMatches(db, filter, bound, others, shown);
}

const nobody: CustomerPage = { customers: [], from: 0, total: 0, more: false };

/** A word that begins another one is matched wherever the other is. */
function withoutPrefixes(words: string[]): string[] {
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

/** Rows of the rarest word or pair, arguments 0 to 3; a customer whose earlier word matches as well has had its row. */
const rowsOfRarest = (arg: Argument) =>
  sql`tenant = ${arg(0)} and token >= ${arg(1)} and token < ${arg(2)} and shared < ${arg(3)}`;

/** What else a row must fulfil; the other words are the arguments from `first`. */
function checks(arg: Argument, filter: CustomerFilter, others: number, first: number, engine: Engine) {
  const position = sql.raw(engine === "sqlite" ? "instr" : "strpos");
  const words = Array.from({ length: others }, (_, n) => sql` and ${position}(tokens, ${arg(first + n)}) > 0`);
  const list = filter === "all" ? sql`1 = 1` : filter === "gap" ? sql`gap = 1` : sql`privilege = ${sql.lit(filter)}`;
  return sql`${list}${sql.join(words, sql``)}`;
}

type Argument = (index: number) => RawBuilder<Value>;

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
          where ${rowsOfRarest(arg)} and ${checks(arg, filter, others, 8, engine)}${after}
          order by token ${direction}, sort_key ${direction}, id ${direction} limit ${arg<number>(4)}) as found
        join customers on customers.tenant = ${arg(0)} and customers.id = found.id
        order by found.token ${direction}, found.sort_key ${direction}, found.id ${direction}`;
    }),
  );
}

const counts = (filter: CustomerFilter, others: number): Prepared<{ looked_at: number; matching: number }> =>
  kept(`count ${filter} ${others}`, () =>
    prepare(
      (_db, arg, engine) => sql`
        select count(*) as looked_at, sum(case when ${checks(arg, filter, others, 4, engine)} then 1 else 0 end) as matching
        from (select tokens, privilege, gap from customer_tokens where ${rowsOfRarest(arg)}
              limit ${sql.lit(countedUpTo + 1)}) as some_rows`,
    ),
  );

/** The exact number of matches, unless the rarest word has more rows than are counted; then at least `shown`. */
async function countMatches(
  db: Database,
  filter: CustomerFilter,
  bound: Value[],
  others: string[],
  shown: number,
): Promise<Counted> {
  const found = await counts(filter, others.length).first(db, ...bound, ...others);
  const { looked_at = 0, matching = 0 } = found ?? {};
  const more = looked_at > countedUpTo;
  return { total: Math.min(Math.max(matching, shown), countedUpTo), more };
}

function kept<Found>(name: string, make: () => Prepared<Found>): Prepared<Found> {
  const known = built.get(name);
  if (known) return known as Prepared<Found>; // one name is only ever used for one kind of row
  const made = make();
  built.set(name, made);
  return made;
}
