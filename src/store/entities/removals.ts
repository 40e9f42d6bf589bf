import type { RemovalQueries } from "../../core/removals/queries";
import type { Removal } from "../../core/removals/removal";
import type { TenantId } from "../../core/tenant";
import { aboutCustomer, parseAll } from "../documents";
import { type Database, flag } from "../engines/database";
import { prepare } from "../engines/prepared";
import { documents } from "../stored-entity";

export const removals = documents("removals", ({ id, customer, state, requestedAt }: Removal) => ({
  id,
  customer,
  pending: flag(state === "pending"),
  requested_at: requestedAt,
}));

const pending = prepare<{ document: string; customer: string }>((db, arg) =>
  db
    .selectFrom("removals")
    .select(["document", "customer"])
    .where("tenant", "=", arg(0))
    .where("pending", "=", 1)
    .orderBy("requested_at")
    .orderBy("id"),
);

export const removalQueries = (db: Database, tenant: TenantId): RemovalQueries => ({
  removal: (id) => removals.find(db, tenant, id),
  pendingRemovals: async (customer) => parseAll(aboutCustomer(await pending.all(db, tenant), customer)),
});
