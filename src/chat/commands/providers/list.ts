import { defineCommand } from "../../command";
import { showProvidersAsked } from "../../screens/providers/list";

export const listProviders = defineCommand({
  name: "providers.list",
  task: "providers",
  words: {
    en: {
      shown: "providers",
      names: ["indirect providers", "distributors", "provider", "distributor", "indirect provider"],
      nouns: [
        "provider",
        "providers",
        "distributor",
        "distributors",
        "invite us",
        "invited us",
        "invites us",
        "received an invitation",
        "got an invitation",
        "received the invitation",
        ...["distis", "disti"],
      ],
    },
    it: {
      shown: "provider",
      names: [
        "provider indiretti",
        "distributori",
        "distributore",
        "provider indiretto",
        "fornitori",
        "fornitori indiretti",
      ],
      nouns: [
        "provider",
        "distributori",
        "distributore",
        "fornitori",
        "ci invita",
        "ci ha invitati",
        "ci hanno invitati",
        "ricevuto un invito",
        "ricevuto l'invito",
        "arrivato l'invito",
        "arrivato un invito",
      ],
    },
  },
  slots: ["provider", "name"],
  argument: "optional",
  needs: "providers.read",
  writes: false,
  run: showProvidersAsked,
});
