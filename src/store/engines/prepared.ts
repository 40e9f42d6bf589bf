import { type CompiledQuery, type Kysely, type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import type { Database, Engine, Value } from "./database";
import type { Schema } from "./schema";

interface Compilable {
  compile(executor: QueryExecutorProvider): CompiledQuery;
}

/** Stands in a compiled query for an argument that comes later. */
class Argument {
  constructor(readonly index: number) {}
}

/** A query built once per engine and then only given its arguments: building costs more than most queries. */
export interface Prepared<Found> {
  all(db: Database, ...values: Value[]): Promise<Found[]>;
  first(db: Database, ...values: Value[]): Promise<Found | undefined>;
}

/** Where the n-th argument of a call goes. */
export type Placeholder = <T extends Value = string>(index: number) => RawBuilder<T>;

/**
 * @param build makes the query; `arg(n)` is where the n-th argument of a call goes
 */
export function prepare<Found>(
  build: (db: Kysely<Schema>, arg: Placeholder, engine: Engine) => Compilable,
): Prepared<Found> {
  const compiled = new Map<Engine, CompiledQuery>();
  const compiledFor = (db: Database): CompiledQuery => {
    const known = compiled.get(db.engine);
    if (known) return known;
    const made = build(db.sql, (index) => sql`${new Argument(index)}`, db.engine).compile(db.sql);
    compiled.set(db.engine, made);
    return made;
  };
  const all = async (db: Database, ...values: Value[]): Promise<Found[]> => {
    const query = compiledFor(db);
    const parameters = query.parameters.map((value) => (value instanceof Argument ? values[value.index] : value));
    const bound = { ...query, parameters };
    const rows = db.readNow?.(bound) ?? (await db.sql.executeQuery(bound)).rows;
    // The columns of a query and the type named beside it stand in one place, next to each other.
    return rows as Found[];
  };
  return { all, first: async (db, ...values) => (await all(db, ...values))[0] };
}
