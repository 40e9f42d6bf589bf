import { z } from "zod";
import { defineAction } from "../../action";
import { showPreview } from "../../screens/invitations/preview";
import { withPressed } from "../../screens/pressed";
import { id } from "../inputs";

export const previewInvitation = defineAction({
  verb: "invitation.preview",
  needs: "invitations.read",
  writes: false,
  data: z.object({ invitation: id }),
  run: (turn, data) => withPressed(turn, "invitation", data.invitation, (invitation) => showPreview(turn, invitation)),
});
