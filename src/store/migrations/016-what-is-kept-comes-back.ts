import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { againOn } from "../../core/follow-ups/again";
import type { FollowUp } from "../../core/follow-ups/follow-up";
import { effectRows } from "../outbox/rows";

/** What had been kept until a day, when nothing brought it back yet, comes back on that day. */
export const whatIsKeptComesBack: Migration = {
  async up(db: Kysely<unknown>) {
    const stored = await sql<{
      tenant: string;
      document: string;
    }>`select tenant, document from follow_ups where open = 0`.execute(db);
    for (const { tenant, document } of stored.rows) {
      const followUp: FollowUp = JSON.parse(document);
      if (followUp.state === "kept") await comesBack(db, tenant, followUp);
    }
  },
};

async function comesBack(db: Kysely<unknown>, tenant: string, followUp: FollowUp): Promise<void> {
  for (const effect of againOn(followUp)) {
    const known = await sql`select 1 from outbox where tenant = ${tenant} and effect_key = ${effect.key}`.execute(db);
    if (known.rows.length > 0) continue;
    const head = await sql<{ place: number | string }>`select place from heads where tenant = ${tenant}`.execute(db);
    const place = Number(head.rows[0]?.place ?? 0);
    for (const row of effectRows(tenant, place, [effect], followUp.openedAt))
      await sql`insert into outbox (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
        values (${sql.join(Object.values(row))})`.execute(db);
    await sql`update heads set place = ${place + 1} where tenant = ${tenant}`.execute(db);
  }
}
