import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { forgetAnswers, once } from "./once";
import { type Bucket, forgetPaces, take } from "./paces";

/** What several processes on one PostgreSQL know of each other. */
export interface Shared {
  /**
   * Runs work in one of the processes that are asked for the same: the others get its answer, through JSON. When it
   * throws, or its process vanishes, it may be run again.
   */
  once<T>(tenant: TenantId, key: string, work: () => Promise<T>): Promise<T>;
  /**
   * Takes a permit of each bucket, on credit if need be. The clocks of the processes should agree.
   *
   * @returns how many ms to wait until all are covered; what is longer than `longestMs` is given back
   */
  take(tenant: TenantId, buckets: readonly Bucket[], now: number, longestMs: number): Promise<number>;
  /** Deletes what nobody asks for any more. */
  tidy(now: number): Promise<void>;
}

/** The embedded database has one process alone, which knows by itself and pays nothing. */
export const sharedBy = (db: Database): Shared | undefined =>
  db.engine === "sqlite"
    ? undefined
    : {
        once: (tenant, key, work) => once(db, tenant, key, work),
        take: (tenant, buckets, now, longestMs) => take(db, tenant, buckets, now, longestMs),
        async tidy(now) {
          await forgetAnswers(db);
          await forgetPaces(db, now);
        },
      };
