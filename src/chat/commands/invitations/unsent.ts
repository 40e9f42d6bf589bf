import type { Invitation } from "../../../core/invitations/invitation";
import { takeBackSent } from "../../../core/invitations/lifecycle";
import { defineCommand } from "../../command";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { withInvitationNamed } from "../../screens/invitations/choice";
import { invitationView } from "../../screens/invitations/invitations";
import { shown } from "../../views/view";

/** Those that are recorded as sent. */
export const recorded = {
  states: ["sent"],
  which: "invitations.unsent.which",
  none: "invitations.unsent.none",
  why: { draft: "invitations.unsent.not-sent", drafted: "invitations.unsent.not-sent" },
} as const;

/** What this person has recorded is taken back at once. */
const mine = ({ actor }: Turn) => ({
  ...recorded,
  isMine: ({ sent }: Invitation) => sent?.by === actor.id,
  others: "invitations.unsent.way" as const,
});

export const unsentInvitation = defineCommand({
  name: "invitations.unsent",
  task: "invitations",
  words: {
    en: {
      shown: "undo sent",
      names: ["take back sent"],
      beside: ["invitation", "invite", "mail", "after all", "record", "customer", "invitation to"],
      pairs: [
        {
          verbs: ["undo", "cancel", "revert", "retract", "take back", "annul"],
          nouns: ["sending", "sent", "dispatch", "invio"],
        },
      ],
    },
    it: {
      shown: "annulla invio",
      names: ["annulla l'invio"],
      beside: ["invito", "mail d'invito", "registrazione", "cliente"],
      pairs: [
        { verbs: ["annullare", "ritirare", "revocare", "stornare"], nouns: ["invio", "spedizione", "inviato", "sent"] },
      ],
    },
  },
  slots: ["customer", "address", "invitation"],
  argument: "required",
  needs: "invitations.write",
  writes: true,
  run: (turn, asked) =>
    withInvitationNamed(turn, asked, mine(turn), async (invitation) => {
      const outcome = await takeBackSent(turn.store, turn.actor, invitation);
      return outcome.ok ? shown(await invitationView(turn, outcome.value, turn.actor)) : refuse(turn, outcome.error);
    }),
});
