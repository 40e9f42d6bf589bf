import { z } from "zod";
import { defineAction } from "../../action";
import { invitationOf } from "../../screens/invitations/invitations";
import { showAsking } from "../../screens/invitations/told";
import { withPressed } from "../../screens/pressed";
import { shown } from "../../views/view";
import { id, text } from "../inputs";

export const showInvitation = defineAction({
  verb: "invitation.show",
  needs: "invitations.read",
  writes: false,
  data: z.object({ invitation: id, asks: z.enum(["sent", "not-sent"]).optional() }),
  beside: { email: text(254), name: text(200) },
  run: (turn, data) =>
    withPressed(turn, "invitation", data.invitation, async (invitation) =>
      data.asks ? showAsking(turn, invitation, data.asks) : shown(await invitationOf(turn, invitation)),
    ),
});
