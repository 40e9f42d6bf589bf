import { clouds } from "../../../core/clouds";
import { defineCommand } from "../../command";
import { showImporting } from "../../screens/imports/import";

export const importCustomers = defineCommand({
  name: "imports.take",
  task: "customers",
  words: {
    en: {
      shown: "import",
      names: [
        "import customers",
        "import the customers",
        "import clients",
        "import the customer list",
        "import customer list",
        "import a customer list",
        "import list",
        "import csv",
        "customer import",
        "upload customers",
      ],
      pairs: [
        {
          verbs: ["import", "upload", "load"],
          nouns: ["customers", "clients", "customer list", "list of customers", "customers.csv", "csv", "portal list"],
        },
      ],
    },
    it: {
      shown: "importa",
      names: [
        "importa clienti",
        "importa i clienti",
        "importa elenco",
        "importa l'elenco",
        "importa elenco clienti",
        "importa l'elenco dei clienti",
        "importa un elenco di clienti",
        "importa csv",
        "importazione clienti",
        "importazione",
        "carica clienti",
        "carica i clienti",
      ],
      pairs: [
        {
          verbs: ["importare", "caricare"],
          nouns: [
            "clienti",
            "elenco",
            "elenco clienti",
            "elenco dei clienti",
            "lista clienti",
            "csv",
            "elenco del portale",
          ],
        },
      ],
    },
  },
  argument: "none",
  isIn: (cloud) => clouds[cloud].open,
  needs: "customers.import",
  writes: false,
  run: (turn) => showImporting(turn),
});
