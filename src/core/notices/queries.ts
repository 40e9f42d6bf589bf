import type { ObjectId, PersonId } from "../people/person";
import type { Conversation, LostPost, ShownCard, Subject } from "./conversation";
import type { Topic } from "./topics";

/** Reads of the conversations that Rapport may write to, and of its messages in them. */
export interface ConversationQueries {
  conversation(id: string): Promise<Conversation | undefined>;
  /** Those subscribed to the topic, also those to which nothing can be written at present. */
  conversationsAbout(topic: Topic): Promise<Conversation[]>;
  /** Of several, the last seen. */
  personalConversation(person: PersonId): Promise<Conversation | undefined>;
  cardsShowing(subject: Subject): Promise<ShownCard[]>;
  /** What this message of ours shows and is kept true about, if anything. */
  subjectShownBy(conversation: string, activity: string): Promise<Subject | undefined>;
  /** For whom a form stands in this message, if it is one. */
  formTypedBy(conversation: string, activity: string): Promise<ObjectId | undefined>;
  /** To whom alone Teams shows this message, if it does so. */
  shownAloneTo(conversation: string, activity: string): Promise<ObjectId | undefined>;
  /** The posts there whose messages may stand there unknown. */
  lostPosts(conversation: string): Promise<LostPost[]>;
  /** How the effect of this key stands, as long as it is kept, and why it was put off or given up. */
  effectKept(key: string): Promise<{ state: "waiting" | "done" | "failed"; reason: string | null } | undefined>;
  /** With whether something in one of these lanes, of one or two, was tried in vain and waits for another try. */
  conversationHeard(
    id: string,
    lanes: readonly string[],
  ): Promise<{ conversation: Conversation; isPutOff: boolean } | undefined>;
}
