import { existsSync, mkdirSync, statfsSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from "kysely";
import type { ReadNow } from "./database";
import { createMutex, type Mutex } from "./mutex";
import { StoreError, storeError } from "./store-error";

/** Kysely's dialect for the SQLite that Node carries; `file` may be `:memory:`. Several processes may share a file. */
export function sqliteDialect(file: string, busyTimeoutMs: number): { dialect: SqliteDialect; readNow: ReadNow } {
  const database = mapped(() => open(file, busyTimeoutMs));
  const statements = statementsOf(database);
  const queue = createMutex();
  const dialect = new (class extends SqliteDialect {
    override createDriver(): SqliteDriver {
      return new ImmediateDriver(database, statements, queue, busyTimeoutMs);
    }
    override createAdapter(): SqliteAdapter {
      return new TransactionalAdapter();
    }
  })({ database: statements });
  return { dialect, readNow: readerOf(database, statements, queue) };
}

/** Reads while nobody has the connection, nor waits for it; what fails is left to the driver, which knows what to do. */
const readerOf =
  (database: DatabaseSync, statements: SqliteDatabase, queue: Mutex): ReadNow =>
  ({ sql, parameters }) => {
    if (!queue.isFree() || !database.isOpen) return undefined;
    try {
      return statements.prepare(sql).all(parameters);
    } catch {
      return undefined;
    }
  };

function open(file: string, busyTimeoutMs: number): DatabaseSync {
  if (file !== ":memory:") makeOurs(file);
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536");
  database.exec("pragma busy_timeout = 0"); // from here on the driver waits, see below
  return database;
}

/** Makes the file, and its folder, for this user alone; those that are there keep the rights that they have. */
function makeOurs(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // Empty, it is a database; SQLite gives what stands beside it the same rights.
  if (!existsSync(file)) writeFileSync(file, "", { mode: 0o600, flag: "a" });
}

/** What a burst of turns may write before the next look. */
const leastRoomBytes = 2 * 1024 * 1024;

/**
 * Finds room beside the file, where the engine writes first what is new: on a full disk it goes on for a while in the
 * room it has.
 *
 * @throws {StoreError} `full`
 */
export function expectRoom(file: string): void {
  if (file === ":memory:") return;
  const { bavail, bsize } = mapped(() => statfsSync(dirname(file)));
  if (bavail * bsize < leastRoomBytes) throw new StoreError("full");
}

/** The stock adapter would run migrations without a transaction, and let a writer that waits keep everybody waiting. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
  override get supportsMultipleConnections(): boolean {
    return true; // there is one: the driver below gives it to one user after the other
  }
}

const waitMs = 10;

/**
 * Takes the write lock at the start of a transaction: a deferred one finds out too late that somebody else is writing.
 * Waits for other processes that write without stopping this one, as SQLite's own busy timeout would, and lets readers
 * have the connection meanwhile.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #waiting = new WeakSet<DatabaseConnection>();

  constructor(
    private readonly database: DatabaseSync,
    statements: SqliteDatabase,
    private readonly queue: Mutex,
    private readonly busyTimeoutMs: number,
  ) {
    super({ database: statements });
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.queue.enter();
    const connection = await super.acquireConnection();
    if (this.#waiting.has(connection)) return connection;
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = async (query, options) => {
      for (let waitedMs = 0; ; waitedMs += waitMs) {
        try {
          return await execute(query, options);
        } catch (error) {
          const isLocked = error instanceof StoreError && error.code === "locked" && !this.database.isTransaction;
          if (!isLocked || waitedMs >= this.busyTimeoutMs) throw error;
          this.queue.leave();
          await pause(waitMs);
          await this.queue.enter();
        }
      }
    };
    this.#waiting.add(connection);
    return connection;
  }

  override async releaseConnection(): Promise<void> {
    this.queue.leave();
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** SQLite has ended the transaction by itself after some errors, such as a full disk. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.isTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }
}

const statementsKept = 300;

/** The few methods that Kysely needs, with statements prepared once. */
function statementsOf(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = statementOf(mapped(() => database.prepare(sql)));
      const oldest = kept.size < statementsKept ? undefined : kept.keys().next().value;
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(sql, statement);
      return statement;
    },
  };
}

function statementOf(statement: StatementSync): SqliteStatement {
  // The store binds texts, numbers and nulls only (`Value`).
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => mapped(() => statement.all(...values(parameters))),
    run: (parameters) => mapped(() => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

function mapped<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeError(error);
  }
}
