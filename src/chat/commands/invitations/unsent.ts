import { takeBackSent } from "../../../core/invitations/lifecycle";
import { defineCommand } from "../../command";
import { refuse } from "../../refuse";
import { withInvitationNamed, withInvitationNearly } from "../../screens/invitations/choice";
import { invitationOf } from "../../screens/invitations/invitations";
import { recordedAsSent } from "../../screens/invitations/told";
import { shown } from "../../views/view";

export const unsentInvitation = defineCommand({
  name: "invitations.unsent",
  task: "invitations",
  words: {
    en: {
      shown: "undo sent",
      names: ["take back sent", "back to draft", "unsend"],
      beside: ["invitation", "invite", "mail", "after all", "record", "recorded", "customer", "invitation to"],
      pairs: [
        {
          verbs: ["undo", "cancel", "revert", "retract", "take back", "annul"],
          nouns: ["sending", "sent", "dispatch", "invio"],
        },
        { verbs: ["unmark", "unrecord", "untick"], nouns: ["as sent", "sent"] },
        {
          verbs: ["mark", "set", "put", "turn", "flag", "make", "switch"],
          nouns: ["unsent", "to unsent", "back to unsent", "as unsent", "as not sent", "to not sent", "not sent"],
        },
        { verbs: ["put", "set", "bring", "turn", "take"], nouns: ["back to draft", "back to a draft"] },
      ],
    },
    it: {
      shown: "annulla invio",
      names: ["annulla l'invio", "torna a bozza"],
      beside: [
        ...["non era partito", "non è partito", "non era partito niente", "non l'avevo inviato", "non l'ho inviato"],
        ...[
          "mi sono sbagliato",
          "mi sono sbagliata",
          "ho sbagliato",
          "era un errore",
          "era ancora in bozza",
          "era rimasta in bozze",
        ],
        ...[
          "non era stato inviato",
          "non è stato inviato",
          "in realtà",
          "segnato per",
          "registrato per",
          "segnato",
          "era rimasto in bozza",
        ],
        "invito",
        "mail d'invito",
        "registrazione",
        "registrato",
        "cliente",
      ],
      pairs: [
        { verbs: ["annullare", "ritirare", "revocare", "stornare"], nouns: ["invio", "spedizione", "inviato", "sent"] },
        { verbs: ["togliere", "levare"], nouns: ["spunta", "spunta inviato", "spunta di inviato", "segno di inviato"] },
        {
          verbs: ["rimettere", "riportare", "far tornare", "=torna", "=torni", "rispedire"],
          nouns: ["in bozza", "a bozza", "a non inviato", "tra le bozze", "fra le bozze", "nelle bozze", "in bozze"],
        },
        {
          verbs: ["segnare", "mettere", "impostare", "=marca", "=marcalo"],
          nouns: ["non inviato", "non spedito", "come non inviato", "come non spedito"],
        },
      ],
    },
  },
  directions: { customer: ["of", "to", "for"], invitation: ["of", "to", "for"], address: ["of", "to", "for"] },
  slots: ["customer", "address", "invitation"],
  argument: "required",
  needs: "invitations.write",
  doing: "taking-back",
  nearly: (turn, asked) => withInvitationNearly(turn, asked, recordedAsSent(turn)),
  writes: true,
  run: (turn, asked) =>
    withInvitationNamed(turn, asked, recordedAsSent(turn), async (invitation) => {
      const outcome = await takeBackSent(turn.deps, turn.store, turn.actor, invitation);
      return outcome.ok ? shown(await invitationOf(turn, outcome.value)) : refuse(turn, outcome.error);
    }),
});
