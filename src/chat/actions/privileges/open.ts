import { z } from "zod";
import { isOwedNotice } from "../../../core/follow-ups/follow-up";
import { defineAction } from "../../action";
import { showFollowUp } from "../../screens/follow-ups";
import { withPressed } from "../../screens/pressed";
import { showOwedNotice } from "../../screens/removals/owed-notice";
import { id, typedTime } from "../inputs";

export const openFollowUp = defineAction({
  verb: "privileges.open",
  needs: "customers.read",
  writes: false,
  data: z.object({ followUp: id, givenOn: typedTime }),
  run: (turn, { followUp: which, givenOn }) =>
    withPressed(turn, "follow-up", which, (followUp) =>
      isOwedNotice(followUp) ? showOwedNotice(turn, followUp, givenOn) : showFollowUp(turn, followUp),
    ),
});
