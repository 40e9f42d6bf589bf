import { approveRemoval, refuseRemoval, withdrawRemoval } from "../../../core/removals/decide";
import { defineAction } from "../../action";
import { afterDecision } from "../../screens/removals/decided";
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
    const outcome = await approveRemoval(deps, store, actor, decision, settings.notice.version);
    return afterDecision(turn, removal, outcome);
  },
});

export const turnDown = defineAction({
  verb: "removal.refuse",
  needs: "removals.approve",
  writes: true,
  data: revised(shape),
  async run(turn, { removal, revision, comment }) {
    const { deps, store, actor } = turn;
    return afterDecision(turn, removal, await refuseRemoval(deps, store, actor, { id: removal, revision, comment }));
  },
});

export const withdraw = defineAction({
  verb: "removal.withdraw",
  needs: "removals.request",
  writes: true,
  data: revised({ removal: id }),
  async run(turn, { removal }) {
    const { deps, store, actor } = turn;
    return afterDecision(turn, removal, await withdrawRemoval(deps, store, actor, { id: removal }));
  },
});
