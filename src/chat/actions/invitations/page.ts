import { z } from "zod";
import { defineAction } from "../../action";
import { showInvitations } from "../../screens/open-items";
import { cursor, id } from "../inputs";

export const pageInvitations = defineAction({
  verb: "invitations.page",
  needs: "invitations.read",
  writes: false,
  data: z.object({
    cursor,
    narrowed: z
      .object({
        sent: z.boolean().optional(),
        by: id.optional(),
        period: z.object({ first: z.string().date(), last: z.string().date() }).optional(),
      })
      .default({}),
  }),
  run: (turn, { cursor, narrowed }) => showInvitations(turn, { ...narrowed, cursor }),
});
