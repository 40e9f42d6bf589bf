import type { Millis } from "./clock";
import type { ImportId } from "./imports/import";
import type { Subject } from "./notices/conversation";
import type { PersonId } from "./people/person";
import type { RemovalId } from "./removals/removal-id";

/**
 * What is still to be done outside the database after a change, saved in the same transaction and carried out by the
 * workers any number of times with one result. `key` makes a second enqueueing of the same effect vanish.
 */
export type Effect =
  /** Ask the authority to end the relationship, then settle the removal. */
  | { kind: "end-relationship"; key: string; removal: RemovalId }
  /** Void a request that nobody decided in time; carried out at `dueAt`, not before. */
  | { kind: "expire-removal"; key: string; removal: RemovalId; dueAt: Millis }
  /** Bring an open matter before the person who has it in hand, at `dueAt`. */
  | { kind: "remind"; key: string; subject: Subject; dueAt: Millis }
  /** Take the next step of an import: what is due at this revision of it. */
  | { kind: "import"; key: string; list: ImportId; step: number }
  /** Tell every channel that subscribed to the topic of this history entry. */
  | { kind: "announce"; key: string; seq: number }
  /** Show an approval request to the approvers' conversations and to each approver. */
  | { kind: "ask-approvers"; key: string; removal: RemovalId }
  /** Edit every message that shows this subject, so that it tells the truth. */
  | { kind: "refresh-cards"; key: string; subject: Subject }
  /** Post to one conversation: a notice about a history entry, a view of a subject. */
  | { kind: "post"; key: string; conversation: string; what: Post }
  /** Post to one person in private, opening the conversation if there is none yet. */
  | { kind: "tell"; key: string; person: PersonId; what: Post }
  /** Have Rapport installed in Teams for somebody who may decide this request, and whom it cannot reach without. */
  | { kind: "install-for"; key: string; person: PersonId; removal: RemovalId }
  /** Edit one message of ours. */
  | { kind: "edit"; key: string; conversation: string; activity: string; subject: Subject };

export type Post =
  /** `missed`: Teams does not take it in a channel; for those who see to that one. */
  | { show: "notice"; seq: number; missed?: true }
  /** That notices arrive, for whoever asked for a trial. */
  | { show: "trial"; by: PersonId }
  /**
   * `once`: not where it is shown already. `asks`: it is for those who have to act on it, as long as they have. `quietly`:
   * a message that may be there already has called them.
   */
  | { show: "subject"; subject: Subject; once?: true; asks?: true; quietly?: true }
  /** Who has not got a request, for the one who asked. */
  | { show: "unreached"; removal: RemovalId }
  /** That the sign-in data of somebody new can be seen once. */
  | { show: "sign-in"; person: PersonId }
  /** How the reseller's enrolment stands. */
  | { show: "enrolment" }
  /** A channel to which nothing can be written any more, for those who see to it. */
  | { show: "closed-conversation"; conversation: string };

/** The lane of what goes to a conversation; lanes that begin with it and `;` belong to it. */
export const conversationLane = (conversation: string): string => `conversation:${conversation}`;

/** The lane of what goes to a person in private. */
export const personLane = (person: PersonId): string => `person:${person}`;

/**
 * Effects of one lane are carried out in order, one at a time: a conversation, a person, a removal.
 */
export function laneOf(effect: Effect): string {
  switch (effect.kind) {
    case "post":
      return conversationLane(effect.conversation);
    case "edit":
      // No message waits for another to be true.
      return editLane(effect.conversation, effect.activity);
    case "tell":
      return personLane(effect.person);
    case "end-relationship":
    case "ask-approvers":
      return `removal:${effect.removal}`;
    case "expire-removal":
      return `expiry:${effect.removal}`;
    case "remind":
      // One that is due sooner does not wait for one that was made before it.
      return `reminder:${effect.key}`;
    case "import":
      return `list:${effect.list}`;
    case "install-for":
      // What is to be told in private waits in the lane of that person meanwhile.
      return `install:${effect.person}`;
    case "announce":
      return "announce";
    case "refresh-cards":
      return `${effect.subject.kind}:${effect.subject.id}`;
  }
}

/** The lane of the edits of one message: it belongs to that of its conversation. */
export const editLane = (conversation: string, activity: string): string =>
  `${conversationLane(conversation)};edit:${activity}`;

/** Where an effect waits without keeping others waiting: a lane of its own. */
export const asideOf = (effect: Effect): string => `${laneOf(effect)};${effect.key}`;
