import { z } from "zod";
import { defineAction } from "../../action";
import { showInvitations } from "../../screens/open-items";
import { cursor, followUpsOpen, id, typedReason, typedTime } from "../inputs";

/** A day of the time in which there are invitations. */
const day = z
  .string()
  .date()
  .refine((given) => given >= "2000" && given < "2200");

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
        isPutOff: z.boolean().optional(),
        period: z
          .object({ first: day.optional(), last: day })
          .refine(({ first = "", last }) => first <= last)
          .optional(),
      })
      .default({}),
    opens: followUpsOpen,
    said: typedTime,
    reason: typedReason,
  }),
  run: (turn, { narrowed, ...shown }) => showInvitations(turn, { ...narrowed, ...shown }),
});
