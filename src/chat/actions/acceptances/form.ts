import { z } from "zod";
import { defineAction } from "../../action";
import { showAcceptanceForm } from "../../screens/acceptances/form";
import { withPressed } from "../../screens/pressed";
import { idIfAny } from "../inputs";

export const openAcceptance = defineAction({
  verb: "invitation.accepting",
  needs: "invitations.write",
  writes: false,
  data: z.object({ invitation: idIfAny }),
  run: (turn, { invitation: id }) =>
    id === undefined
      ? showAcceptanceForm(turn)
      : withPressed(turn, "invitation", id, (invitation) => showAcceptanceForm(turn, invitation)),
});
