import { endPrivileges, keepPrivileges } from "../../../core/privileges/decide";
import { defineAction } from "../../action";
import { afterDecision, showEnding } from "../../screens/follow-ups";
import { withPressed } from "../../screens/pressed";
import { day, id, revised, revision, typed } from "../inputs";

/** Ending is recorded once somebody has done it where privileges are kept, and says so. */
export const beforeEnding = defineAction({
  verb: "privileges.ending",
  needs: "privileges.decide",
  writes: false,
  data: revised({ followUp: id, revision }),
  run: (turn, { followUp }) => withPressed(turn, "follow-up", followUp, (found) => showEnding(turn, found)),
});

export const endRemaining = defineAction({
  verb: "privileges.end",
  needs: "privileges.decide",
  writes: true,
  data: revised({ followUp: id, revision }),
  async run(turn, { followUp, revision }) {
    const outcome = await endPrivileges(turn.deps, turn.store, turn.actor, { id: followUp, revision });
    return afterDecision(turn, followUp, outcome, { why: "", until: "" });
  },
});

export const keepRemaining = defineAction({
  verb: "privileges.keep",
  needs: "privileges.decide",
  writes: true,
  data: revised({ followUp: id, revision, why: typed, until: day }),
  async run(turn, { followUp, revision, why, until }) {
    const wish = { reason: why, ...(until && { until }) };
    const outcome = await keepPrivileges(turn.deps, turn.store, turn.actor, { id: followUp, revision }, wish);
    return afterDecision(turn, followUp, outcome, { why, until: until ?? "" });
  },
});
