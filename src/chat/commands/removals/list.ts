import { defineCommand } from "../../command";
import { allNames } from "../../screens/scene";
import type { Turn } from "../../turn-context";
import { removalsList } from "../../views/removals/list";
import { shown } from "../../views/view";

/** The requests that wait for a decision. */
export async function showRemovals(turn: Turn) {
  const [removals, people] = await Promise.all([turn.ledger.pendingRemovals(), allNames(turn)]);
  return shown(removalsList(turn.reader, { removals, people, now: turn.world.clock.now() }));
}

export const listRemovals = defineCommand({
  name: "removals.list",
  task: "removals",
  words: {
    en: ["approvals", "requests", "removals", "removal requests", "waiting approvals", "pending approvals"],
    it: [
      "approvazioni",
      "richieste",
      "rimozioni",
      "richieste di rimozione",
      "approvazioni in attesa",
      "richieste in attesa",
    ],
  },
  argument: "none",
  needs: "customers.read",
  writes: false,
  run: (turn) => showRemovals(turn),
});
