import type { Clock } from "../core/clock";
import type { Change, Queries, TenantStore } from "../core/ports";
import type { Tenant } from "../core/tenant";
import { saveChange } from "./change";
import { conversationQueries } from "./conversations";
import { customerQueries } from "./customers/customers";
import { type Database, inTransaction } from "./engines/database";
import { StoreError } from "./engines/store-error";
import { historyQueries } from "./history/history";
import { lockHead } from "./history/tenant-head";
import { invitationQueries } from "./invitations";
import { openItemQueries } from "./open-items";
import { peopleQueries } from "./people";
import { providerQueries } from "./providers";
import { removalQueries } from "./removals";

/** Everything that can be read of one tenant, on a connection or in a transaction. */
export const queriesOf = (db: Database, tenant: Tenant): Queries => ({
  tenant,
  ...peopleQueries(db, tenant.id),
  ...customerQueries(db, tenant.id),
  ...providerQueries(db, tenant.id),
  ...invitationQueries(db, tenant.id),
  ...removalQueries(db, tenant.id),
  ...openItemQueries(db, tenant.id),
  ...conversationQueries(db, tenant.id),
  ...historyQueries(db, tenant.id),
});

/** Entities that were saved carry the revision they have now: the answer often holds one of them. */
function stamp<T>({
  customers,
  people,
  providers,
  links,
  invitations,
  removals,
  followUps,
  conversations,
}: Change<T>): void {
  const saved = [customers, people, providers, links, invitations, removals, followUps, conversations];
  for (const entity of saved.flatMap((entities): { revision: number }[] => entities ?? [])) entity.revision += 1;
}

const attempts = 5;

/**
 * One tenant's store. `work` of a change must use the queries it is given: with the embedded database the store's own
 * wait for the end of the transaction.
 *
 * @param enqueued is called after a change that left effects to carry out
 */
export function tenantStoreOf(db: Database, tenant: Tenant, clock: Clock, enqueued: () => void): TenantStore {
  const attempt = async <T>(work: (queries: Queries) => Promise<Change<T>>): Promise<T> => {
    const { change, hasEffects } = await inTransaction(db, async (tx) => {
      const head = await lockHead(tx, tenant.id);
      const change = await work(queriesOf(tx, tenant));
      const hasEffects = await saveChange(tx, tenant.id, head, change, clock.now());
      return { change, hasEffects };
    });
    stamp(change);
    if (hasEffects) enqueued();
    return change.answer;
  };
  return {
    ...queriesOf(db, tenant),
    async change(work) {
      for (let failed = 1; ; failed += 1) {
        try {
          return await attempt(work);
        } catch (error) {
          const mayRetry = error instanceof StoreError && error.code === "conflict" && failed < attempts;
          if (!mayRetry) throw error;
        }
      }
    },
  };
}
