import { defineCommand } from "../../command";
import { showCustomer, showCustomers, withCustomer } from "../../screens/customers";

export const showCustomerRecord = defineCommand({
  name: "customers.show",
  task: "customers",
  words: {
    en: ["customer", "open", "find", "search", "record", "customer record"],
    it: ["cliente", "apri", "cerca", "trova", "scheda", "scheda cliente"],
  },
  argument: "required",
  needs: "customers.read",
  writes: false,
  run: (turn, words) =>
    words
      ? withCustomer(turn, words, { verb: "customer.open" }, (customer) => showCustomer(turn, customer), {
          includeRemoved: true,
        })
      : showCustomers(turn, {}),
});
