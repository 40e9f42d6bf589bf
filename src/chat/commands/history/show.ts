import { defineCommand } from "../../command";
import { showCustomers, withCustomer } from "../../screens/customers";
import { showHistory } from "../../screens/history";

export const showStory = defineCommand({
  name: "history.show",
  task: "customers",
  words: {
    en: ["history", "history of", "story of"],
    it: ["cronologia", "storia", "storico", "cronologia di", "storia di", "storico di"],
  },
  argument: "required",
  needs: "customers.read",
  writes: false,
  run: (turn, words) =>
    words
      ? withCustomer(turn, words, { verb: "history.open" }, (customer) => showHistory(turn, customer), {
          includeRemoved: true,
        })
      : showCustomers(turn, {}),
});
