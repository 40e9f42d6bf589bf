import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from "kysely";
import { Pool, types } from "pg";
import { storeError } from "./store-error";

/** What the store tells its operator; a pino logger fits. */
export interface StoreLog {
  warn(details: object, message: string): void;
}

const int8 = 20;

/** Kysely's dialect for PostgreSQL with a pool of at most `connections`. */
export function postgresDialect(url: string, connections: number, log?: StoreLog): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    // A server that no longer answers must not keep every connection for ever.
    query_timeout: 15_000,
    // Times and counts fit a number; pg would hand them out as text.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) },
  });
  // Without listeners, a connection that breaks would end the process: one in use tells its client, an idle one the pool
  // as well. The pool opens another.
  const lost = (error: Error): void => log?.warn({ error }, "a database connection was lost");
  pool.on("connect", (client) => client.on("error", lost));
  pool.on("error", () => undefined);
  const config: PostgresDialectConfig = { pool, onCreateConnection: limitWaiting };
  return new (class extends PostgresDialect {
    override createDriver(): PostgresDriver {
      return new MappingDriver(config);
    }
  })(config);
}

/** A writer that hangs must not stop the others for ever. */
async function limitWaiting(connection: DatabaseConnection): Promise<void> {
  const limits = "set lock_timeout = 10000; set idle_in_transaction_session_timeout = 20000";
  await connection.executeQuery(CompiledQuery.raw(limits));
}

/** Throws a `StoreError` for what pg throws. */
class MappingDriver extends PostgresDriver {
  readonly #mapped = new WeakSet<DatabaseConnection>();

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await mapped(() => super.acquireConnection());
    if (this.#mapped.has(connection)) return connection;
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = (query, options) => mapped(() => execute(query, options));
    this.#mapped.add(connection);
    return connection;
  }
}

async function mapped<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeError(error);
  }
}
