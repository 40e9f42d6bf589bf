import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Conversation } from "../../../core/notices/conversation";
import type { Schema } from "../../engines/schema";

/** Chats of several people that said no kind were taken for somebody's private one: their ids tell (teams-platform 1.1). */
export const privateConversations: Migration = {
  async up(db: Kysely<Schema>) {
    const { rows } = await sql<{ tenant: string; id: string; document: string }>`
      select tenant, id, document from conversations where person is not null and id like '19:%@thread.%'`.execute(db);
    for (const { tenant, id, document } of rows) {
      const { person: _, ...conversation }: Conversation = JSON.parse(document);
      const group: Conversation = { ...conversation, kind: "group" };
      await sql`update conversations set person = null, document = ${JSON.stringify(group)}
        where tenant = ${tenant} and id = ${id}`.execute(db);
    }
  },
};
