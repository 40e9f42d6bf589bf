import type { Clock } from "../core/clock";
import type { Tenant } from "../core/people/person";
import type { Change, Ledger, Reads } from "../core/ports";
import { saveChange } from "./change";
import { conversationReads } from "./conversations";
import { customerReads } from "./customers";
import { type Database, inTransaction } from "./database";
import { lockHead } from "./heads";
import { historyReads } from "./history";
import { invitationReads } from "./invitations";
import { openReads } from "./open-matters";
import { peopleReads } from "./people";
import { providerReads } from "./providers";
import { removalReads } from "./removals";
import { StoreError } from "./store-error";

/** Everything that can be read of one tenant, on a connection or in a transaction. */
export const readsOf = (db: Database, tenant: Tenant): Reads => ({
  tenant,
  ...peopleReads(db, tenant.id),
  ...customerReads(db, tenant.id),
  ...providerReads(db, tenant.id),
  ...invitationReads(db, tenant.id),
  ...removalReads(db, tenant.id),
  ...openReads(db, tenant.id),
  ...conversationReads(db, tenant.id),
  ...historyReads(db, tenant.id),
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
 * One tenant's ledger. `work` of a change must use the reads it is given: with the embedded database the ledger's own
 * wait for the end of the transaction.
 *
 * @param enqueued is called after a change that left effects to carry out
 */
export function ledgerOf(db: Database, tenant: Tenant, clock: Clock, enqueued: () => void): Ledger {
  const attempt = async <T>(work: (reads: Reads) => Promise<Change<T>>): Promise<T> => {
    const { change, hasEffects } = await inTransaction(db, async (tx) => {
      const head = await lockHead(tx, tenant.id);
      const change = await work(readsOf(tx, tenant));
      const hasEffects = await saveChange(tx, tenant.id, head, change, clock.now());
      return { change, hasEffects };
    });
    stamp(change);
    if (hasEffects) enqueued();
    return change.answer;
  };
  return {
    ...readsOf(db, tenant),
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
