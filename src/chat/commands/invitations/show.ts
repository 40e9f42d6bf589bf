import { defineCommand } from "../../command";
import { asksForSeveral } from "../../language/asked/invitation-filters";
import { withInvitationNamed } from "../../screens/invitations/choice";
import { invitationOf } from "../../screens/invitations/invitations";
import { showInvitationsAsked } from "../../screens/open-items";
import { shown } from "../../views/view";
import { startInvitation } from "./start";

const wanted = {
  states: ["draft", "drafted", "sent"],
  which: "invitations.show.which",
  none: "invitations.show.none",
  instead: startInvitation,
} as const;

export const showInvitationOf = defineCommand({
  name: "invitations.show",
  task: "invitations",
  words: {
    en: {
      shown: "invitation",
      names: ["invite status", "invitation status"],
      nouns: ["invitation", "invite"],
      pairs: [
        {
          verbs: ["cancel", "withdraw", "delete", "remove", "discard", "revoke", "throw away"],
          nouns: ["invitation", "invite"],
        },
        { verbs: ["close"], nouns: ["page"] },
      ],
    },
    it: {
      shown: "invito",
      names: ["stato invito", "stato dell'invito"],
      nouns: ["invito"],
      pairs: [
        {
          verbs: ["annullare", "ritirare", "eliminare", "cancellare", "rimuovere", "togliere", "scartare", "revocare"],
          nouns: ["invito"],
        },
        { verbs: ["chiudere"], nouns: ["pagina"] },
      ],
    },
  },
  slots: ["customer", "address", "invitation", "person"],
  argument: "required",
  needs: "invitations.read",
  writes: false,
  run: (turn, asked) =>
    asksForSeveral(asked)
      ? showInvitationsAsked(turn, asked)
      : withInvitationNamed(turn, asked, wanted, async (invitation) => shown(await invitationOf(turn, invitation))),
});
