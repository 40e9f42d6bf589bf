import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { CoreEvent } from "../../core/events";
import { ofInvitation } from "../../core/history/queries";

/** What happened to an invitation before it had a customer is found by the invitation, and so by whom it becomes. */
export const invitationsHaveAHistory: Migration = {
  async up(db: Kysely<unknown>) {
    const told = await sql<{ tenant: string; seq: number; event: string }>`
      select tenant, seq, event from history where customer is null and event like '%"type":"invitation.%'`.execute(db);
    for (const { tenant, seq, event } of told.rows) {
      const about: CoreEvent = JSON.parse(event);
      if (!("invitation" in about)) continue;
      await sql`update history set customer = ${ofInvitation(about.invitation)}
        where tenant = ${tenant} and seq = ${seq}`.execute(db);
    }
  },
};
