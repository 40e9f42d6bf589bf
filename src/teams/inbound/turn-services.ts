import type { Answer } from "../../chat/answer";
import type { Found as Choice, Looked } from "../../chat/arriving/choosing";
import type { IncomingTurn } from "../../chat/context";
import type { Found, Sought } from "../../chat/screens/customers/found";
import type { HandedList } from "../../core/imports/handed";
import type { PressedCard, SeenSubject, ShownCard, Subject, TypedForm } from "../../core/notices/conversation";
import type { ObjectId } from "../../core/people/person";
import type { TenantId } from "../../core/tenant";
import type { Log } from "../../log";
import type { Sender } from "../outbound/send";
import type { OnlyOnce } from "./deduplicate";
import type { Attached } from "./file";

/** Answers what was said or pressed. */
export type Talk = (incoming: IncomingTurn) => Promise<Answer>;

/**
 * The first words in a conversation; `undefined` when it is known already. Asked before it is noted as seen.
 * `occasion`: what makes them due, once.
 */
export type Welcome = (incoming: IncomingTurn) => Promise<(Answer & { occasion?: string }) | undefined>;

/**
 * Sentences that Teams shows as they are. `turn.late`: the answer follows, here or in private; `turn.late-search`: it does
 * not; `turn.no-identity`: Teams does not say who speaks.
 */
export type Say = (
  locale: string | undefined,
  key: "turn.late" | "turn.late-private" | "turn.late-search" | "turn.again" | "turn.no-identity",
) => string;

/** Whether an answer is in the private chat: `perhaps`, as Teams told of a fault of its own when it was posted there. */
export type Went = "private" | "perhaps" | "not-installed" | "not-now";

/** A conversation as an inbound activity shows it. */
export interface Seen {
  tenant: TenantId;
  conversation: { id: string; kind: "personal" | "group" | "channel"; serviceUrl: string; botId: string };
  /** The person of a personal conversation, where Teams says who it is. */
  person?: ObjectId;
  /** Missing when this activity carries none: what is known stays. */
  locale?: string;
}

/** What is done with what is heard. Nothing of it is remembered here: another process may know better by now. */
export interface Conversations {
  /** Keeps where to write to; writes nothing when there is nothing new. */
  onSeen(seen: Seen): Promise<void>;
  /** Something happened there that tells nothing of the conversation but that it is there. */
  onSign(tenant: TenantId, conversation: string): Promise<void>;
  /** The bot was removed there: what is to be sent waits until it is heard from again. */
  onGone(tenant: TenantId, conversation: string): Promise<void>;
}

/** Everything a turn needs; handed in by `main.ts`. */
export interface TurnServices {
  talk: Talk;
  /** Customers for whoever looks for one while writing a message. */
  search(incoming: IncomingTurn, sought: Sought): Promise<Found>;
  /** What a form looks for as somebody types. */
  choose(incoming: IncomingTurn, looked: Looked): Promise<Choice[]>;
  welcome: Welcome;
  /** The list that an attached file is, once it is read. */
  handed(file: Attached): HandedList;
  /** What everybody in a shared conversation may see of a subject, in its language; `undefined` when it is gone. */
  everybody(incoming: IncomingTurn, subject: Subject): Promise<Answer | undefined>;
  /** Where an answer went that Teams shows to nobody alone, or that it found no way: to whoever asked, by name and in their language, where others read it. */
  wentElsewhere(incoming: IncomingTurn, went: Went): Promise<Answer>;
  /** The private chat with a person, where one is known and open to us. */
  privateChatOf(tenant: TenantId, person: ObjectId): Promise<string | undefined>;
  /** The card for a defect, with the number under which the log tells more. */
  failure(incoming: IncomingTurn, reference: string, cause: unknown): Answer | Promise<Answer>;
  say: Say;
  /** A message now shows this subject as it was at a revision, and is to be edited when the subject changes, or has. */
  onShown(tenant: TenantId, shown: ShownCard & { subject: SeenSubject }): Promise<void>;
  /** A press told which post its message is: one that was not known is to be kept true from now on. */
  onPressed(tenant: TenantId, pressed: PressedCard): Promise<void>;
  /** What a message of ours shows and is kept true about, if anything. */
  subjectShownBy(tenant: TenantId, conversation: string, activity: string): Promise<Subject | undefined>;
  /** A message is the form of whoever typed for it. */
  onForm(tenant: TenantId, form: TypedForm): Promise<void>;
  /** For whom a form stands in this message of ours, if it is one. */
  formTypedBy(tenant: TenantId, conversation: string, activity: string): Promise<ObjectId | undefined>;
  /** To whom alone Teams shows this message of ours, if it does so. */
  shownAloneTo(tenant: TenantId, conversation: string, activity: string): Promise<ObjectId | undefined>;
  /** A message that should show this subject could not be edited just now: to be done by the workers. */
  editLater(tenant: TenantId, shown: ShownCard): Promise<void>;
  /** Something is to be shown in this conversation, unless a message there shows it already: by the workers. */
  showOnce(tenant: TenantId, where: Omit<ShownCard, "activity">): Promise<void>;
  /** Something is to be kept true in the private chat of a person, which is opened where there is none. */
  showInPrivate(tenant: TenantId, person: ObjectId, subject: Subject): Promise<void>;
  send: Sender;
  /** Whether what tells of customers is kept to whoever asked, where others read along. */
  targeted: boolean;
  seen: Conversations;
  /** Other processes that Teams may ask the same; left out when this is the only one. */
  among?: OnlyOnce;
  log: Log;
  now(): number;
  /** How long somebody who pressed may wait before being told that the answer follows (ms). */
  patienceMs: number;
}
