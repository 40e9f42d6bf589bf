import { defineCommand } from "../../command";
import type { Asked } from "../../language/asked/asked";
import { asksForSeveral } from "../../language/asked/invitation-filters";
import { showHistoryOf } from "../../screens/history";
import { type Wanted, withInvitationNamed } from "../../screens/invitations/choice";
import { invitationOf } from "../../screens/invitations/invitations";
import { showPreview } from "../../screens/invitations/preview";
import { showRecordBehind } from "../../screens/invitations/record-behind";
import { showInvitationsAsked } from "../../screens/open-items";
import { shown } from "../../views/view";
import { startInvitation } from "./start";

const wanted = {
  states: ["draft", "drafted", "sent"],
  which: "invitations.show.which",
  none: "invitations.show.none",
  instead: startInvitation,
} as const;

/**
 * "How are things with ada@contoso.example", "did Contoso ever accept": no invitation is spoken of, and nobody but a
 * customer may be meant, or who is one did accept.
 */
const asksForInvitation = ({ keys, addresses }: Asked): boolean =>
  (addresses.length === 0 && !keys.some((key) => accepting.test(key))) ||
  asksWhatIsSeen({ keys }) ||
  keys.some((key) => /^(?:invit|draft|bozz|mail)/.test(key));

const accepting = /^(?:accept|accett|yes$|detto$)/;

/** "Did ada@contoso.example ever accept", "ha mai risposto": what came of an invitation. */
const asksForAnswer = ({ keys }: Asked): boolean => keys.some((key) => answering.test(key));
const answering = /^(?:accept|accett|aderi|answer|repl|respon|rispo|signed$|yes$|detto$)/;

/** A draft, and nothing else: whoever looks for one to throw it away is shown none that was sent. */
const ofDrafts = { ...wanted, states: ["draft", "drafted"], none: "invitations.show.no-draft" } as const;
const asksForDraft = ({ keys }: Asked): boolean => keys.some((key) => /^(?:draft|bozza)$/.test(key));

/** What is shown where nobody is invited so: the record where no invitation is spoken of, and who did it where that is asked. */
function wantedBy(asked: Asked, { record, story }: Record<"record" | "story", NonNullable<Wanted["unfound"]>>): Wanted {
  const unfound = asksWho(asked) ? story : asksForInvitation(asked) ? undefined : record;
  return { ...(asksForDraft(asked) ? ofDrafts : wanted), ...(unfound && { unfound }) };
}

/** "Who invited Tailspin", "chi ha invitato Tailspin". */
const asksWho = ({ keys, customers }: Asked): boolean =>
  customers.length > 0 && /^(?:who|when|chi|quando)$/.test(keys[0] ?? "");

/** "Preview Contoso", "che cosa vede il cliente": what whoever is invited meets. */
const asksWhatIsSeen = ({ keys }: Pick<Asked, "keys">): boolean =>
  keys.some((key) => /^(?:preview|anteprima|sees|vede)$/.test(key));

export const showInvitationOf = defineCommand({
  name: "invitations.show",
  task: "invitations",
  words: {
    en: {
      shown: "invitation",
      names: ["invite status", "invitation status", "preview", "what the customer sees"],
      nouns: ["invitation", "invite", "draft"],
      pairs: [
        {
          verbs: ["cancel", "withdraw", "delete", "remove", "discard", "revoke", "throw away"],
          nouns: ["invitation", "invite", "draft"],
        },
        { verbs: ["close"], nouns: ["page"] },
      ],
    },
    it: {
      shown: "invito",
      names: ["stato invito", "stato dell'invito", "anteprima", "che cosa vede il cliente", "cosa vede il cliente"],
      nouns: ["invito", "bozza"],
      pairs: [
        {
          verbs: ["annullare", "ritirare", "eliminare", "cancellare", "rimuovere", "togliere", "scartare", "revocare"],
          nouns: ["invito", "bozza"],
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
      : withInvitationNamed(
          turn,
          asked,
          wantedBy(asked, {
            record: () => showRecordBehind(turn, asked, asksForAnswer(asked)),
            story: () => showHistoryOf(turn, asked),
          }),
          async (invitation) =>
            asksWhatIsSeen(asked) ? showPreview(turn, invitation) : shown(await invitationOf(turn, invitation)),
        ),
});
