import { clouds } from "../../core/clouds";
import type { FollowUp } from "../../core/privileges/follow-up";
import type { Refusal } from "../../core/refusals";
import type { Result } from "../../core/result";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { refuse } from "../refuse";
import { followUpDecided } from "../views/privileges/decided";
import { followUpEnding } from "../views/privileges/ending";
import { followUpCard } from "../views/privileges/follow-up";
import { problemOf } from "../views/refusals/refusal-views";
import { replaced, shown, type View } from "../views/view";
import { withPressed } from "./pressed";
import { nameOf, type ViewContext } from "./view-context";

/** A follow-up to decide, or what was decided (R94, B6). */
export async function followUpView(
  context: ViewContext,
  followUp: FollowUp,
  typed?: { typed: { why: string; until: string }; problem: string },
): Promise<View> {
  if (followUp.decided)
    return followUpDecided(context.reader, { followUp, by: await nameOf(context, followUp.decided.by) });
  return followUpCard(context.reader, {
    followUp,
    tenantShort: context.store.tenant.shortName,
    assignedTo: await nameOf(context, followUp.assignedTo),
    ...typed,
  });
}

/** A follow-up in the conversation, to be edited there when it is decided. */
export const showFollowUp = async (turn: Turn, followUp: FollowUp): Promise<Answer> => ({
  ...shown(await followUpView(turn, followUp)),
  shows: { kind: "follow-up", id: followUp.id },
});

/** What ending means and where it is done, before it is recorded; or what was decided meanwhile. */
export async function showEnding(turn: Turn, followUp: FollowUp): Promise<Answer> {
  if (followUp.state !== "open") return showFollowUp(turn, followUp);
  const { tenant } = turn.store;
  const { partnerCenter } = clouds[tenant.cloud];
  const facts = { followUp, tenantShort: tenant.shortName, ...(partnerCenter && { partnerCenter }) };
  return shown(followUpEnding(turn.reader, facts));
}

/** After a decision: what was decided, also by somebody before; or the form again with what is wrong with it. */
export async function afterDecision(
  turn: Turn,
  id: string,
  outcome: Result<FollowUp, Refusal>,
  typed: { why: string; until: string },
): Promise<Answer> {
  const decided = async (followUp: FollowUp): Promise<Answer> => ({
    ...replaced(await followUpView(turn, followUp)),
    shows: { kind: "follow-up", id: followUp.id },
  });
  if (outcome.ok) return decided(outcome.value);
  return withPressed(turn, "follow-up", id, async (current) => {
    if (current.state !== "open") return decided(current);
    const problem = problemOf(turn.reader, outcome.error);
    return problem ? shown(await followUpView(turn, current, { typed, problem })) : refuse(turn, outcome.error);
  });
}
