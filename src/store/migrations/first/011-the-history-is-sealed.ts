import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Clock } from "../../../core/clock";
import { sealHead } from "../../../core/history/chain";
import type { Keyring } from "../../../core/history/keyring";
import type { Engine } from "../../engines/database";
import type { Schema } from "../../engines/schema";
import { headOf } from "../../history/tenant-head";
import { vouchForAll } from "../../history/vouch";

/** Later kinds have no tables yet. */
const kindsThen = ["customers", "people", "providers", "links", "invitations", "removals", "followUps"] as const;

/**
 * Entries are sealed, and say what was stored with them. What is there already stays as it is, chained alone; from here
 * on the history vouches for it. Whoever writes documents in a later migration has the history vouch for them again.
 */
export const theHistoryIsSealed = (engine: Engine, keys: Keyring, clock: Clock): Migration => ({
  async up(db: Kysely<Schema>) {
    await sql`alter table history add column records text`.execute(db);
    await sql`alter table history add column seal_key text`.execute(db);
    await sql`alter table history add column seal text`.execute(db);
    await sql`alter table heads add column seal_key text`.execute(db);
    await sql`alter table heads add column seal text`.execute(db);
    const heads = await db.selectFrom("heads").selectAll().execute();
    for (const { tenant, ...row } of heads) {
      const head = headOf({ tenant, ...row });
      const last = await vouchForAll({ engine, sql: db }, tenant, keys, head, clock.now(), kindsThen);
      const { key, seal } = sealHead(tenant, keys, last);
      const { seq, hash } = last;
      await db.updateTable("heads").set({ seq, hash, seal_key: key, seal }).where("tenant", "=", tenant).execute();
    }
  },
});
