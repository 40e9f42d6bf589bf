import { type ChainHead, emptyChain, isSealed, type Sealed, sealHead } from "../../core/history/chain";
import type { Keyring } from "../../core/history/keyring";
import type { TenantId } from "../../core/tenant";
import { insertRows } from "../documents";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import type { Schema } from "../engines/schema";

/** Where a tenant's history ends, and the last place given in its outbox. */
export interface Head extends ChainHead {
  place: number;
  sealed?: Sealed;
}

/** The first head of a tenant. */
export async function addHead(tx: Database, tenant: TenantId, keys: Keyring): Promise<void> {
  const { key, seal } = sealHead(tenant, keys, emptyChain);
  await insertRows(tx, "heads", [{ tenant, ...emptyChain, place: 0, seal_key: key, seal }]);
}

type Found = Schema["heads"];

const locked = prepare<Found>((db, arg, engine) => {
  const head = db.selectFrom("heads").selectAll().where("tenant", "=", arg(0));
  return engine === "postgres" ? head.forUpdate() : head; // SQLite's transaction holds the whole database already
});

/** Makes this transaction the tenant's only writer until it ends, and tells where it goes on. */
export async function lockHead(tx: Database, tenant: TenantId): Promise<Head> {
  const row = await locked.first(tx, tenant);
  if (!row) throw new Error(`no tenant ${tenant} in the store`);
  return headOf(row);
}

/** The head in a row. */
export const headOf = ({ seq, hash, place, seal_key: key, seal }: Found): Head => ({
  seq,
  hash,
  place,
  ...(key !== null && seal !== null && { sealed: { key, seal } }),
});

const moved = prepare((db, arg) =>
  db
    .updateTable("heads")
    .set({ seq: arg<number>(1), hash: arg(2), place: arg<number>(3), seal_key: arg(4), seal: arg(5) })
    .where("tenant", "=", arg(0)),
);

/**
 * Moves the head on from where `lockHead` found it. One without its seal, because somebody moved it behind the program's
 * back, gets none any more: the history goes on, and shows for ever that it does not hold.
 */
export async function moveHead(tx: Database, tenant: TenantId, keys: Keyring, from: Head, to: Head): Promise<void> {
  const sealed = isSealed(tenant, keys, from, from.sealed) ? sealHead(tenant, keys, to) : undefined;
  await moved.all(tx, tenant, to.seq, to.hash, to.place, sealed?.key ?? null, sealed?.seal ?? null);
}

const placed = prepare((db, arg) =>
  db
    .updateTable("heads")
    .set({ place: arg<number>(1) })
    .where("tenant", "=", arg(0)),
);

/** Notes the last place given in a tenant's outbox. */
export async function movePlace(tx: Database, tenant: TenantId, place: number): Promise<void> {
  await placed.all(tx, tenant, place);
}
