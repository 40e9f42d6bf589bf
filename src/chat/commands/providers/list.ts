import { defineCommand } from "../../command";
import { showProvidersAsked } from "../../screens/providers/list";

export const listProviders = defineCommand({
  name: "providers.list",
  task: "providers",
  words: {
    en: {
      shown: "providers",
      names: ["indirect providers", "distributors", "provider", "distributor", "indirect provider"],
      nouns: ["provider", "providers", "distributor", "distributors", "invite us"],
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
      nouns: ["provider", "distributori", "distributore", "fornitori"],
    },
  },
  slots: ["provider", "name"],
  argument: "optional",
  needs: "providers.read",
  writes: false,
  run: showProvidersAsked,
});
