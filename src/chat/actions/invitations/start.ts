import { z } from "zod";
import { reasons } from "../../../core/invitations/invitation";
import { languages } from "../../../core/languages";
import { defineAction } from "../../action";
import { showStart } from "../../screens/invitations/invitations";
import { id } from "../inputs";

export const startFromCard = defineAction({
  verb: "invitation.start",
  needs: "invitations.write",
  writes: false,
  data: z.object({
    customer: id.optional(),
    provider: id.optional(),
    single: z.boolean().optional(),
    language: z.enum(languages).optional(),
    reason: z.enum(reasons).optional(),
  }),
  run: (turn, wish) => showStart(turn, { email: "", ...wish }),
});
