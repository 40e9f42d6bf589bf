import { defineCommand } from "../../command";
import { gapsAsked } from "../../language/asked/customer-filters";
import { showCustomersAsked } from "../../screens/customers-asked";

export const listGaps = defineCommand({
  name: "providers.gaps",
  task: "providers",
  words: {
    en: {
      shown: "gaps",
      names: ["provider gaps"],
      nouns: ["gaps"],
    },
    it: {
      shown: "scoperti",
      names: ["clienti scoperti"],
      nouns: ["scoperti"],
    },
  },
  slots: ["provider", "person", "service"],
  argument: "none",
  lists: "customers",
  needs: "customers.read",
  writes: false,
  run: (turn, asked) => showCustomersAsked(turn, gapsAsked(asked, turn.actor.id), asked.keys.length),
});
