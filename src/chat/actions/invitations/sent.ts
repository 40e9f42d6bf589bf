import { z } from "zod";
import { recordSent } from "../../../core/invitations/lifecycle";
import { defineAction } from "../../action";
import { afterWrite } from "../../screens/invitations/steps";
import { id, revision } from "../inputs";

export const declareSent = defineAction({
  verb: "invitation.sent",
  needs: "invitations.write",
  writes: true,
  data: z.object({ invitation: id, revision }),
  run: async (turn, data) =>
    afterWrite(
      turn,
      data.invitation,
      await recordSent(turn.deps, turn.store, turn.actor, { id: data.invitation, revision: data.revision }),
    ),
});
