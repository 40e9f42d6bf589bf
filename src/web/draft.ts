import type { Millis } from "../core/clock";
import type { Letter } from "../core/invitations/mail";
import type { Language } from "../core/languages";

/** The facts of a draft's page: a message that people send themselves (R18, R40, R45). */
export interface Draft extends Letter {
  /** The unguessable last part of the page's address. */
  page: string;
  customerName: string;
  /** Language of the message. */
  language: Language;
  /** Who says to have sent it and when; nothing while it is to be sent. */
  sent?: { by: string; at: Millis; timeZone: string };
}
