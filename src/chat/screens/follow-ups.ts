import type { FollowUp } from "../../core/privileges/follow-up";
import { followUpDecided } from "../views/privileges/decided";
import { followUpCard } from "../views/privileges/follow-up";
import type { View } from "../views/view";
import { nameOf, type Scene } from "./scene";

/** A follow-up to decide, or what was decided (R94, B6). */
export async function followUpView(
  scene: Scene,
  followUp: FollowUp,
  typed?: { typed: { why: string; until: string }; problem: string },
): Promise<View> {
  if (followUp.decided)
    return followUpDecided(scene.reader, { followUp, by: await nameOf(scene, followUp.decided.by) });
  return followUpCard(scene.reader, {
    followUp,
    tenantShort: scene.ledger.tenant.shortName,
    assignedTo: await nameOf(scene, followUp.assignedTo),
    ...typed,
  });
}
