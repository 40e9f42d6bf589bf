import type { Millis } from "../clock";
import type { Language } from "../languages";
import type { ObjectId, PersonId } from "../people/person";
import type { Topic } from "./topics";

/** A Teams conversation that Rapport may write to. Ids are opaque. */
export interface Conversation {
  /** Conversation id without a `;messageid=` suffix. */
  id: string;
  kind: "personal" | "group" | "channel";
  /** The newest service address seen on a verified activity. */
  serviceUrl: string;
  /** The bot's own id in this conversation (`28:…`). */
  botId: string;
  /** The person of a personal conversation. */
  person?: PersonId;
  language?: Language;
  topics: Topic[];
  /** Who chose the topics. */
  subscribedBy?: PersonId;
  /** When somebody had a trial notice posted last. */
  triedAt?: Millis;
  /** `gone`: blocked, uninstalled or deleted; what is to be sent waits until the next inbound activity. */
  state: "active" | "gone";
  /** Why it is gone, where that is known. */
  gone?: WhyGone;
  /** When it was found to be gone last, as long as nothing has arrived there since, be it heard from again. */
  refused?: { at: Millis; why: WhyGone };
  lastSeen: Millis;
  revision: number;
}

/**
 * Why nothing can be written somewhere, as Teams says it. `lost`: it knows no such conversation, which tells nothing of who
 * is there.
 */
export type WhyGone = "not-installed" | "blocked" | "not-allowed" | "lost";

/** A private chat that Teams does not know any more: it is opened again for its person. */
export const isLost = ({ state, gone, person }: Conversation): boolean =>
  state === "gone" && gone === "lost" && person !== undefined;

/** Nothing is tried there before it is heard from. */
export const isClosed = (conversation: Conversation): boolean => conversation.state === "gone" && !isLost(conversation);

/** A message of ours that shows a subject and must stay true: it is edited when the subject changes. */
export interface ShownCard {
  subject: Subject;
  conversation: string;
  activity: string;
}

/** A press on a message of ours that was posted by the workers. `post`: what its card carries unseen. */
export interface PressedCard extends Omit<ShownCard, "subject"> {
  post: string;
}

/** A post of which there was no certain answer: messages that show the subject may stand there, unknown to us. */
export interface LostPost {
  /** Its place in the outbox. */
  place: number;
  subject: Subject;
  /** What the card of each such message carries unseen: nobody knows it who has not got that card. */
  secrets: string[];
}

/** Whose a notice is, which many read: no object id is like it. */
export const nobodys = "nobody";

/**
 * A form in a message of its own, posted for whoever typed for it: nobody else's press takes its place. A notice that many
 * read is nobody's.
 */
export interface TypedForm {
  conversation: string;
  activity: string;
  person: ObjectId;
  /** Teams shows the message to that person alone, for a day. */
  targeted?: true;
}

/** A subject as a card shows it. */
export type SeenSubject = Subject & { revision: number };

export type Subject =
  | { kind: "removal"; id: string }
  /** Whom this request to remove a customer has reached, as whoever asked was told. */
  | { kind: "reach"; id: string }
  | { kind: "follow-up"; id: string }
  | { kind: "invitation"; id: string }
  | { kind: "import"; id: string };

/** The conversation to which a thread belongs: its id without the thread’s `;messageid=` (teams-platform 1.1). */
export const rootOf = (conversation: string): string => conversation.split(";", 1)[0] ?? conversation;
