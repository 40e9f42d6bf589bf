import type { Conversation, ShownCard, Subject } from "../core/notices/conversation";
import type { Queries } from "../core/ports";
import type { TenantId } from "../core/tenant";
import { documentRow, insertRows, parseAll, parseIfFound, saveDocument } from "./documents";
import { type Database, flag, type Row } from "./engines/database";
import { prepare } from "./engines/prepared";

/** Stores a conversation together with its topics. */
export async function saveConversation(db: Database, tenant: TenantId, conversation: Conversation): Promise<void> {
  await saveDocument(db, "conversations", conversationRow(tenant, conversation));
  const { id } = conversation;
  await db.sql.deleteFrom("conversation_topics").where("tenant", "=", tenant).where("conversation", "=", id).execute();
  await insertRows(db, "conversation_topics", topicRows(tenant, conversation));
}

export const conversationRow = (tenant: TenantId, conversation: Conversation): Row =>
  documentRow(tenant, conversation.id, conversation, {
    active: flag(conversation.state === "active"),
    person: conversation.kind === "personal" ? (conversation.person ?? null) : null,
    last_seen: conversation.lastSeen,
  });

export const topicRows = (tenant: TenantId, { id, topics }: Conversation): Row[] =>
  topics.map((topic) => ({ tenant, topic, conversation: id }));

const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

export const shownCardRow = (tenant: TenantId, { subject, conversation, activity }: ShownCard): Row => ({
  tenant,
  subject: subjectKey(subject),
  conversation,
  activity,
});

type Found = { document: string };

const one = prepare<Found>((db, arg) =>
  db.selectFrom("conversations").select("document").where("tenant", "=", arg(0)).where("id", "=", arg(1)),
);

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
    .where("found.active", "=", 1)
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

type ConversationQueries = Pick<
  Queries,
  "conversation" | "conversationsAbout" | "personalConversation" | "cardsShowing"
>;

/** `conversationsAbout` leaves out those that are gone; of several personal ones the last seen counts. */
export const conversationQueries = (db: Database, tenant: TenantId): ConversationQueries => ({
  conversation: async (id) => parseIfFound(await one.first(db, tenant, id)),
  conversationsAbout: async (topic) => parseAll(await about.all(db, tenant, topic)),
  personalConversation: async (person) => parseIfFound(await personal.first(db, tenant, person)),
  cardsShowing: async (subject) =>
    (await showing.all(db, tenant, subjectKey(subject))).map((found) => ({ subject, ...found })),
});
