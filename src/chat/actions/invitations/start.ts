import { z } from "zod";
import { reasons } from "../../../core/invitations/invitation";
import { languages } from "../../../core/languages";
import { defineAction } from "../../action";
import { beginFromMessage } from "../../screens/invitations/from-message";
import { showStart } from "../../screens/invitations/invitations";
import { id } from "../inputs";

/** Letters of a message of Teams. */
const longestMessage = 100_000;

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
    /** The text of a message, for whoever may be named in it. */
    message: z.string().max(longestMessage).optional(),
  }),
  run: (turn, { message, ...wish }) =>
    message === undefined ? showStart(turn, { email: "", ...wish }) : beginFromMessage(turn, message),
});
