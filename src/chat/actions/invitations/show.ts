import { z } from "zod";
import { defineAction } from "../../action";
import { invitationOf } from "../../screens/invitations/invitations";
import { withPressed } from "../../screens/pressed";
import { shown } from "../../views/view";
import { id, text } from "../inputs";

export const showInvitation = defineAction({
  verb: "invitation.show",
  needs: "invitations.read",
  writes: false,
  data: z.object({ invitation: id }),
  beside: { email: text(254), name: text(200) },
  run: (turn, data) =>
    withPressed(turn, "invitation", data.invitation, async (invitation) => shown(await invitationOf(turn, invitation))),
});
