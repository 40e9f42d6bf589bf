import { defineCommand } from "../../command";
import { showWhetherBuys } from "../../screens/customers/buying";

export const showBuysItself = defineCommand({
  name: "customers.buys",
  task: "customers",
  words: {
    en: {
      shown: "buying permission",
      names: ["own purchases"],
      nouns: ["buying permission", "own purchases", "buy", "buying", "purchase", "purchasing", "self-buying"],
    },
    it: {
      shown: "permesso di acquisto",
      names: ["acquisti autonomi"],
      nouns: ["permesso di acquisto", "acquisti autonomi", "acquistare", "acquisto", "acquisti", "comprare"],
    },
  },
  slots: ["customer", "service"],
  argument: "required",
  needs: "customers.read",
  writes: false,
  run: async (turn, asked) => showWhetherBuys(turn, asked),
});
