import { z } from "zod";
import { finishDraft } from "../../../core/invitations/lifecycle";
import { defineAction } from "../../action";
import { afterWrite, editAgain } from "../../screens/invitations/steps";
import { withPressed } from "../../screens/pressed";
import { invitationText } from "../../texts/invitation-text";
import { id, revision } from "../inputs";

export const finishInvitation = defineAction({
  verb: "invitation.done",
  needs: "invitations.write",
  writes: true,
  data: z.object({ invitation: id, revision }),
  run: (turn, seen) =>
    withPressed(turn, "invitation", seen.invitation, async ({ id, paragraphs }) => {
      const { deps, store, actor } = turn;
      const outcome = await finishDraft(deps, store, actor, { id, ...seen }, (draft, provider) =>
        invitationText(draft, store.tenant, provider),
      );
      const isUnfit = !outcome.ok && outcome.error.kind === "text-unfit";
      return isUnfit ? editAgain(turn, id, paragraphs, outcome.error) : afterWrite(turn, id, outcome);
    }),
});
