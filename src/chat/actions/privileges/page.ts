import { z } from "zod";
import { defineAction } from "../../action";
import { showFollowUps } from "../../screens/open-items";
import { cursor, followUpsAbout, followUpsOpen, idIfAny, typedReason, typedTime } from "../inputs";

export const pageFollowUps = defineAction({
  verb: "follow-ups.page", // who may see customers or providers: what each is shown is looked at there
  writes: false,
  data: z.object({
    cursor,
    customer: idIfAny,
    about: followUpsAbout,
    opens: followUpsOpen,
    said: typedTime,
    reason: typedReason,
    givenOn: typedTime,
    to: idIfAny,
    isPutOff: z.boolean().default(false),
  }),
  run: showFollowUps,
});
