import { z } from "zod";
import { approveRemoval, refuseRemoval, withdrawRemoval } from "../../../core/removals/decide";
import { defineAction, defineForm } from "../../action";
import { afterDecision, decideAgain } from "../../screens/removals/decided";
import { id, revision, text } from "../inputs";

const seen = z.object({ removal: id, revision });
const inputs = { comment: text(600) };

export const approve = defineForm({
  verb: "removal.approve",
  needs: "removals.approve",
  writes: true,
  data: seen,
  inputs,
  async run(turn, decided) {
    const { deps, store, actor, settings } = turn;
    const decision = { ...decided, id: decided.removal };
    return afterDecision(turn, decided, await approveRemoval(deps, store, actor, decision, settings.notice.version));
  },
  again: decideAgain,
});

export const turnDown = defineForm({
  verb: "removal.refuse",
  needs: "removals.approve",
  writes: true,
  data: seen,
  inputs,
  async run(turn, decided) {
    const { deps, store, actor } = turn;
    return afterDecision(turn, decided, await refuseRemoval(deps, store, actor, { ...decided, id: decided.removal }));
  },
  again: decideAgain,
});

export const withdraw = defineAction({
  verb: "removal.withdraw",
  needs: "removals.request",
  writes: true,
  data: z.object({ removal: id }),
  async run(turn, { removal }) {
    const { deps, store, actor } = turn;
    return afterDecision(turn, { removal }, await withdrawRemoval(deps, store, actor, { id: removal }));
  },
});
