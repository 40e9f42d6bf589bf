import { type Invitation, isToSend } from "../../../core/invitations/invitation";
import { mayInvite } from "../../../core/invitations/where";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { withNote } from "../../views/note";
import { shown } from "../../views/view";
import { type Wanted, withInvitationNamed } from "./choice";
import { invitationOf } from "./invitations";

/**
 * Drafts that can be told to be sent: what this person has drafted is recorded at once, but for one that was changed
 * after it was ready: the letter that went out may be another.
 */
export const draftsToSend = ({ actor }: Turn): Wanted => ({
  states: ["draft", "drafted"],
  isMine: (invitation) => invitation.createdBy === actor.id && !isReopened(invitation),
  others: (invitation) => (invitation.createdBy === actor.id ? "invitations.sent.reopened" : "invitations.sent.others"),
  which: "invitations.sent.which",
  none: "invitations.sent.none",
  why: { sent: "invitations.sent.already" },
  goesOn: ({ id }) => ({ verb: "invitation.show", data: { invitation: id, asks: "sent" } }),
});

const isReopened = ({ state, draftedAt }: Invitation): boolean => state === "draft" && draftedAt !== undefined;

const recorded: Wanted = {
  states: ["sent"],
  which: "invitations.unsent.which",
  none: "invitations.unsent.none",
  why: { draft: "invitations.unsent.not-sent", drafted: "invitations.unsent.not-sent" },
  goesOn: ({ id }) => ({ verb: "invitation.show", data: { invitation: id, asks: "not-sent" } }),
};

/** Invitations recorded as sent: what this person has recorded is taken back at once. */
export const recordedAsSent = ({ actor }: Turn): Wanted => ({
  ...recorded,
  isMine: ({ sent }: Invitation) => sent?.by === actor.id,
  others: () => "invitations.unsent.others",
});

/** "I have not sent it": where it is recorded as sent, how that is taken back; "sent?", and nothing more: what is still to be. */
export const showNotSent = (turn: Turn, asked: Asked): Promise<Answer> =>
  asked.sentence.asks && namesNobody(asked)
    ? withInvitationNamed(turn, asked, draftsToSend(turn), (invitation) => showAsking(turn, invitation, "sent"))
    : withInvitationNamed(turn, asked, recorded, (invitation) => showAsking(turn, invitation, "not-sent"));

const namesNobody = ({ customers, invitations, addresses, words, names }: Asked): boolean =>
  customers.length + invitations.length + addresses.length + names.length === 0 && words === "";

/** The invitation, asked whether it was sent, or was not: one press more records it. */
export async function showAsking(turn: Turn, invitation: Invitation, asks: "sent" | "not-sent"): Promise<Answer> {
  const mayWrite = mayInvite(turn.store.tenant, turn.actor);
  const isNotSent = mayWrite && asks === "not-sent" && invitation.state === "sent";
  const card = shown(await invitationOf(turn, invitation, { asksNotSent: isNotSent }));
  const { text } = turn.reader;
  if (isNotSent) return withNote(card, text("invitations.unsent.way", { words: invitation.customerName }));
  return asks === "sent" && mayWrite && isToSend(invitation) ? withNote(card, text("invitations.sent.way")) : card;
}
