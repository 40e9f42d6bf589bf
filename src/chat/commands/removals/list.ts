import { defineCommand } from "../../command";
import { showRemovalsAsked } from "../../screens/removals/asked";

export const listRemovals = defineCommand({
  name: "removals.list",
  task: "removals",
  words: {
    en: {
      shown: "approvals",
      names: ["requests", "removals", "removal requests", "waiting approvals", "pending approvals", "open requests"],
      nouns: ["approvals", "approval", "removal requests", "requests"],
    },
    it: {
      shown: "approvazioni",
      names: ["richieste", "rimozioni", "richieste di rimozione", "approvazioni in attesa", "richieste in attesa"],
      nouns: ["approvazioni", "approvazione", "richieste di rimozione", "richieste", "rimozioni"],
    },
  },
  slots: ["person"],
  argument: "none",
  needs: "customers.read",
  writes: false,
  run: showRemovalsAsked,
});
