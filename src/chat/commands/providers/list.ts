import { defineCommand } from "../../command";
import { showProviders } from "../../screens/providers";

export const listProviders = defineCommand({
  name: "providers.list",
  task: "providers",
  words: {
    en: ["providers", "indirect providers", "distributors", "provider", "distributor"],
    it: [
      "provider",
      "provider indiretti",
      "distributori",
      "distributore",
      "provider indiretto",
      "fornitori",
      "fornitori indiretti",
    ],
  },
  argument: "none",
  needs: "providers.read",
  writes: false,
  run: showProviders,
});
