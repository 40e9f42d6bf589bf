import { z } from "zod";
import { defineAction } from "../../action";
import { showFollowUp } from "../../screens/follow-ups";
import { withPressed } from "../../screens/pressed";
import { id } from "../inputs";

export const openFollowUp = defineAction({
  verb: "privileges.open",
  needs: "customers.read",
  writes: false,
  data: z.object({ followUp: id }),
  run: (turn, data) => withPressed(turn, "follow-up", data.followUp, (followUp) => showFollowUp(turn, followUp)),
});
