import { defineCommand } from "../../command";
import { showListAsked } from "../../screens/providers/gaps";

export const listCustomers = defineCommand({
  name: "customers.list",
  task: "customers",
  words: {
    en: {
      shown: "customers",
      names: [
        "customer list",
        "list customers",
        "list of customers",
        "all customers",
        "clients",
        "our customers",
        "customers without a provider",
        "customers with no provider",
        "to be removed",
        "removed",
      ],
      nouns: ["customers", "clients", "customer list", "client list"],
    },
    it: {
      shown: "clienti",
      names: [
        "elenco clienti",
        "lista clienti",
        "elenco dei clienti",
        "lista dei clienti",
        "tutti i clienti",
        "i nostri clienti",
        "clienti senza provider",
        "rimossi",
        "in via di rimozione",
      ],
      nouns: ["clienti", "elenco", "lista", "portafoglio"],
    },
  },
  slots: ["provider", "person", "service"],
  argument: "optional",
  takesName: ["provider", "person", "service", "filter"],
  lists: "customers",
  needs: "customers.read",
  writes: false,
  run: showListAsked,
});
