import { type RawBuilder, sql } from "kysely";
import type { Customer } from "../../core/customers/customer";
import type { CustomerPage } from "../../core/customers/queries";
import { parseAll } from "../documents";
import type { Database, Engine, Value } from "../engines/database";
import { type Prepared, prepare } from "../engines/prepared";
import { type Counted, type Fetch, type Mark, type Page, readMark, readPage, writeMark } from "../paging";
import { type Check, checkOn, shapeOfCheck, valueOfCheck } from "./checks";

/**
 * At most so many rows are looked at to count the matches: nobody pages through more, and counting on would cost by
 * size.
 */
const countedUpTo = 200;

/** Rows in the order of an index, and what is wanted of them besides. */
export interface Walk {
  along: keyof typeof paths;
  /** The tenant, and what bounds the rows. */
  bounds: readonly Value[];
  /** Beginnings of other words that the customer must have. */
  words: readonly string[];
  /** What else is looked up of it. */
  checks: readonly Check[];
}

const paths = {
  /** Bounded by the first and the last token, and the length of the word that begins them. */
  tokens: {
    table: "customer_tokens",
    key: ["token", "sort_key", "id"],
    counted: ["token", "sort_key", "id", "tokens"],
    // A customer whose earlier word matches as well has had its row.
    ranges: (arg: Argument) => [sql`token >= ${arg(1)} and token < ${arg(2)} and shared < ${arg(3)}`],
  },
  /** Bounded by the first and the last name, and by two facets. */
  names: {
    table: "customer_facets",
    key: ["sort_key", "id"],
    counted: ["sort_key", "id"],
    ranges: (arg: Argument) =>
      [3, 4].map((place) => sql`facet = ${arg(place)} and sort_key >= ${arg(1)} and sort_key < ${arg(2)}`),
  },
  /** Bounded by the facet, or by several: whoever has two of them comes once. */
  facet: {
    table: "customer_facets",
    key: ["sort_key", "id"],
    counted: ["sort_key", "id"],
    ranges: (arg: Argument, bounds: number) =>
      Array.from({ length: bounds - 1 }, (_, place) => sql`facet = ${arg(place + 1)}`),
  },
} as const;

type Argument = (index: number) => RawBuilder<string>;
type Row = Record<"token" | "sort_key" | "id" | "document", string>;

export interface PageQuery {
  limit: number;
  cursor?: string;
}

/** A page where there is none. */
export const nobody: CustomerPage = { customers: [], from: 0, total: 0, more: false };

/**
 * One page of the customers on a walk; the cost follows the rows that are passed on the way.
 *
 * @param total how many there are, where that is known without counting
 */
export async function customersAlong(
  db: Database,
  walk: Walk,
  { limit, cursor }: PageQuery,
  total?: number,
): Promise<CustomerPage> {
  const { key } = paths[walk.along];
  const fetch: Fetch<Row> = (way, after, count) =>
    pages(walk, way, after !== undefined).all(db, ...valuesOf(walk), count, ...(after ?? []));
  const mark = readMark(cursor, key.length);
  const page = await readPage(mark, limit, fetch, (row) => key.map((column) => row[column]));
  const counted = total === undefined ? (mark?.counted ?? (await countPage(db, walk, page))) : undefined;
  const toKeep = counted && { counted };
  return {
    customers: parseAll<Customer>(page.rows),
    from: page.from,
    ...(counted ?? { total: total ?? 0, more: false }),
    ...(page.next && { next: writeMark({ ...page.next, ...toKeep }) }),
    ...(page.previous && { previous: writeMark({ ...page.previous, ...toKeep }) }),
  };
}

const valuesOf = ({ bounds, words, checks }: Walk): Value[] => [
  ...bounds,
  ...words.map((word) => ` ${word}`),
  ...checks.map(valueOfCheck),
];

/** Of a list of one page its length; else the exact number, unless the walk has more rows than are counted. */
async function countPage(db: Database, walk: Walk, page: Page<Row>): Promise<Counted> {
  if (page.from <= 1 && page.next === undefined) return { total: page.rows.length, more: false };
  const shown = page.from + page.rows.length - 1;
  const { looked_at = 0, matching = 0 } = (await counts(walk).first(db, ...valuesOf(walk))) ?? {};
  return { total: Math.min(Math.max(matching, shown), countedUpTo), more: looked_at > countedUpTo };
}

