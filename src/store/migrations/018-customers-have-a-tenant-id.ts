import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Clock } from "../../core/clock";
import type { Keyring } from "../../core/history/keyring";
import type { Engine } from "../engines/database";
import type { Schema } from "../engines/schema";
import { storedRows } from "../history/records";
import { headOf, moveHead } from "../history/tenant-head";
import { vouchForChanged } from "../history/vouch";

/** What a customer was until now: its id was its Microsoft tenant id, or one of our own. */
interface CustomerBefore {
  id: string;
  tenantKnown?: boolean;
}

/** A customer's Microsoft tenant id stands beside its id, and may become known later. */
export const customersHaveATenantId = (engine: Engine, keys: Keyring, clock: Clock): Migration => ({
  async up(db: Kysely<Schema>) {
    const tx = { engine, sql: db };
    for (const { tenant, ...row } of await db.selectFrom("heads").selectAll().execute()) {
      const head = headOf({ tenant, ...row });
      let last = head;
      for await (const rows of storedRows(tx, tenant, "customers")) {
        const changed = rows
          .map((before) => ({ before, after: { ...before, document: withTenantId(before.document) } }))
          .filter(({ before, after }) => after.document !== before.document);
        for (const { after } of changed) await write(db, tenant, after);
        last = await vouchForChanged(tx, tenant, keys, last, clock.now(), "customers", changed);
      }
      await moveHead(tx, tenant, keys, head, last);
    }
  },
});

function withTenantId(document: string): string {
  const { tenantKnown, ...customer }: CustomerBefore = JSON.parse(document);
  return JSON.stringify(tenantKnown ? { ...customer, tenantId: customer.id.toLowerCase() } : customer);
}

const write = (db: Kysely<Schema>, tenant: string, { id, document }: { id: string; document: string }) =>
  sql`update customers set document = ${document} where tenant = ${tenant} and id = ${id}`.execute(db);
