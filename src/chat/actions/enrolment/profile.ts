import { z } from "zod";
import { profileLookedThrough } from "../../../core/profile/keep";
import { defineAction } from "../../action";
import { afterDecision } from "../../screens/follow-ups";
import { id, revision } from "../inputs";

export const keepProfile = defineAction({
  verb: "enrolment.profile-kept",
  needs: "profile.keep",
  writes: true,
  data: z.object({ followUp: id, revision }),
  async run(turn, { followUp, revision }) {
    const outcome = await profileLookedThrough(turn.deps, turn.store, turn.actor, { id: followUp, revision });
    return afterDecision(turn, followUp, outcome);
  },
});
