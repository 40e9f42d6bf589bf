import { z } from "zod";
import { discardDraft } from "../../../core/invitations/lifecycle";
import { defineAction } from "../../action";
import { afterWrite } from "../../screens/invitations/steps";
import { id, revision } from "../inputs";

export const discardInvitation = defineAction({
  verb: "invitation.discard",
  needs: "invitations.write",
  writes: true,
  data: z.object({ invitation: id, revision }),
  run: async (turn, data) =>
    afterWrite(
      turn,
      data.invitation,
      await discardDraft(turn.store, turn.actor, { id: data.invitation, revision: data.revision }),
    ),
});
