import { z } from "zod";
import { reasons } from "../../../core/invitations/invitation";
import { languages } from "../../../core/languages";
import { defineAction } from "../../action";
import { beginFromMessage } from "../../screens/invitations/from-message";
import { showStart, showStartAgain } from "../../screens/invitations/start";
import { withPressed } from "../../screens/pressed";
import { id } from "../inputs";

export const startFromCard = defineAction({
  verb: "invitation.start",
  needs: "invitations.write",
  writes: false,
  data: z.object({
    customer: id.optional(),
    provider: id.optional(),
    single: z.boolean().optional(),
    /** Whom a line named that was refused with a provider. */
    email: z.string().max(254).default(""),
    customerName: z.string().max(200).optional(),
    language: z.enum(languages).optional(),
    reason: z.enum(reasons).optional(),
    /** One that came to nothing: to whom it went. */
    again: id.optional(),
    /** The addresses that a message names. */
    named: z.array(z.string().max(254)).max(100).optional(),
  }),
  run: (turn, { named, again, ...wish }) => {
    if (again !== undefined) return withPressed(turn, "invitation", again, (before) => showStartAgain(turn, before));
    return named === undefined ? showStart(turn, wish) : beginFromMessage(turn, named);
  },
});
