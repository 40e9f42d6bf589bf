import { z } from "zod";
import { recordSent } from "../../../core/invitations/lifecycle";
import { defineAction } from "../../action";
import { afterSending } from "../../screens/invitations/steps";
import { id, revision } from "../inputs";

export const declareSent = defineAction({
  verb: "invitation.sent",
  needs: "invitations.write",
  writes: true,
  data: z.object({ invitation: id, revision }),
  run: (turn, { invitation: id, revision }) =>
    afterSending(turn, id, (write) => recordSent(turn.deps, turn.store, turn.actor, { id, revision }, write)),
});
