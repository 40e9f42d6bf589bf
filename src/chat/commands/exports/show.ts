import { defineCommand } from "../../command";
import { showExportAsked } from "../../screens/exports/export";

export const exportFiles = defineCommand({
  name: "exports.show",
  task: "customers",
  words: {
    en: {
      shown: "export",
      names: ["export the history of", "export history of", "export customers", "export the customers"],
      verbs: ["export", "download", "dump"],
      nouns: ["export", "csv", "json", "as a file", "to a file", "in a file", "into a file", "excel", "spreadsheet"],
    },
    it: {
      shown: "esporta",
      names: ["esportare", "esporta la cronologia di", "esporta cronologia di", "esporta clienti", "esporta i clienti"],
      verbs: ["esportare", "scaricare", "tirare fuori", "estrarre", "=estraimi", "=estrai"],
      nouns: [
        "esportazione",
        "export",
        "csv",
        "json",
        "su file",
        "in un file",
        "come file",
        "excel",
        "foglio di calcolo",
        ...["estrazione", "xlsx", "in excel", "foglio excel", "tabella excel", "file csv"],
      ],
    },
  },
  slots: ["customer", "provider", "service", "person"],
  argument: "optional",
  takesAnything: true,
  needs: "customers.read",
  writes: false, // shows what it would hold: the page is opened by a press, for whoever presses
  run: showExportAsked,
});
