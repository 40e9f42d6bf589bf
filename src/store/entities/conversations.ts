import { sql } from "kysely";
import type { Conversation, ShownCard, Subject, TypedForm } from "../../core/notices/conversation";
import type { ConversationQueries } from "../../core/notices/queries";
import type { TenantId } from "../../core/tenant";
import { insertRows, parse, parseAll, parseIfFound } from "../documents";
import { type Database, flag, type Row } from "../engines/database";
import { prepare } from "../engines/prepared";
import { boundsOf, putOffIn } from "../outbox/lanes";
import { lostPosts } from "../outbox/lost";
import { documents, isNew, type StoredEntity } from "../stored-entity";

const stored = documents("conversations", (conversation: Conversation) => ({
  id: conversation.id,
  active: flag(conversation.state === "active"),
  person: conversation.kind === "personal" ? (conversation.person ?? null) : null,
  last_seen: conversation.lastSeen,
}));

const topicRows = (tenant: TenantId, { id, topics }: Conversation): Row[] =>
  topics.map((topic) => ({ tenant, topic, conversation: id }));

/** Conversations with their topics. */
export const conversations: StoredEntity<Conversation> = {
  ...stored,
  rowOf: undefined, // it comes and goes with Teams
  async save(tx, tenant, conversations) {
    await stored.save(tx, tenant, conversations);
    for (const { id } of conversations.filter((conversation) => !isNew(conversation))) {
      const before = tx.sql.deleteFrom("conversation_topics").where("tenant", "=", tenant);
      await before.where("conversation", "=", id).execute();
    }
    const topics = conversations.flatMap((conversation) => topicRows(tenant, conversation));
    await insertRows(tx, "conversation_topics", topics);
  },
};

const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** The subject of a key that `subjectKey` made. */
function subjectOf(key: string): Subject {
  const [kind = "", ...id] = key.split(":");
  return { kind: kind as Subject["kind"], id: id.join(":") }; // no other kinds are stored
}

const shownRow = (tenant: TenantId, { subject, conversation, activity }: ShownCard): Row => ({
  tenant,
  subject: subjectKey(subject),
  conversation,
  activity,
});

/** Nothing but keys: the same card is stored once, and never changes. */
export const shownCards: StoredEntity<ShownCard> = {
  table: "shown_cards",
  next: (card) => card,
  async save(tx, tenant, cards) {
    const rows = cards.map((card) => shownRow(tenant, card));
    await insertRows(tx, "shown_cards", rows);
  },
};

/** Such a message is gone: it is kept true no more. */
export async function forgetShown(
  tx: Database,
  tenant: TenantId,
  { subject, conversation, activity }: ShownCard,
): Promise<void> {
  const found = tx.sql
    .deleteFrom("shown_cards")
    .where("tenant", "=", tenant)
    .where("subject", "=", subjectKey(subject));
  await found.where("conversation", "=", conversation).where("activity", "=", activity).execute();
}

/** Nothing but keys, as well. */
export const typedForms: StoredEntity<TypedForm> = {
  table: "typed_forms",
  next: (form) => form,
  async save(tx, tenant, forms) {
    const rows = forms.map(({ targeted, ...form }) => ({ tenant, ...form, targeted: flag(targeted === true) }));
    await insertRows(tx, "typed_forms", rows);
  },
};

type Found = { document: string };

const withPutOff = (lanes: number) =>
  prepare<Found & { put_off: number }>(
    (_db, arg) => sql`
      select document, case when ${putOffIn(arg, 2, lanes)} then 1 else 0 end as put_off
      from conversations where tenant = ${arg(0)} and id = ${arg(1)}`,
  );
/** Of a channel, and of a chat with its person: asked in every turn. */
const heard = [withPutOff(1), withPutOff(2)] as const;

async function heardIn(db: Database, tenant: TenantId, id: string, lanes: readonly string[]) {
  const query = heard[lanes.length - 1];
  if (!query) throw new Error(`nobody asks for ${lanes.length} lanes`);
  const found = await query.first(db, tenant, id, ...boundsOf(lanes));
  return found && { conversation: parse<Conversation>(found), isPutOff: found.put_off === 1 };
}

const personal = prepare<Found>((db, arg) =>
  db
    .selectFrom("conversations")
    .select("document")
    .where("tenant", "=", arg(0))
    .where("person", "=", arg(1))
    .orderBy("last_seen", "desc")
    .limit(1),
);

const about = prepare<Found>((db, arg) =>
  db
    .selectFrom("conversation_topics as topics")
    .innerJoin("conversations as found", (join) =>
      join.onRef("found.tenant", "=", "topics.tenant").onRef("found.id", "=", "topics.conversation"),
    )
    .select("found.document")
    .where("topics.tenant", "=", arg(0))
    .where("topics.topic", "=", arg(1))
    .orderBy("topics.conversation"),
);

const showing = prepare<{ conversation: string; activity: string }>((db, arg) =>
  db
    .selectFrom("shown_cards")
    .select(["conversation", "activity"])
    .where("tenant", "=", arg(0))
    .where("subject", "=", arg(1))
    .orderBy("conversation")
    .orderBy("activity"),
);

const shownBy = prepare<{ subject: string }>((db, arg) =>
  db
    .selectFrom("shown_cards")
    .select("subject")
    .where("tenant", "=", arg(0))
    .where("conversation", "=", arg(1))
    .where("activity", "=", arg(2))
    .limit(1),
);

const typedBy = prepare<{ person: string; targeted: number }>((db, arg) =>
  db
    .selectFrom("typed_forms")
    .select(["person", "targeted"])
    .where("tenant", "=", arg(0))
    .where("conversation", "=", arg(1))
    .where("activity", "=", arg(2)),
);

type KeptEffect = NonNullable<Awaited<ReturnType<ConversationQueries["effectKept"]>>>;

const keptEffect = prepare<KeptEffect>((db, arg) =>
  db.selectFrom("outbox").select(["state", "reason"]).where("tenant", "=", arg(0)).where("effect_key", "=", arg(1)),
);

export const conversationQueries = (db: Database, tenant: TenantId): ConversationQueries => ({
  conversation: (id) => stored.find(db, tenant, id),
  conversationHeard: (id, lanes) => heardIn(db, tenant, id, lanes),
  conversationsAbout: async (topic) => parseAll(await about.all(db, tenant, topic)),
  personalConversation: async (person) => parseIfFound(await personal.first(db, tenant, person)),
  cardsShowing: async (subject) =>
    (await showing.all(db, tenant, subjectKey(subject))).map((found) => ({ subject, ...found })),
  async subjectShownBy(conversation, activity) {
    const found = await shownBy.first(db, tenant, conversation, activity);
    return found && subjectOf(found.subject);
  },
  lostPosts: (conversation) => lostPosts(db, tenant, conversation),
  effectKept: (key) => keptEffect.first(db, tenant, key),
  formTypedBy: async (conversation, activity) => (await typedBy.first(db, tenant, conversation, activity))?.person,
  async shownAloneTo(conversation, activity) {
    const found = await typedBy.first(db, tenant, conversation, activity);
    return found?.targeted === 1 ? found.person : undefined;
  },
});
