import type { ChainHead } from "../../core/history/chain";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";

/** Where a tenant's history ends, and the last place given in its outbox. */
export interface Head extends ChainHead {
  place: number;
}

const locked = prepare<Head>((db, arg, engine) => {
  const head = db.selectFrom("heads").select(["seq", "hash", "place"]).where("tenant", "=", arg(0));
  return engine === "postgres" ? head.forUpdate() : head; // SQLite's transaction holds the whole database already
});

/** Makes this transaction the tenant's only writer until it ends, and tells where it goes on. */
export async function lockHead(tx: Database, tenant: TenantId): Promise<Head> {
  const head = await locked.first(tx, tenant);
  if (!head) throw new Error(`no tenant ${tenant} in the store`);
  return head;
}

const moved = prepare((db, arg) =>
  db
    .updateTable("heads")
    .set({ seq: arg<number>(1), hash: arg(2), place: arg<number>(3) })
    .where("tenant", "=", arg(0)),
);

export async function moveHead(tx: Database, tenant: TenantId, { seq, hash, place }: Head): Promise<void> {
  await moved.all(tx, tenant, seq, hash, place);
}
