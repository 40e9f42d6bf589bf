import { z } from "zod";
import { endPrivileges, keepPrivileges } from "../../../core/privileges/decide";
import { defineAction, defineForm } from "../../action";
import { afterDecision, decideAgain, showEnding } from "../../screens/follow-ups";
import { withPressed } from "../../screens/pressed";
import { date, id, revision, text } from "../inputs";

const seen = z.object({ followUp: id, revision });

/** Ending is recorded once somebody has done it where privileges are kept, and says so. */
export const beforeEnding = defineAction({
  verb: "privileges.ending",
  needs: "privileges.decide",
  writes: false,
  data: seen,
  beside: { why: text(300), until: text(60) },
  run: (turn, { followUp }) => withPressed(turn, "follow-up", followUp, (found) => showEnding(turn, found)),
});

export const endRemaining = defineAction({
  verb: "privileges.end",
  needs: "privileges.decide",
  writes: true,
  data: seen,
  async run(turn, { followUp, revision }) {
    const outcome = await endPrivileges(turn.deps, turn.store, turn.actor, { id: followUp, revision });
    return afterDecision(turn, followUp, outcome);
  },
});

export const keepRemaining = defineForm({
  verb: "privileges.keep",
  needs: "privileges.decide",
  writes: true,
  data: seen,
  inputs: { why: text(300), until: date },
  async run(turn, { followUp, revision, why, until }) {
    const wish = { reason: why, ...(until && { until }) };
    const outcome = await keepPrivileges(turn.deps, turn.store, turn.actor, { id: followUp, revision }, wish);
    return afterDecision(turn, followUp, outcome, { why, until: until ?? "" });
  },
  again: (turn, { followUp, why, until = "" }, refusal) => decideAgain(turn, followUp, { why, until }, refusal),
});
