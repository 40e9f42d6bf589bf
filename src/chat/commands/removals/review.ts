import { defineCommand } from "../../command";
import { showRemovalOf } from "../../screens/removals/asked";

export const reviewRemoval = defineCommand({
  name: "removals.review",
  task: "removals",
  words: {
    en: {
      shown: "approve",
      names: ["review", "refuse", "reject", "withdraw"],
      verbs: ["approve", "review", "refuse", "reject", "withdraw"],
      nouns: ["removal request", "request", "removal"],
      pairs: [
        {
          verbs: ["cancel", "call off", "remove", "delete", "drop", "end", "terminate", "stop", "dissolve", "close"],
          nouns: ["removal request", "request", "removal", "offboarding"],
        },
      ],
    },
    it: {
      shown: "approva",
      names: ["esamina", "rifiuta", "respingi", "ritira"],
      verbs: ["approvare", "esaminare", "rifiutare", "respingere", "ritirare"],
      nouns: ["richiesta di rimozione", "richiesta", "rimozione"],
      pairs: [
        {
          verbs: [
            "annullare",
            "revocare",
            "cancellare",
            "rimuovere",
            "eliminare",
            "togliere",
            "levare",
            "terminare",
            "fermare",
            "chiudere",
          ],
          nouns: ["richiesta di rimozione", "richiesta", "rimozione", "pratica di rimozione", "offboarding"],
        },
      ],
    },
  },
  slots: ["customer", "person"],
  argument: "required",
  needs: "customers.read",
  offeredTo: "removals.approve",
  decides: true,
  writes: false, // opens the request: a decision is pressed, on the card that shows what is decided
  run: showRemovalOf,
});
