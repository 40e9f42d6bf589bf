import { sql } from "kysely";
import { conversationLane, type Effect } from "../../core/effects";
import type { LostPost } from "../../core/notices/conversation";
import type { TenantId } from "../../core/tenant";
import type { Database } from "../engines/database";
import { prepare } from "../engines/prepared";
import { boundsOf } from "./lanes";

/** What is kept of messages that may be shown. */
export const secretsIn = (perhaps: string | null): string[] => perhaps?.split(" ") ?? [];

/** The same, to be kept. */
export const kept = (secrets: readonly string[]): string | null => (secrets.length > 0 ? secrets.join(" ") : null);

const lost = prepare<{ place: number; effect: string; perhaps: string }>(
  (_db, arg) => sql`
    select place, effect, perhaps from outbox where tenant = ${arg(0)} and perhaps is not null
      and (lane = ${arg(1)} or (lane > ${arg(2)} and lane < ${arg(3)})) order by place`,
);

/** The posts to a conversation whose messages may stand there unknown. */
export async function lostPosts(db: Database, tenant: TenantId, conversation: string): Promise<LostPost[]> {
  const rows = await lost.all(db, tenant, ...boundsOf([conversationLane(conversation)]));
  return rows.flatMap(({ place, effect: stored, perhaps }) => {
    const effect = JSON.parse(stored) as Effect; // written by `effectRows`
    if (effect.kind !== "post" || effect.what.show !== "subject") return [];
    return [{ place, subject: effect.what.subject, secrets: secretsIn(perhaps) }];
  });
}
