import { z } from "zod";
import { defineAction } from "../../action";
import { showRestore } from "../../screens/invitations/restore";
import { withPressed } from "../../screens/pressed";
import { id } from "../inputs";

export const startRestoring = defineAction({
  verb: "invitation.restore",
  needs: "invitations.write",
  writes: false,
  data: z.object({ customer: id }),
  run: (turn, { customer }) => withPressed(turn, "customer", customer, (found) => showRestore(turn, found)),
});
