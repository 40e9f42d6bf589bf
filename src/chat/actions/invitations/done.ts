import { z } from "zod";
import { finishDraft } from "../../../core/invitations/lifecycle";
import { defineAction } from "../../action";
import { afterSaving, withInvitation } from "../../screens/invitation-steps";
import { invitationText } from "../../texts/invitation-text";
import { id, revision } from "../inputs";

export const finishInvitation = defineAction({
  verb: "invitation.done",
  needs: "invitations.write",
  reads: false,
  data: z.object({ invitation: id, revision }),
  run: (turn, data) =>
    withInvitation(turn, data.invitation, async (current) => {
      const { deps, store, actor } = turn;
      const provider = current.provider ? await store.provider(current.provider) : undefined;
      const seen = { id: data.invitation, revision: data.revision };
      const outcome = await finishDraft(deps, store, actor, seen, (draft) =>
        invitationText(draft, store.tenant, provider),
      );
      return afterSaving(turn, data.invitation, current.paragraphs, outcome);
    }),
});
