import { z } from "zod";
import { defineAction } from "../../action";
import { editorView } from "../../screens/invitations/editor";
import { withPressed } from "../../screens/pressed";
import { shown } from "../../views/view";
import { id } from "../inputs";

export const editInvitation = defineAction({
  verb: "invitation.edit",
  needs: "invitations.write",
  writes: false,
  data: z.object({ invitation: id }),
  run: (turn, data) =>
    withPressed(turn, "invitation", data.invitation, async (invitation) => shown(await editorView(turn, invitation))),
});
