import { z } from "zod";
import { paragraphLimit, saveParagraphs } from "../../../core/invitations/lifecycle";
import { defineForm } from "../../action";
import { afterWrite, editAgain } from "../../screens/invitations/steps";
import { id, revision, text } from "../inputs";

const seen = z.object({ invitation: id, revision });
const inputs = { p1: text(paragraphLimit), p2: text(paragraphLimit) };

export const saveInvitation = defineForm({
  verb: "invitation.save",
  needs: "invitations.write",
  writes: true,
  data: seen,
  inputs,
  async run(turn, { invitation: id, revision, p1, p2 }) {
    const outcome = await saveParagraphs(turn.store, turn.actor, { id, revision }, [p1, p2]);
    return outcome.ok ? afterWrite(turn, id, outcome) : editAgain(turn, id, [p1, p2], outcome.error);
  },
  again: (turn, { invitation, p1, p2 }, refusal) => editAgain(turn, invitation, [p1, p2], refusal),
});

export const saveWithoutLink = defineForm({
  verb: "invitation.saveWithoutLink",
  needs: "invitations.write",
  writes: true,
  data: seen,
  inputs,
  async run(turn, { invitation: id, revision, p1, p2 }) {
    const outcome = await saveParagraphs(turn.store, turn.actor, { id, revision }, [p1, p2], "drop");
    return outcome.ok ? afterWrite(turn, id, outcome) : editAgain(turn, id, [p1, p2], outcome.error);
  },
  again: (turn, { invitation, p1, p2 }, refusal) => editAgain(turn, invitation, [p1, p2], refusal),
});
