import { defineCommand } from "../../command";
import { showCustomers } from "../../screens/customers";

export const listGaps = defineCommand({
  name: "providers.gaps",
  task: "providers",
  words: {
    en: ["gaps", "customers without provider", "provider gaps"],
    it: ["scoperti", "clienti scoperti", "clienti senza provider", "elenco clienti senza provider"],
  },
  argument: "none",
  needs: "customers.read",
  writes: false,
  run: (turn) => showCustomers(turn, { filter: "gap" }),
});
