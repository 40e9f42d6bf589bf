import { defineCommand } from "../../command";
import { showCustomers } from "../../screens/customers";

export const listGaps = defineCommand({
  name: "providers.gaps",
  task: "providers",
  words: {
    en: {
      shown: "gaps",
      names: ["customers without provider", "provider gaps"],
      nouns: ["gaps"],
    },
    it: {
      shown: "scoperti",
      names: ["clienti scoperti", "clienti senza provider", "elenco clienti senza provider"],
      nouns: ["scoperti"],
    },
  },
  slots: ["provider"],
  argument: "none",
  needs: "customers.read",
  writes: false,
  run: (turn) => showCustomers(turn, { facets: ["gap"] }),
});
