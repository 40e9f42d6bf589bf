import { defineCommand } from "../../command";
import { showAcceptances } from "../../screens/acceptances/acceptances";

export const listAcceptances = defineCommand({
  name: "acceptances.list",
  task: "invitations",
  words: {
    en: {
      shown: "acceptances",
      names: ["unmatched acceptances", "acceptances to match", "list acceptances", "open acceptances"],
      nouns: ["acceptances"],
    },
    it: {
      shown: "accettazioni",
      names: ["accettazioni da abbinare", "elenco accettazioni", "elenco delle accettazioni"],
      nouns: ["accettazioni"],
    },
  },
  argument: "none",
  needs: "invitations.read",
  writes: false,
  run: (turn) => showAcceptances(turn),
});
