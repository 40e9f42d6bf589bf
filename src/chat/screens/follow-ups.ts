import type { FollowUp } from "../../core/privileges/follow-up";
import { followUpDecided } from "../views/privileges/decided";
import { followUpCard } from "../views/privileges/follow-up";
import type { View } from "../views/view";
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
