import type { Ledger } from "../../src/core/ports";
import { type OpenStore, openStore } from "../../src/store/open";
import { aTenant } from "../store/builders";
import { changeContract } from "./store-changes";
import { customerContract } from "./store-customers";
import { historyContract } from "./store-history";
import { openContract } from "./store-open";
import { outboxContract } from "./store-outbox";
import { readContract } from "./store-reads";

export const tenantId = "11111111-1111-4111-8111-111111111111";
export const otherTenantId = "44444444-4444-4444-8444-444444444444";

/** A store with two tenants, on a database of its own, at a time that the test sets. */
export interface World {
  store: OpenStore;
  /** A second instance on the same database. */
  other: OpenStore;
  clock: { at: number; now(): number };
  ledger: Ledger;
  elsewhere: Ledger;
}

export type Worlds = () => Promise<World>;

/**
 * What every engine must do.
 *
 * @param database gives the address of a new, empty database
 */
export function storeContract(engine: string, database: () => Promise<string>): void {
  const open: OpenStore[] = [];
  const world: Worlds = async () => {
    const clock = { at: 1_000, now: () => clock.at };
    const url = await database();
    const store = await openStore({ url, clock });
    const other = await openStore({ url, clock });
    open.push(store, other);
    await store.setup.addTenant(aTenant(tenantId));
    await store.setup.addTenant(aTenant(otherTenantId));
    return {
      store,
      other,
      clock,
      ledger: await ledgerOf(store, tenantId),
      elsewhere: await ledgerOf(store, otherTenantId),
    };
  };
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  describe(`the store on ${engine}`, () => {
    changeContract(world);
    readContract(world);
    openContract(world);
    customerContract(world);
    historyContract(world);
    outboxContract(world);
  });
}

export async function ledgerOf(store: OpenStore, tenant: string): Promise<Ledger> {
  const ledger = await store.ledger(tenant);
  if (!ledger) throw new Error(`no ledger for ${tenant}`);
  return ledger;
}
