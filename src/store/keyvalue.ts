import type { Clock, Millis } from "../core/clock";
import type { Database } from "./database";

/** A store for Keyv: `new Keyv({ store })`. Keys begin with the tenant wherever a tenant is concerned. */
export interface KeyvalueStore {
  get(key: string): Promise<unknown>;
  /** @param ttlMs milliseconds until the entry vanishes; without one it stays */
  set(key: string, value: unknown, ttlMs?: Millis): Promise<boolean>;
  delete(key: string): Promise<boolean>;
  clear(): Promise<void>;
}

export function keyvalueStore(db: Database, clock: Clock): KeyvalueStore {
  const entries = () => db.sql.deleteFrom("keyvalue");
  return {
    async get(key) {
      const found = await db.sql.selectFrom("keyvalue").selectAll().where("entry", "=", key).executeTakeFirst();
      const alive = found && (found.expires_at === null || found.expires_at > clock.now());
      return alive ? JSON.parse(found.value) : undefined;
    },
    async set(key, value, ttlMs) {
      await entries().where("expires_at", "<=", clock.now()).execute();
      const row = { value: JSON.stringify(value), expires_at: ttlMs === undefined ? null : clock.now() + ttlMs };
      const insert = db.sql.insertInto("keyvalue").values({ entry: key, ...row });
      await insert.onConflict((conflict) => conflict.column("entry").doUpdateSet(row)).execute();
      return true;
    },
    async delete(key) {
      const { numDeletedRows } = await entries().where("entry", "=", key).executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    async clear() {
      await entries().execute();
    },
  };
}
