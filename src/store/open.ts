import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import type { Clock, Millis } from "../core/clock";
import { type KeyId, type Keyring, keyringOf } from "../core/history/keyring";
import type { Stores, TenantStore } from "../core/ports";
import type { Tenant, TenantId } from "../core/tenant";
import type { Database } from "./engines/database";
import { postgresDialect, type StoreLog } from "./engines/postgres";
import { sqliteDialect } from "./engines/sqlite";
import { exportByPage, forgetExports } from "./entities/exports";
import { invitationByPage } from "./entities/invitations";
import { healthOf } from "./health";
import { hashAt } from "./history/history";
import { type Verified, verifyHistory } from "./history/verify";
import { migrationsFor } from "./migrations";
import { type Outbox, openOutbox } from "./outbox/outbox";
import { type Seed, seedOf, tenantIn, tenantsIn } from "./seed";
import { type Shared, sharedBy } from "./shared/shared";
import { tenantStoreOf } from "./tenant-store";

/** The store and everything else that lives in the same database. */
export interface OpenStore extends Stores {
  outbox: Outbox;
  seed: Seed;
  /** All tenants that the store knows. */
  tenants(): Promise<Tenant[]>;
  /** None where this process is the only one. */
  shared: Shared | undefined;
  /** Checks every tenant's history and what is stored against it, one tenant after the other. */
  verify(): AsyncIterable<Verified>;
  /** The hash of an entry, also of an organisation whose record cannot be read. */
  hashAt(tenant: TenantId, seq: number): Promise<string | undefined>;
  /** Keys under which histories end and that are not here: going on would break them. */
  missingKeys(): Promise<KeyId[]>;
  /** Deletes exports whose pages closed before `moment`. */
  forgetExports(moment: Millis): Promise<void>;
  /** @throws {StoreError} when the database does not answer, or cannot be written */
  health(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `sqlite:<file>`, `sqlite::memory:` or `postgres://…`. */
  url: string;
  clock: Clock;
  /** Secrets that seal the history, newest first; without, one that everybody knows. */
  historyKeys?: readonly string[];
  log?: StoreLog;
  /** How long SQLite waits for another process that is writing, in milliseconds. */
  busyTimeoutMs?: number;
  /** How many connections PostgreSQL is asked for at most. */
  connections?: number;
}

/**
 * Opens the database, creating and migrating its tables where needed.
 *
 * @throws {StoreError} when the database cannot be reached
 */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const { clock } = options;
  const keys = keysOf(options);
  const db = connect(options);
  try {
    await migrate(db, keys, clock);
  } catch (error) {
    await db.sql.destroy();
    throw error;
  }
  const { outbox, enqueued } = openOutbox(db, clock);
  const opened = new Map<TenantId, TenantStore>();
  return {
    async of(id) {
      const known = opened.get(id);
      if (known) return known;
      const tenant = await tenantIn(db, id);
      const store = tenant && tenantStoreOf(db, tenant, { keys, clock, enqueued, renamed: () => opened.delete(id) });
      if (store) opened.set(id, store);
      return store;
    },
    invitationByPage: (page) => invitationByPage(db, page),
    exportByPage: (page) => exportByPage(db, page),
    forgetExports: (moment) => forgetExports(db, moment),
    outbox,
    seed: seedOf(db, keys, clock),
    tenants: () => tenantsIn(db),
    shared: sharedBy(db),
    verify: () => verifyHistory(db, keys),
    hashAt: (tenant, seq) => hashAt(db, tenant, seq),
    missingKeys: () => missingKeys(db, keys),
    health: healthOf(db, options.url, clock),
    close: () => db.sql.destroy(),
  };
}

/** A connection to the database, with whatever tables it has. */
export function connect({ url, log, busyTimeoutMs = 5000, connections = 10 }: StoreOptions): Database {
  if (/^postgres(ql)?:/.test(url)) {
    return { engine: "postgres", sql: new Kysely({ dialect: postgresDialect(url, connections, log) }) };
  }
  if (!url.startsWith("sqlite:")) throw new Error("a database address begins with sqlite: or postgres:");
  const { dialect, readNow } = sqliteDialect(url.slice("sqlite:".length), busyTimeoutMs);
  return { engine: "sqlite", sql: new Kysely({ dialect }), readNow };
}

/** The keys with which histories are sealed. */
export function keysOf({ historyKeys = [] }: StoreOptions): Keyring {
  const [newest = "known", ...older] = historyKeys;
  return keyringOf(newest, older);
}

/** Keys under which histories end and that are not here. */
export async function missingKeys(db: Database, keys: Keyring): Promise<KeyId[]> {
  const heads = await db.sql.selectFrom("heads").select("seal_key").distinct().execute();
  return heads.flatMap(({ seal_key: key }) => (key === null || keys.seal(key, "") !== undefined ? [] : [key]));
}

/** What brings the tables of a database up to date. */
export function migratorOf({ engine, sql: db }: Database, keys: Keyring, clock: Clock): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine, keys, clock) } });
}

/** Makes the tables, or brings those of an earlier version up to this one. */
export async function migrate(db: Database, keys: Keyring, clock: Clock): Promise<void> {
  const { error } = await migratorOf(db, keys, clock).migrateToLatest();
  if (error) throw error;
}
