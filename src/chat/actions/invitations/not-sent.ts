import { z } from "zod";
import { takeBackSent } from "../../../core/invitations/lifecycle";
import { defineAction } from "../../action";
import { afterWrite } from "../../screens/invitations/steps";
import { id, revision } from "../inputs";

export const declareNotSent = defineAction({
  verb: "invitation.notSent",
  needs: "invitations.write",
  writes: true,
  data: z.object({ invitation: id, revision }),
  run: async (turn, { invitation, revision }) =>
    afterWrite(turn, invitation, await takeBackSent(turn.deps, turn.store, turn.actor, { id: invitation, revision })),
});
