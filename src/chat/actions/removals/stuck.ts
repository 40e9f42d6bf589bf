import { z } from "zod";
import { closeRemoval, retryRemoval } from "../../../core/removals/ending/stuck";
import { defineAction, defineForm } from "../../action";
import { afterDecision, decideAgain } from "../../screens/removals/decided";
import { id, revision, text } from "../inputs";

const seen = z.object({ removal: id, revision });

export const retry = defineAction({
  verb: "removal.retry",
  needs: "removals.retry",
  writes: true,
  data: seen,
  beside: { comment: text(600) },
  async run(turn, { removal, revision }) {
    const { deps, store, actor } = turn;
    return afterDecision(turn, { removal }, await retryRemoval(deps, store, actor, { id: removal, revision }));
  },
});

export const close = defineForm({
  verb: "removal.close",
  needs: "removals.approve",
  writes: true,
  data: seen,
  inputs: { comment: text(600) },
  async run(turn, decided) {
    const { deps, store, actor } = turn;
    return afterDecision(turn, decided, await closeRemoval(deps, store, actor, { ...decided, id: decided.removal }));
  },
  again: decideAgain,
});
