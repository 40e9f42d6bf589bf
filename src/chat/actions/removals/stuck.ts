import { closeRemoval, retryRemoval } from "../../../core/removals/ending/stuck";
import { defineAction } from "../../action";
import { afterDecision } from "../../screens/removals/decided";
import { id, revised, revision, typed } from "../inputs";

export const retry = defineAction({
  verb: "removal.retry",
  needs: "removals.retry",
  writes: true,
  data: revised({ removal: id, revision }),
  async run(turn, { removal, revision }) {
    return afterDecision(
      turn,
      removal,
      await retryRemoval(turn.deps, turn.store, turn.actor, { id: removal, revision }),
    );
  },
});

export const close = defineAction({
  verb: "removal.close",
  needs: "removals.approve",
  writes: true,
  data: revised({ removal: id, revision, comment: typed }),
  async run(turn, { removal, revision, comment }) {
    const decision = { id: removal, revision, comment };
    return afterDecision(turn, removal, await closeRemoval(turn.deps, turn.store, turn.actor, decision));
  },
});
