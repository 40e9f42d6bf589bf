import { defineCommand } from "../../command";
import { showAcceptances } from "../../screens/acceptances/acceptances";
import { withNamesUnread } from "../../screens/others-named";

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
  run: async (turn, asked) => withNamesUnread(turn, asked, await showAcceptances(turn), "list.not-narrowed"),
});
