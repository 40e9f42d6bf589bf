import type { CustomerId } from "../core/customers/customer";
import type { SeenSubject } from "../core/notices/conversation";
import type { ObjectId } from "../core/people/person";

/** An Adaptive Card, ready to send. */
export interface Card {
  /** The card itself. It is written only once: nothing on the way out looks into it. */
  json: string;
  /** The same in words, for clients that show no cards. */
  fallbackText: string;
}

/** What the conversation says back: always a card, whose fallback text says the same in words. */
export interface Answer {
  card: Card;
  /** First clause of the fallback text: the preview in notifications. */
  summary: string;
  /** The message shows this subject, as it was at this revision, and is to be edited when the subject changes. */
  shows?: SeenSubject;
  /**
   * For a press only. `view`: only the person who pressed sees the new card. `message`: the pressed message itself
   * becomes this card, for everybody and for good, as after a write.
   */
  reach: "view" | "message";
  /**
   * For a press only. It carries what may be seen once: the answer alone has it, and nothing keeps it. `instead`: what
   * anything else says, be it a repeat of the press, or a message because the answer came too late.
   */
  secret?: { instead: Answer };
  /** It is this customer's record. */
  opened?: CustomerId;
  /** It is a form, and a message of its own for whoever typed for it. */
  formOf?: ObjectId;
  /** Of what was typed: it may tell of customers, and can be kept to whoever asked where others read along. */
  forAsker?: true;
  /** Of a message that is kept true about nothing, this replaces only the form of whoever pressed: others are read by many. */
  onlyIfShown?: true;
}
