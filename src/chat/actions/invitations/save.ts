import { saveParagraphs, withoutLinks } from "../../../core/invitations/lifecycle";
import { defineAction } from "../../action";
import { afterSaving } from "../../screens/invitations/steps";
import { id, revised, revision, typed } from "../inputs";

const shape = { invitation: id, revision, p1: typed, p2: typed };

export const saveInvitation = defineAction({
  verb: "invitation.save",
  needs: "invitations.write",
  writes: true,
  data: revised(shape),
  async run(turn, { invitation, revision, p1, p2 }) {
    const outcome = await saveParagraphs(turn.store, turn.actor, { id: invitation, revision }, [p1, p2]);
    return afterSaving(turn, invitation, [p1, p2], outcome);
  },
});

export const saveWithoutLink = defineAction({
  verb: "invitation.saveWithoutLink",
  needs: "invitations.write",
  writes: true,
  data: revised(shape),
  async run(turn, { invitation, revision, p1, p2 }) {
    const cleaned = [withoutLinks(p1), withoutLinks(p2)] as const;
    const outcome = await saveParagraphs(turn.store, turn.actor, { id: invitation, revision }, cleaned);
    return afterSaving(turn, invitation, cleaned, outcome);
  },
});
