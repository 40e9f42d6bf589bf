import { z } from "zod";
import { closePage } from "../../../core/invitations/lifecycle";
import { defineAction } from "../../action";
import { afterWrite } from "../../screens/invitations/steps";
import { id, revision } from "../inputs";

export const closeInvitationPage = defineAction({
  verb: "invitation.closePage",
  needs: "invitations.write",
  writes: true,
  data: z.object({ invitation: id, revision }),
  run: async (turn, { invitation, revision }) =>
    afterWrite(turn, invitation, await closePage(turn.deps, turn.store, turn.actor, { id: invitation, revision })),
});
