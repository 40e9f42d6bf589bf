import { z } from "zod";
import { defineAction } from "../../action";
import { showInvitations } from "../../commands/invitations/list";

export const openInvitations = defineAction({
  verb: "invitations.list",
  needs: "invitations.read",
  reads: true,
  data: z.object({}),
  run: (turn) => showInvitations(turn),
});
