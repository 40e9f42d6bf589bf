import type { PersonId } from "../people/person";
import type { Conversation, ShownCard, Subject } from "./conversation";
import type { Topic } from "./topics";

/** Reads of the conversations that Rapport may write to, and of its messages in them. */
export interface ConversationQueries {
  conversation(id: string): Promise<Conversation | undefined>;
  /** Those subscribed to the topic, without those that are gone. */
  conversationsAbout(topic: Topic): Promise<Conversation[]>;
  /** Of several, the last seen. */
  personalConversation(person: PersonId): Promise<Conversation | undefined>;
  cardsShowing(subject: Subject): Promise<ShownCard[]>;
}
