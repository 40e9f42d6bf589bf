import { z } from "zod";
import { defineAction } from "../../action";
import { showInvitations } from "../../screens/open-items";
import { cursor } from "../inputs";

export const pageInvitations = defineAction({
  verb: "invitations.page",
  needs: "invitations.read",
  writes: false,
  data: z.object({ cursor }),
  run: showInvitations,
});
