import { z } from "zod";
import { discardDraft } from "../../../core/invitations/edit";
import { defineAction } from "../../action";
import { afterWrite } from "../../screens/editing";
import { id, revision } from "../inputs";

export const discardInvitation = defineAction({
  verb: "invitation.discard",
  needs: "invitations.write",
  reads: false,
  data: z.object({ invitation: id, revision }),
  run: async (turn, data) =>
    afterWrite(
      turn,
      data.invitation,
      await discardDraft(turn.ledger, turn.actor, { id: data.invitation, revision: data.revision }),
    ),
});
