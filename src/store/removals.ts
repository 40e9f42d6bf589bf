import type { Queries } from "../core/ports";
import type { FollowUp } from "../core/privileges/follow-up";
import type { Removal } from "../core/removals/removal";
import type { TenantId } from "../core/tenant";
import { documentRow, parseAll, parseIfFound } from "./documents";
import { type Database, flag, type Row } from "./engines/database";
import { prepare } from "./engines/prepared";

export const removalRow = (tenant: TenantId, removal: Removal): Row =>
  documentRow(tenant, removal.id, removal, {
    customer: removal.customer,
    pending: flag(removal.state === "pending"),
    requested_at: removal.requestedAt,
  });

export const followUpRow = (tenant: TenantId, followUp: FollowUp): Row =>
  documentRow(tenant, followUp.id, followUp, {
    customer: followUp.customer,
    open: flag(followUp.state === "open"),
    opened_at: followUp.openedAt,
  });

type Found = { document: string };

const oneRemoval = prepare<Found>((db, arg) =>
  db.selectFrom("removals").select("document").where("tenant", "=", arg(0)).where("id", "=", arg(1)),
);

const oneFollowUp = prepare<Found>((db, arg) =>
  db.selectFrom("follow_ups").select("document").where("tenant", "=", arg(0)).where("id", "=", arg(1)),
);

const pending = prepare<Found & { customer: string }>((db, arg) =>
  db
    .selectFrom("removals")
    .select(["document", "customer"])
    .where("tenant", "=", arg(0))
    .where("pending", "=", 1)
    .orderBy("requested_at")
    .orderBy("id"),
);

const open = prepare<Found & { customer: string }>((db, arg) =>
  db
    .selectFrom("follow_ups")
    .select(["document", "customer"])
    .where("tenant", "=", arg(0))
    .where("open", "=", 1)
    .orderBy("opened_at")
    .orderBy("id"),
);

/** What waits for a decision is a handful per tenant: one query, and the customer is picked from its rows. */
const about = <T extends { customer: string }>(rows: T[], customer: string | undefined): T[] =>
  customer === undefined ? rows : rows.filter((row) => row.customer === customer);

type RemovalQueries = Pick<Queries, "removal" | "pendingRemovals" | "followUp" | "openFollowUps">;

export const removalQueries = (db: Database, tenant: TenantId): RemovalQueries => ({
  removal: async (id) => parseIfFound(await oneRemoval.first(db, tenant, id)),
  pendingRemovals: async (customer) => parseAll(about(await pending.all(db, tenant), customer)),
  followUp: async (id) => parseIfFound(await oneFollowUp.first(db, tenant, id)),
  openFollowUps: async (customer) => parseAll(about(await open.all(db, tenant), customer)),
});
