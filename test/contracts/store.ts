import type { TenantStore } from "../../src/core/ports";
import { type OpenStore, openStore } from "../../src/store/open";
import { aTenant } from "../support/builders";
import { exportContract } from "./customers-side/exports";
import { boardContract } from "./store-board";
import { changeContract } from "./store-changes";
import { customerContract } from "./store-customers";
import { facetContract } from "./store-facets";
import { historyContract } from "./store-history";
import { nameContract } from "./store-names";
import { openContract } from "./store-open";
import { outboxContract } from "./store-outbox";
import { previewContract } from "./store-preview";
import { readContract } from "./store-reads";

export const tenantId = "11111111-1111-4111-8111-111111111111";
export const otherTenantId = "44444444-4444-4444-8444-444444444444";

/** A store with two tenants, on a database of its own, at a time that the test sets. */
export interface Deps {
  stores: OpenStore;
  /** A second instance on the same database. */
  other: OpenStore;
  clock: { at: number; now(): number };
  store: TenantStore;
  elsewhere: TenantStore;
  /** Address of the database. */
  url: string;
}

export type Worlds = () => Promise<Deps>;

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
    const stores = await openStore({ url, clock });
    const other = await openStore({ url, clock });
    open.push(stores, other);
    await stores.seed.addTenant(aTenant(tenantId));
    await stores.seed.addTenant(aTenant(otherTenantId));
    return {
      stores,
      other,
      clock,
      url,
      store: await tenantStoreOf(stores, tenantId),
      elsewhere: await tenantStoreOf(stores, otherTenantId),
    };
  };
  afterEach(async () => {
    for (const stores of open.splice(0)) await stores.close();
  });
  describe(`the store on ${engine}`, () => {
    changeContract(world);
    readContract(world);
    openContract(world);
    boardContract(world);
    customerContract(world);
    facetContract(world);
    exportContract(world);
    nameContract(world);
    historyContract(world);
    outboxContract(world);
    previewContract(world);
  });
}

export async function tenantStoreOf(stores: OpenStore, tenant: string): Promise<TenantStore> {
  const store = await stores.of(tenant);
  if (!store) throw new Error(`no ledger for ${tenant}`);
  return store;
}
