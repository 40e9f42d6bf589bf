import { z } from "zod";
import { reasons } from "../../../core/invitations/invitation";
import { languages } from "../../../core/languages";
import { defineAction } from "../../action";
import { beginFromMessage } from "../../screens/invitations/from-message";
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
    /** The addresses that a message names. */
    named: z.array(z.string().max(254)).max(100).optional(),
  }),
  run: (turn, { named, ...wish }) =>
    named === undefined ? showStart(turn, { email: "", ...wish }) : beginFromMessage(turn, named),
});
