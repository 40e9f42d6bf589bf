import { defineCommand } from "../../command";
import { showCustomers } from "../../screens/customers";

export const listCustomers = defineCommand({
  name: "customers.list",
  task: "customers",
  words: {
    en: ["customers", "customer list", "list customers", "list of customers", "all customers"],
    it: ["clienti", "elenco clienti", "lista clienti", "elenco dei clienti", "tutti i clienti", "visualizza clienti"],
  },
  argument: "optional",
  needs: "customers.read",
  writes: false,
  run: (turn, words) => showCustomers(turn, { words }),
});
