import { z } from "zod";
import { defineAction } from "../../action";
import { showFollowUps } from "../../screens/open-items";
import { cursor, idIfAny } from "../inputs";

export const pageFollowUps = defineAction({
  verb: "follow-ups.page",
  needs: "customers.read",
  writes: false,
  data: z.object({ cursor, customer: idIfAny }),
  run: showFollowUps,
});
