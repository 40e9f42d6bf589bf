import type { Invitation } from "../../../core/invitations/invitation";
import { recordSent } from "../../../core/invitations/lifecycle";
import type { Answer } from "../../answer";
import { defineCommand } from "../../command";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { refuse } from "../../refuse";
import { withInvitationNamed } from "../../screens/invitations/choice";
import { invitationView } from "../../screens/invitations/invitations";
import { withNote } from "../../views/note";
import { shown } from "../../views/view";
import { recorded } from "./unsent";

/** What this person has drafted is recorded at once. */
const ready = ({ actor }: Turn) =>
  ({
    states: ["drafted"],
    isMine: ({ createdBy }: Invitation) => createdBy === actor.id,
    others: "invitations.sent.others",
    which: "invitations.sent.which",
    none: "invitations.sent.none",
    why: { draft: "invitations.sent.unready", sent: "invitations.sent.already" },
  }) as const;

/** "I have not sent it": where it is recorded as sent, how that is taken back. */
const showNotSent = (turn: Turn, asked: Asked): Promise<Answer> =>
  withInvitationNamed(turn, asked, recorded, async (invitation) =>
    withNote(
      shown(await invitationView(turn, invitation, turn.actor)),
      turn.reader.text("invitations.unsent.way", { words: invitation.customerName }),
    ),
  );

export const sentInvitation = defineCommand({
  name: "invitations.sent",
  task: "invitations",
  words: {
    en: {
      shown: "sent",
      names: ["i have sent", "i sent", "invitation sent"],
      verbs: ["send", "mail", "e-mail", "email", "dispatch"],
      beside: [
        "have",
        "has",
        "ve",
        "i've",
        "we've",
        "has been",
        "have been",
        "been",
        "was",
        "is",
        "mark",
        "mark as",
        "record",
        "record as",
        "note",
        "set",
        "put down",
        "log",
        "register",
        "that",
        "done",
        "just",
        "already",
        "minutes ago",
        "as sent",
        "customer",
        "myself",
        "to the customer",
        "now",
        "their",
        "note that",
        "going",
        "five",
        "ten",
        "a few",
        "today",
        "invitation to",
        "out",
        "went",
        "gone",
        "reseller invitation",
      ],
      pairs: [
        {
          verbs: ["=went out", "=gone out", "=out", "=has gone out", "=went off"],
          nouns: ["invitation", "invite", "invitation mail"],
        },
      ],
    },
    it: {
      shown: "inviato",
      names: ["ho inviato", "ho inviato l'invito", "invito inviato", "invito spedito"],
      verbs: ["inviare", "spedire", "mandare", "recapitare", "=sent"],
      beside: [
        "mail di invito",
        "ho",
        "abbiamo",
        "l'ho",
        "l'abbiamo",
        "e stato",
        "e stata",
        "stato",
        "stata",
        "segna",
        "segna come",
        "segnalo",
        "registra",
        "registra che",
        "registra come",
        "marca",
        "marca come",
        "metti",
        "annota",
        "annota che",
        "imposta",
        "conferma",
        "confermo",
        "ti confermo che",
        "confermo che",
        "che",
        "fatto",
        "appena",
        "gia",
        "poco fa",
        "cliente",
        "io",
        "come inviato",
        "come spedito",
        "oggi",
        "invite",
      ],
      pairs: [
        {
          verbs: ["=e partito", "=partito", "=e partita", "=partita", "=uscito"],
          nouns: ["invito", "mail d'invito"],
        },
      ],
    },
  },
  slots: ["customer", "address", "invitation"],
  argument: "required",
  mood: "done",
  needs: "invitations.write",
  denied: showNotSent,
  writes: true,
  run: (turn, asked) =>
    withInvitationNamed(turn, asked, ready(turn), async (invitation) => {
      const outcome = await recordSent(turn.deps, turn.store, turn.actor, invitation);
      return outcome.ok ? shown(await invitationView(turn, outcome.value, turn.actor)) : refuse(turn, outcome.error);
    }),
});
