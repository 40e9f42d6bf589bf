import { endPrivileges, keepPrivileges } from "../../../core/privileges/decide";
import type { FollowUp } from "../../../core/privileges/follow-up";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import { defineAction } from "../../action";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { followUpView } from "../../screens/follow-ups";
import { problemOf } from "../../views/refusals/refusal-views";
import { replaced, shown } from "../../views/view";
import { day, id, revised, revision, typed } from "../inputs";

export const endRemaining = defineAction({
  verb: "privileges.end",
  needs: "privileges.decide",
  reads: false,
  data: revised({ followUp: id, revision }),
  async run(turn, { followUp, revision }) {
    const outcome = await endPrivileges(turn.deps, turn.store, turn.actor, { id: followUp, revision });
    return afterDecision(turn, followUp, outcome, { why: "", until: "" });
  },
});

export const keepRemaining = defineAction({
  verb: "privileges.keep",
  needs: "privileges.decide",
  reads: false,
  data: revised({ followUp: id, revision, why: typed, until: day }),
  async run(turn, { followUp, revision, why, until }) {
    const wish = { reason: why, ...(until && { until }) };
    const outcome = await keepPrivileges(turn.deps, turn.store, turn.actor, { id: followUp, revision }, wish);
    return afterDecision(turn, followUp, outcome, { why, until: until ?? "" });
  },
});

async function afterDecision(
  turn: Turn,
  id: string,
  outcome: Result<FollowUp, Refusal>,
  typed: { why: string; until: string },
) {
  if (outcome.ok) return replaced(await followUpView(turn, outcome.value));
  const current = await turn.store.followUp(id);
  if (current && current.state !== "open") return replaced(await followUpView(turn, current));
  const problem = problemOf(turn.reader, outcome.error);
  return current && problem
    ? shown(await followUpView(turn, current, { typed, problem }))
    : refuse(turn, outcome.error);
}
