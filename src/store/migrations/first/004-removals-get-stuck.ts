import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Customer } from "../../../core/customers/customer";
import type { OpenState } from "../../../core/removals/removal-id";
import { type Shown, shownOf } from "../../../core/removals/shown";
import type { Schema } from "../../engines/schema";

/**
 * Removals can get stuck, and then come first among those to act on. A request is bound to what was shown instead of
 * the customer's revision: one whose customer is unchanged stays valid, any other is void when it is looked at. The
 * customer tells how its request stands. What had been given up on the way is tried again.
 */
export const removalsGetStuck: Migration = {
  async up(db: Kysely<Schema>) {
    await sql`alter table removals rename column pending to open`.execute(db);
    await sql`alter table removals rename column requested_at to place`.execute(db);
    const open = await upgradeRemovals(db);
    await upgradeCustomers(db, open);
    await sql`update outbox set state = 'waiting', attempts = 0, due_at = 0 where state = 'failed'
      and (effect_key like 'end:%' or effect_key like 'expire:%' or effect_key like 'remind:%')`.execute(db);
  },
};

interface Stored {
  tenant: string;
  id: string;
  document: string;
}

interface OldRemoval {
  customer: string;
  customerRevision: number;
  state: string;
}

/** Open requests by tenant and id. */
type Open = Map<string, OpenState>;

const keyOf = (tenant: string, id: string): string => `${tenant} ${id}`;

async function upgradeRemovals(db: Kysely<Schema>): Promise<Open> {
  const open: Open = new Map();
  for (const { tenant, id, document } of await db
    .selectFrom("removals")
    .select(["tenant", "id", "document"])
    .execute()) {
    const { customerRevision, ...removal }: OldRemoval = JSON.parse(document);
    const isOpen = removal.state === "pending" || removal.state === "approved";
    if (isOpen) open.set(keyOf(tenant, id), removal.state === "pending" ? "pending" : "approved");
    const shown = isOpen ? await shownTo(db, tenant, removal.customer, customerRevision) : {};
    await keep(db, "removals", { tenant, id }, { ...removal, shown, retries: 0 });
  }
  return open;
}

/** What the requester was shown, while the customer is still the same; otherwise nobody knows it any more. */
async function shownTo(db: Kysely<Schema>, tenant: string, customer: string, revision: number): Promise<Shown> {
  const row = await db
    .selectFrom("customers")
    .select("document")
    .where("tenant", "=", tenant)
    .where("id", "=", customer)
    .executeTakeFirst();
  const now: Customer | undefined = row && JSON.parse(row.document);
  return now?.revision === revision ? shownOf(now, { how: "here" }) : {};
}

async function upgradeCustomers(db: Kysely<Schema>, open: Open): Promise<void> {
  const { rows } = await sql<Stored>`
    select tenant, id, document from customers where document like '%"pendingRemoval"%'`.execute(db);
  for (const { tenant, id, document } of rows) {
    const { pendingRemoval, ...customer }: { pendingRemoval?: string } = JSON.parse(document);
    if (pendingRemoval === undefined) continue; // only a name that looks like it
    const state = open.get(keyOf(tenant, pendingRemoval));
    await keep(
      db,
      "customers",
      { tenant, id },
      { ...customer, ...(state && { openRemoval: { id: pendingRemoval, state } }) },
    );
  }
}

async function keep(
  db: Kysely<Schema>,
  table: "removals" | "customers",
  { tenant, id }: { tenant: string; id: string },
  entity: object,
): Promise<void> {
  const document = JSON.stringify(entity);
  await db.updateTable(table).set({ document }).where("tenant", "=", tenant).where("id", "=", id).execute();
}
