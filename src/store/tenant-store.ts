import type { Clock } from "../core/clock";
import type { Keyring } from "../core/history/keyring";
import type { TenantStore, Work } from "../core/ports";
import type { Tenant } from "../core/tenant";
import { saveChange } from "./change";
import { atOneMoment, type Database, inTransaction } from "./engines/database";
import { StoreError } from "./engines/store-error";
import { queriesOf } from "./entities";
import { lockHead } from "./history/tenant-head";
import { holds, verifyTenant } from "./history/verify";
import { watched } from "./history/watch";
import { tenantIn } from "./seed";
import { settle } from "./settle";

const attempts = 5;

/**
 * One tenant's store. `work` of a change must use the queries it is given: with the embedded database the store's own
 * wait for the end of the transaction.
 *
 * @param enqueued is called after a change that left effects to carry out
 * @param renamed is called after a change of the tenant itself, be it by another process: this store goes on knowing it as it
 *   was
 */
export function tenantStoreOf(
  db: Database,
  tenant: Tenant,
  { keys, clock, enqueued, renamed }: { keys: Keyring; clock: Clock; enqueued: () => void; renamed: () => void },
): TenantStore {
  const attempt = async <T>(work: Work<T>, known: Tenant): Promise<T> => {
    const { answer, hasEffects, isRenamed } = await inTransaction(db, async (tx) => {
      const head = await lockHead(tx, tenant.id);
      const change = settle(await work(queriesOf(tx, known, keys)));
      const hasEffects = await saveChange(tx, known, keys, head, change, clock.now());
      return { answer: change.answer, hasEffects, isRenamed: change.tenant !== undefined };
    });
    if (isRenamed) renamed();
    if (hasEffects) enqueued();
    return answer;
  };
  const historyHolds = watched(async () => holds(await verifyTenant(db, keys, tenant.id)), clock);
  return {
    ...queriesOf(db, tenant, keys, historyHolds),
    async change(work) {
      let known = tenant;
      for (let failed = 1; ; failed += 1) {
        try {
          return await attempt(work, known);
        } catch (error) {
          const mayRetry = error instanceof StoreError && error.code === "conflict" && failed < attempts;
          if (!mayRetry) throw error;
          known = (await tenantIn(db, tenant.id)) ?? known;
          if (known !== tenant) renamed();
        }
      }
    },
    preview: (work) => atOneMoment(db, async (tx) => settle(await work(queriesOf(tx, tenant, keys)))),
  };
}