/** What a row of `walked` must fulfil. */
function conditions(arg: Argument, engine: Engine, { bounds, words, checks }: Walk) {
  const position = sql.raw(engine === "sqlite" ? "instr" : "strpos");
  const hasWord = (_: string, n: number) => sql`${position}(tokens, ${arg(bounds.length + n)}) > 0`;
  const passes = (check: Check, n: number) => checkOn(engine, check, arg(0), arg(bounds.length + words.length + n));
  return sql.join([sql`1 = 1`, ...words.map(hasWord), ...checks.map(passes)], sql` and `);
}

const pages = (walk: Walk, way: Mark["way"], isBeyond: boolean): Prepared<Row> =>
  kept(`${shapeOf(walk)} ${way} ${isBeyond}`, () =>
    prepare((_db, arg, engine) => {
      const { table, key, ranges } = paths[walk.along];
      const columns = key.map((column) => sql.ref(`walked.${column}`));
      const direction = sql.raw(way === "next" ? "asc" : "desc");
      const compare = sql.raw(way === "next" ? ">" : "<");
      const count = valuesOf(walk).length;
      const place = sql.join(key.map((_, n) => arg(count + 1 + n)));
      const beyond = isBeyond ? sql`and (${sql.join(columns)}) ${compare} (${place})` : sql``;
      const order = sql`order by ${sql.join(columns.map((column) => sql`${column} ${direction}`))}`;
      const fitting = sql`and ${conditions(arg, engine, walk)} ${beyond}`;
      const limited = sql`${order} limit ${arg<number>(count)}`;
      const [range, ...others] = ranges(arg, walk.bounds.length);
      // One range is joined as it is read: a query within the query costs a quarter more.
      const isOne = range !== undefined && others.length === 0;
      const source = isOne ? sql.table(table) : sql`(${rowsOf(walk, arg, key, sql`${fitting} ${limited}`)})`;
      const own = isOne ? sql`and walked.tenant = ${arg(0)} and ${range} ${fitting}` : sql``;
      // SQLite reads a cross join in the order in which it is written.
      return sql`
        select ${sql.join(columns)}, customers.document from ${source} as walked cross join customers
        where customers.tenant = ${arg(0)} and customers.id = walked.id ${own} ${limited}`;
    }),
  );

const counts = (walk: Walk): Prepared<{ looked_at: number; matching: number }> =>
  kept(`${shapeOf(walk)} count`, () =>
    prepare((_db, arg, engine) => {
      const { counted } = paths[walk.along];
      const end = sql`limit ${sql.lit(countedUpTo + 1)}`;
      return sql`
        select count(*) as looked_at, sum(case when ${conditions(arg, engine, walk)} then 1 else 0 end) as matching
        from (${rowsOf(walk, arg, counted, end)}) as walked`;
    }),
  );

/** The rows of a walk, each range of it read to this end by itself. */
function rowsOf(walk: Walk, arg: Argument, columns: readonly string[], end: RawBuilder<unknown>) {
  const { table, ranges } = paths[walk.along];
  const each = ranges(arg, walk.bounds.length).map(
    (range) => sql`
      select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)} as walked
      where tenant = ${arg(0)} and ${range} ${end}`,
  );
  if (each.length === 1) return sql`${each[0]}`;
  return sql.join(
    each.map((rows) => sql`select * from (${rows}) as part`),
    sql` union `,
  );
}

/** Walks of one shape differ in their values alone: a query is built once for each. */
const shapeOf = ({ along, bounds, words, checks }: Walk): string =>
  [along, bounds.length, words.length, ...checks.map(shapeOfCheck)].join(" ");

const built = new Map<string, Prepared<unknown>>();

function kept<Found>(name: string, make: () => Prepared<Found>): Prepared<Found> {
  const known = built.get(name);
  if (known) return known as Prepared<Found>; // one name is only ever used for one kind of row
  const made = make();
  built.set(name, made);
  return made;
}
