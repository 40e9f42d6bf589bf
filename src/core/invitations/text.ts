/** The message to the customer, ready to read: what may be edited, and what is fixed (R41). */
export interface InvitationText {
  subject: string;
  paragraphs: readonly [string, string];
  /** How to accept and what is granted. */
  fixed: string;
  link: string;
}

/** The message as it is sent: the paragraphs that are not empty, the fixed part, the link on a line of its own. */
export const bodyOf = (text: InvitationText): string =>
  [...text.paragraphs.map((paragraph) => paragraph.trim()), text.fixed, text.link].filter(Boolean).join("\n\n");
