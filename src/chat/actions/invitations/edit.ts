import { z } from "zod";
import { defineAction } from "../../action";
import { withInvitation } from "../../screens/invitation-steps";
import { editorView } from "../../screens/invitations";
import { shown } from "../../views/view";
import { id } from "../inputs";

export const editInvitation = defineAction({
  verb: "invitation.edit",
  needs: "invitations.write",
  reads: true,
  data: z.object({ invitation: id }),
  run: (turn, data) =>
    withInvitation(turn, data.invitation, async (invitation) => shown(await editorView(turn, invitation))),
});
