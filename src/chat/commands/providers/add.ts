import { defineCommand } from "../../command";
import { showRecordForm } from "../../screens/providers/forms";
import { showProvider } from "../../screens/providers/provider";

export const addProvider = defineCommand({
  name: "providers.add",
  task: "providers",
  words: {
    en: {
      shown: "new provider",
      names: [
        "provider invitation",
        "invitation from a provider",
        "new distributor",
        "new indirect provider",
        "add provider",
        "add a provider",
        "record a provider",
      ],
      beside: ["indirect", "as", "a", "our", "called", "named"],
      pairs: [
        {
          verbs: ["add", "record", "note", "register", "=new"],
          nouns: ["provider", "distributor", "indirect provider", "provider invitation", "provider's invitation"],
        },
      ],
    },
    it: {
      shown: "nuovo provider",
      names: [
        "invito di un provider",
        "invito dal provider",
        "invito da un provider",
        "nuovo distributore",
        "nuovo provider indiretto",
        "aggiungi provider",
        "aggiungi un provider",
        "registra un provider",
      ],
      beside: ["indiretto", "come", "un", "nostro", "chiamato", "di nome"],
      pairs: [
        {
          verbs: ["aggiungere", "registrare", "annotare", "inserire", "=nuovo"],
          nouns: ["provider", "distributore", "provider indiretto", "invito di un provider", "invito del provider"],
        },
      ],
    },
  },
  slots: ["name", "provider"],
  argument: "optional",
  opensForm: true,
  takesNewWords: true,
  needs: "providers.authorise",
  writes: false,
  run: async (turn, { providers: [known], names, newWords }) =>
    known ? showProvider(turn, known) : showRecordForm(turn, { providerName: names[0] ?? newWords.join(" ") }),
});
