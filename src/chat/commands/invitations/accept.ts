import { defineCommand } from "../../command";
import { withInvitationNamed } from "../../screens/invitation-choice";
import { acceptanceView } from "../../screens/invitations";
import { shown } from "../../views/view";

export const acceptedInvitation = defineCommand({
  name: "invitations.accept",
  task: "invitations",
  words: {
    en: ["accepted", "has accepted", "acceptance", "record acceptance"],
    it: ["accettato", "ha accettato", "accettazione", "registra accettazione", "registra l'accettazione"],
  },
  argument: "required",
  needs: "invitations.write",
  writes: false,
  run: (turn, words) =>
    withInvitationNamed(turn, words, ["sent", "drafted"], async (invitation) =>
      shown(await acceptanceView(turn, invitation)),
    ),
});
