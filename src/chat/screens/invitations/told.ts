import type { Invitation } from "../../../core/invitations/invitation";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { withNote } from "../../views/note";
import { shown } from "../../views/view";
import { type Wanted, withInvitationNamed } from "./choice";
import { invitationOf } from "./invitations";

/** Drafts that can be told to be sent: what this person has drafted is recorded at once. */
export const draftsToSend = ({ actor }: Turn): Wanted => ({
  states: ["drafted"],
  isMine: ({ createdBy }: Invitation) => createdBy === actor.id,
  others: "invitations.sent.others",
  which: "invitations.sent.which",
  none: "invitations.sent.none",
  why: { draft: "invitations.sent.unready", sent: "invitations.sent.already" },
});

const recorded: Wanted = {
  states: ["sent"],
  which: "invitations.unsent.which",
  none: "invitations.unsent.none",
  why: { draft: "invitations.unsent.not-sent", drafted: "invitations.unsent.not-sent" },
};

/** Invitations recorded as sent: what this person has recorded is taken back at once. */
export const recordedAsSent = ({ actor }: Turn): Wanted => ({
  ...recorded,
  isMine: ({ sent }: Invitation) => sent?.by === actor.id,
  others: "invitations.unsent.others",
});

/** "I have not sent it": where it is recorded as sent, how that is taken back. */
export const showNotSent = (turn: Turn, asked: Asked): Promise<Answer> =>
  withInvitationNamed(turn, asked, recorded, async (invitation) =>
    withNote(
      shown(await invitationOf(turn, invitation)),
      turn.reader.text("invitations.unsent.way", { words: invitation.customerName }),
    ),
  );
