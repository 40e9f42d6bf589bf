import { z } from "zod";
import { finishDraft } from "../../../core/invitations/edit";
import { defineAction } from "../../action";
import { invitationText } from "../../invitation-text";
import { afterSaving, withInvitation } from "../../screens/editing";
import { id, revision } from "../inputs";

export const finishInvitation = defineAction({
  verb: "invitation.done",
  needs: "invitations.write",
  reads: false,
  data: z.object({ invitation: id, revision }),
  run: (turn, data) =>
    withInvitation(turn, data.invitation, async (current) => {
      const { world, ledger, actor } = turn;
      const provider = current.provider ? await ledger.provider(current.provider) : undefined;
      const seen = { id: data.invitation, revision: data.revision };
      const outcome = await finishDraft(world, ledger, actor, seen, (draft) =>
        invitationText(draft, ledger.tenant, provider),
      );
      return afterSaving(turn, data.invitation, current.paragraphs, outcome);
    }),
});
