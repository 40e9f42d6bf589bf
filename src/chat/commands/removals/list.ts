import { defineCommand } from "../../command";
import { showRemovals } from "../../screens/open-items";

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
