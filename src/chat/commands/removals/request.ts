import { defineCommand } from "../../command";
import { showCustomers, withCustomer } from "../../screens/customers";
import { requestView } from "../../screens/removals";
import { shown } from "../../views/view";

export const requestRemovalOf = defineCommand({
  name: "removals.request",
  task: "removals",
  words: {
    en: [
      "remove",
      "remove customer",
      "remove customer relationship",
      "remove relationship",
      "end relationship",
      "delete customer",
      "delete",
    ],
    it: [
      "rimuovi",
      "rimuovi cliente",
      "rimuovi relazione con il cliente",
      "rimuovi relazione",
      "termina relazione",
      "elimina cliente",
      "elimina",
    ],
  },
  argument: "required",
  needs: "removals.request",
  writes: false,
  run: (turn, words) =>
    words
      ? withCustomer(turn, words, { verb: "removal.start" }, async (customer) =>
          shown(await requestView(turn, customer)),
        )
      : showCustomers(turn, {}),
});
