import { recordSent } from "../../../core/invitations/lifecycle";
import { defineCommand } from "../../command";
import { refuse } from "../../refuse";
import { withInvitationNamed } from "../../screens/invitation-choice";
import { invitationView } from "../../screens/invitations";
import { shown } from "../../views/view";

export const sentInvitation = defineCommand({
  name: "invitations.sent",
  task: "invitations",
  words: {
    en: ["sent", "i have sent", "i sent", "invitation sent"],
    it: ["inviato", "ho inviato", "ho inviato l'invito", "invito inviato"],
  },
  argument: "required",
  needs: "invitations.write",
  writes: true,
  run: (turn, words) =>
    withInvitationNamed(turn, words, ["drafted"], async (invitation) => {
      const outcome = await recordSent(turn.deps, turn.store, turn.actor, invitation);
      return outcome.ok ? shown(await invitationView(turn, outcome.value, turn.actor)) : refuse(turn, outcome.error);
    }),
});
