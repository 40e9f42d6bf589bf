import type { Millis } from "../clock";
import type { Channel, CustomerId } from "../customers/customer";
import type { Language } from "../languages";
import type { PersonId } from "../people/person";
import type { ProviderId } from "../providers/provider";
import type { PutOff } from "../reminders/put-off";

export type InvitationId = string;

export const reasons = ["new", "multi-partner", "multichannel", "restore"] as const;
/** Why the relationship is asked for (R1, R2, R31, R32, R77). */
export type Reason = (typeof reasons)[number];

/** Our own invitation link: one for all customers, and one per provider (R43, R44, R85). */
export interface InvitationLink {
  /** The provider of a joint link; none for the link of the reseller alone. */
  provider?: ProviderId;
  url: string;
  setBy: PersonId;
  setAt: Millis;
  revision: number;
}

/** An invitation from the first draft to the acceptance a person has seen. */
export interface Invitation {
  id: InvitationId;
  /** The unguessable last part of its page `/drafts/<page>`. */
  page: string;
  state: "draft" | "drafted" | "sent" | "accepted" | "discarded";
  /** The customer it goes to, where one is known already. */
  customer?: CustomerId;
  customerName: string;
  email: string;
  domain: string;
  provider?: ProviderId;
  reason: Reason;
  /** How the customer came to us, where somebody said so (R78). */
  channel?: Channel;
  /** Language of the message to the customer. */
  language: Language;
  /** The two free paragraphs, each may be empty (R41). */
  paragraphs: readonly [string, string];
  /** The link as it was when the draft was made; compared byte for byte afterwards (R42). */
  link: string;
  createdBy: PersonId;
  createdAt: Millis;
  draftedAt?: Millis;
  /** Who says to have sent it; its page closes then, by hand or by itself. */
  sent?: { by: PersonId; at: Millis; pageClosedAt?: Millis };
  /** Closed after a sending that somebody else took back; whoever made the draft opens it by saving the text again. */
  pageClosedAt?: Millis;
  accepted?: { by: PersonId; at: Millis; customer: CustomerId };
  /** Nobody is reminded until some day that it was not answered. */
  putOff?: PutOff;
  revision: number;
}

/** Whether nobody has answered it yet, be it sent or not. */
export const isOpen = (invitation: Invitation): boolean => isToSend(invitation) || invitation.state === "sent";

/** Whether it is still a draft, be it ready. */
export const isToSend = ({ state }: Invitation): boolean => state === "draft" || state === "drafted";

/** Whether somebody may have accepted it: it is sent, or ready to be. */
export const mayBeAccepted = ({ state }: Invitation): boolean => state === "drafted" || state === "sent";
