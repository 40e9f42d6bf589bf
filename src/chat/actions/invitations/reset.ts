import { z } from "zod";
import { saveParagraphs } from "../../../core/invitations/edit";
import { defineAction } from "../../action";
import { proposedParagraphs } from "../../invitation-text";
import { afterWrite, withInvitation } from "../../screens/editing";
import { id, revision } from "../inputs";

export const resetInvitation = defineAction({
  verb: "invitation.reset",
  needs: "invitations.write",
  reads: false,
  data: z.object({ invitation: id, revision }),
  run: (turn, data) =>
    withInvitation(turn, data.invitation, async ({ language, customerName }) => {
      const { ledger, actor } = turn;
      const first = proposedParagraphs(language, { tenant: ledger.tenant, actor, customerName });
      const outcome = await saveParagraphs(ledger, actor, { id: data.invitation, revision: data.revision }, first);
      return afterWrite(turn, data.invitation, outcome);
    }),
});
