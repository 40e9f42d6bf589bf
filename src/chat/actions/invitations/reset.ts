import { z } from "zod";
import { paragraphLimit, saveParagraphs } from "../../../core/invitations/lifecycle";
import { defineAction } from "../../action";
import { afterWrite } from "../../screens/invitations/steps";
import { withPressed } from "../../screens/pressed";
import { proposedParagraphs } from "../../texts/invitation-text";
import { id, revision, text } from "../inputs";

export const resetInvitation = defineAction({
  verb: "invitation.reset",
  needs: "invitations.write",
  writes: true,
  data: z.object({ invitation: id, revision }),
  beside: { p1: text(paragraphLimit), p2: text(paragraphLimit) },
  run: (turn, data) =>
    withPressed(turn, "invitation", data.invitation, async ({ language, customerName }) => {
      const { store, actor } = turn;
      const first = proposedParagraphs(language, { tenant: store.tenant, actor, customerName });
      const outcome = await saveParagraphs(store, actor, { id: data.invitation, revision: data.revision }, first);
      return afterWrite(turn, data.invitation, outcome);
    }),
});
