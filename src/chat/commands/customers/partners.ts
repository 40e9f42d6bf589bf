import { defineCommand } from "../../command";
import { showCustomers, showPartners, withCustomer } from "../../screens/customers";

export const showPartnersOf = defineCommand({
  name: "customers.partners",
  task: "customers",
  words: { en: ["partners", "partner relationships"], it: ["partner", "relazioni con i partner"] },
  argument: "required",
  needs: "customers.read",
  writes: false,
  run: (turn, words) =>
    words
      ? withCustomer(turn, words, { verb: "customer.partners" }, (customer) => showPartners(turn, customer))
      : showCustomers(turn, {}),
});
