import { recordSent } from "../../../core/invitations/lifecycle";
import { defineCommand } from "../../command";
import { refuse } from "../../refuse";
import { withInvitationNamed, withInvitationNearly } from "../../screens/invitations/choice";
import { invitationOf } from "../../screens/invitations/invitations";
import { besideAnother, writing } from "../../screens/invitations/steps";
import { draftsToSend, showNotSent } from "../../screens/invitations/told";
import { shown } from "../../views/view";

export const sentInvitation = defineCommand({
  name: "invitations.sent",
  task: "invitations",
  words: {
    en: {
      shown: "sent",
      names: ["i have sent", "i sent", "invitation sent"],
      verbs: ["send", "mail", "e-mail", "email", "dispatch"],
      recording: [
        "mark",
        "mark as",
        "record",
        "record as",
        "record that",
        "note",
        "note that",
        "set",
        "put down",
        "put down that",
        "log",
        "log that",
        "register",
        "register that",
        "done",
      ],
      beside: [
        "just",
        "already",
        "minutes ago",
        "as sent",
        "customer",
        "myself",
        "to the customer",
        "now",
        "their",
        "going",
        "five",
        "ten",
        "a few",
        "today",
        "invitation to",
        "out",
        "reseller invitation",
        "the draft of",
        "the draft for",
        "draft as sent",
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
      recording: [
        "segna",
        "segna come",
        "segna che",
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
        "conferma che",
        "confermo",
        "ti confermo che",
        "confermo che",
        "fatto",
      ],
      beside: [
        "via mail",
        "per mail",
        "via e-mail",
        "mail di invito",
        "appena",
        "gia",
        "poco fa",
        "cliente",
        "io",
        "come inviato",
        "come spedito",
        "come inviata",
        "come spedita",
        "la bozza di",
        "la bozza per",
        "oggi",
        "invite",
      ],
      pairs: [
        {
          verbs: [
            "=e andato",
            "=e andata",
            "=e uscito",
            "=e uscita",
            "=andato",
            "=andata",
            "=e partito",
            "=partito",
            "=e partita",
            "=partita",
            "=uscito",
          ],
          nouns: ["invito", "mail d'invito"],
        },
      ],
    },
  },
  directions: { customer: ["of", "to"], invitation: ["of", "to"], address: ["to"] },
  slots: ["customer", "address", "invitation"],
  argument: "required",
  mood: "done",
  needs: "invitations.write",
  denied: showNotSent,
  nearly: (turn, asked) => withInvitationNearly(turn, asked, draftsToSend(turn)),
  writes: true,
  run: (turn, asked) =>
    withInvitationNamed(turn, asked, draftsToSend(turn), async (invitation) => {
      const outcome = await recordSent(turn.deps, turn.store, turn.actor, invitation, writing(turn));
      if (!outcome.ok) return refuse(turn, outcome.error);
      return besideAnother(turn, outcome.value, shown(await invitationOf(turn, outcome.value)));
    }),
});
