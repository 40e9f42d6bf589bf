import { defineCommand } from "../../command";
import { showBuyingAsked } from "../../screens/customers/buying";

export const allowBuying = defineCommand({
  name: "customers.buying",
  task: "customers",
  words: {
    en: {
      shown: "allow buying",
      names: ["stop buying", "allow purchases", "stop purchases", "own purchases", "buying permission"],
      nouns: ["buy", "buying", "purchase", "purchasing", "purchases", "self-buying"],
    },
    it: {
      shown: "consenti acquisti",
      names: ["revoca acquisti", "permetti acquisti", "acquisti autonomi", "permesso di acquisto"],
      nouns: ["acquistare", "acquisto", "acquisti", "comprare"],
    },
  },
  slots: ["customer", "service"],
  argument: "required",
  needs: "customers.permit-buying",
  confirms: true,
  writes: false, // shows how it stands and what it means: it is pressed, on the card that says so
  run: showBuyingAsked,
});
