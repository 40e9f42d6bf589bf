import { z } from "zod";
import { defineAction } from "../../action";
import { acceptanceView } from "../../screens/invitations/invitations";
import { withPressed } from "../../screens/pressed";
import { shown } from "../../views/view";
import { id } from "../inputs";

export const openAcceptance = defineAction({
  verb: "invitation.accepting",
  needs: "invitations.write",
  writes: false,
  data: z.object({ invitation: id }),
  run: (turn, data) =>
    withPressed(turn, "invitation", data.invitation, async (invitation) =>
      shown(await acceptanceView(turn, invitation)),
    ),
});
