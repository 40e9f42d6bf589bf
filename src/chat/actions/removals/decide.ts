import type { Refusal } from "../../../core/refusals";
import { approveRemoval, refuseRemoval, withdrawRemoval } from "../../../core/removals/decide";
import type { Removal } from "../../../core/removals/removal";
import type { Result } from "../../../core/result";
import { defineAction } from "../../action";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { approverView, statusView } from "../../screens/removals";
import { problemOf } from "../../views/refusals/refusal-views";
import { replaced, shown } from "../../views/view";
import { id, revised, revision, typed } from "../inputs";

const shape = { removal: id, revision, comment: typed };

export const approve = defineAction({
  verb: "removal.approve",
  needs: "removals.approve",
  writes: true,
  data: revised(shape),
  async run(turn, { removal, revision, comment }) {
    const { deps, store, actor, settings } = turn;
    const decision = { id: removal, revision, comment };
    return afterDecision(turn, await approveRemoval(deps, store, actor, decision, settings.notice.version));
  },
});

export const turnDown = defineAction({
  verb: "removal.refuse",
  needs: "removals.approve",
  writes: true,
  data: revised(shape),
  async run(turn, { removal, revision, comment }) {
    const { deps, store, actor } = turn;
    const outcome = await refuseRemoval(deps, store, actor, { id: removal, revision, comment });
    if (outcome.ok || outcome.error.kind !== "comment-needed") return afterDecision(turn, outcome);
    const current = await store.removal(removal);
    if (!current) return refuse(turn, outcome.error);
    return shown(await approverView(turn, current, problemOf(turn.reader, outcome.error)));
  },
});

export const withdraw = defineAction({
  verb: "removal.withdraw",
  needs: "removals.request",
  writes: true,
  data: revised({ removal: id }),
  async run(turn, { removal }) {
    const { deps, store, actor } = turn;
    return afterDecision(turn, await withdrawRemoval(deps, store, actor, { id: removal }));
  },
});

/** The request as it stands after the press, also when it had been decided before (card design: no dead buttons). */
async function afterDecision(turn: Turn, outcome: Result<Removal, Refusal>) {
  if (outcome.ok) return replaced(await statusView(turn, outcome.value, turn.actor));
  if (outcome.error.kind === "already-decided")
    return replaced(await statusView(turn, outcome.error.removal, turn.actor));
  return refuse(turn, outcome.error);
}
